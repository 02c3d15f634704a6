import {
  readStoredCounts,
  type StoredCounts,
} from "@/db/reports/stored-counts";
import { readRegistry } from "@/db/registry/registry";
import {
  ancestorAt,
  isWithin,
  levelOf,
  type AreaCode,
} from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Locale } from "@/lib/core/domain/text-pair";
import type { Actor } from "@/lib/core/access/actor";
import { refusal } from "@/lib/core/refusals/errors";
import { insist } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { typeOf, type FileFormat } from "@/lib/core/http/file-reply";
import { formatMonth } from "@/lib/core/text/format";
import { templateCsv, templateXlsx, type TemplateRow } from "./write-template";

export type Template = { name: string; type: string; body: Uint8Array };

export type TemplateQuery = {
  area: AreaCode;
  month: Month;
  format: FileFormat;
  /** The language of the headings; in CSV also what separates the cells. */
  lang: Locale;
  /** With the counts that have been reported: whoever corrects one of them leaves the others as they stand. */
  isFilled: boolean;
};

/** The form for one area and month: a row for each posyandu that is expected to report, with empty counts or those that stand. */
export async function makeTemplate(
  product: Product,
  actor: Actor,
  { area, month, format, lang, isFilled }: TemplateQuery,
): Promise<Template> {
  const record = product.directory.find(area);
  if (record === undefined) throw refusal("unknown-area", { code: area });
  insist(actor.kind !== "anonymous" || product.isDemo(), actor, {
    id: "mengunduh templat",
    en: "download the template",
  });
  const stored = isFilled
    ? await readStoredCounts(product.database.sql, area, month)
    : null;
  const rows = await templateRows(product, { area, month, stored });
  const facts = {
    area: record.officialName,
    month: { id: formatMonth("id", month), en: formatMonth("en", month) },
    dueDay: product.rule.day,
  };
  return {
    name: `pantau-posyandu-${area}-${month}${isFilled ? "-terisi" : ""}.${format}`,
    type: typeOf[format],
    body:
      format === "csv"
        ? templateCsv(rows, lang)
        : await templateXlsx(rows, lang, facts),
  };
}

async function templateRows(
  product: Product,
  {
    area,
    month,
    stored,
  }: {
    area: AreaCode;
    month: Month;
    stored: ReadonlyMap<string, StoredCounts> | null;
  },
): Promise<TemplateRow[]> {
  const { directory, database, province } = product;
  // As files name it, which is not always how screens tell it from another one.
  const nameOf = (code: AreaCode) => directory.find(code)?.name ?? code;
  const registry = await readRegistry(database.sql, province);
  return registry
    .filter((entry) => isWithin(entry.villageCode, area))
    .filter(
      (entry) =>
        entry.validFrom <= month &&
        (entry.validTo === null || entry.validTo >= month),
    )
    .map((entry) => ({
      month,
      posyandu_id: entry.id,
      registration_number: entry.registrationNumber ?? "",
      posyandu: entry.name,
      village_code: entry.villageCode,
      village: nameOf(entry.villageCode),
      subdistrict:
        levelOf(entry.villageCode) === "village"
          ? nameOf(ancestorAt(entry.villageCode, "subdistrict"))
          : "",
      counts: stored?.get(entry.id),
    }));
}

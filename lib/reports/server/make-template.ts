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
};

/** The form for one area and month: a row for each posyandu that is expected to report, with empty counts. */
export async function makeTemplate(
  product: Product,
  actor: Actor,
  { area, month, format, lang }: TemplateQuery,
): Promise<Template> {
  const record = product.directory.find(area);
  if (record === undefined) throw refusal("unknown-area", { code: area });
  insist(actor.kind !== "anonymous" || product.isDemo(), actor, {
    id: "mengunduh templat",
    en: "download the template",
  });
  const rows = await templateRows(product, area, month);
  const facts = {
    area: record.officialName,
    month: { id: formatMonth("id", month), en: formatMonth("en", month) },
    dueDay: product.rule.day,
  };
  return {
    name: `pantau-posyandu-${area}-${month}.${format}`,
    type: typeOf[format],
    body:
      format === "csv"
        ? templateCsv(rows, lang)
        : await templateXlsx(rows, lang, facts),
  };
}

async function templateRows(
  product: Product,
  area: AreaCode,
  month: Month,
): Promise<TemplateRow[]> {
  const { directory, database, province } = product;
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
      village: directory.nameOf(entry.villageCode),
      subdistrict:
        levelOf(entry.villageCode) === "village"
          ? directory.nameOf(ancestorAt(entry.villageCode, "subdistrict"))
          : "",
    }));
}

import { readRegistry } from "@/db/registry/registry";
import { largestElementCount } from "@/lib/core/catalogue/checks";
import { elements } from "@/lib/core/catalogue/elements";
import {
  ancestorAt,
  isWithin,
  levelOf,
  type AreaCode,
} from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { identityColumns } from "@/lib/reports/domain/headings";
import type { Actor } from "@/lib/core/access/actor";
import { refusal } from "@/lib/core/refusals/errors";
import { insist } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { writeCsv } from "@/lib/core/domain/write-csv";
import { writeXlsx } from "@/lib/core/domain/write-xlsx";

export type Template = { name: string; type: string; body: Uint8Array };

/** What the spreadsheet itself answers if somebody enters a number that cannot be right. */
const countRule = {
  most: largestElementCount,
  title: "Bukan jumlah",
  message: "Isi bilangan bulat 0 atau lebih. Kosongkan bila tidak dilaporkan.",
};

const identityLabels: Record<(typeof identityColumns)[number], string> = {
  month: "Bulan",
  posyandu_id: "ID posyandu",
  registration_number: "Nomor registrasi",
  posyandu: "Nama posyandu",
  village_code: "Kode desa/kelurahan",
  village: "Desa/kelurahan",
  subdistrict: "Kecamatan",
};

/** The form for one regency and month: a row for each posyandu that is expected to report, with empty counts. The heading row holds the codes. */
export async function makeTemplate(
  product: Product,
  actor: Actor,
  query: { area: AreaCode; month: Month; format: "csv" | "xlsx" },
): Promise<Template> {
  const { area, month, format } = query;
  if (product.directory.find(area) === undefined)
    throw refusal("unknown-area", { code: area });
  insist(actor.kind !== "anonymous" || product.isDemo(), actor, {
    id: "mengunduh templat",
    en: "download the template",
  });
  const codes = [...identityColumns, ...elements.map(({ code }) => code)];
  const blanks = elements.map(() => "");
  const rows = (await templateRows(product, area, month)).map((row) => [
    ...row,
    ...blanks,
  ]);
  const name = `pantau-posyandu-${area}-${month}.${format}`;
  if (format === "csv") {
    const text = [...writeCsv([codes, ...rows])].join("");
    return {
      name,
      type: "text/csv; charset=utf-8",
      body: new TextEncoder().encode(text),
    };
  }
  const labels = [
    ...identityColumns.map((column) => identityLabels[column]),
    ...elements.map(({ label }) => label.id),
  ];
  const body = await writeXlsx([
    {
      name: "Laporan",
      rows: [labels, codes, ...rows],
      headingRows: 2,
      frozenColumns: 4,
      columns: codes.map((_, index) =>
        index < identityColumns.length
          ? { width: 20 }
          : { width: 14, isOpen: true, count: countRule },
      ),
    },
  ]);
  return {
    name,
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    body,
  };
}

async function templateRows(
  product: Product,
  area: AreaCode,
  month: Month,
): Promise<string[][]> {
  const { directory, database, province } = product;
  const registry = await readRegistry(database.sql, province);
  return registry
    .filter((entry) => isWithin(entry.villageCode, area))
    .filter(
      (entry) =>
        entry.validFrom <= month &&
        (entry.validTo === null || entry.validTo >= month),
    )
    .map((entry) => [
      month,
      entry.id,
      entry.registrationNumber ?? "",
      entry.name,
      entry.villageCode,
      directory.nameOf(entry.villageCode),
      levelOf(entry.villageCode) === "village"
        ? directory.nameOf(ancestorAt(entry.villageCode, "subdistrict"))
        : "",
    ]);
}

import type { Locale } from "@/lib/core/domain/text-pair";
import { toCsv, type PlainTable } from "@/lib/core/text/plain-table";
import { saveFile } from "./save-file";

/** Saves a table as text, with the separators of the reader's language. The name is without its ending. */
export function saveCsv(name: string, table: PlainTable, locale: Locale): void {
  const type = "text/csv;charset=utf-8";
  saveFile(`${name}.csv`, new Blob([toCsv(table, locale)], { type }));
}

/** Saves a table as a workbook. What writes it is fetched now, because most readers never ask for one; false if that fails. */
export async function saveXlsx(
  name: string,
  table: PlainTable,
  { locale, about }: { locale: Locale; about: readonly string[] },
): Promise<boolean> {
  try {
    const { toXlsx } = await import("@/lib/core/text/plain-workbook");
    const bytes = await toXlsx(table, locale, about);
    const type =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    saveFile(`${name}.xlsx`, new Blob([bytes.slice()], { type }));
    return true;
  } catch {
    // Offline, or a newer version of the product is served: the caller says so and offers the CSV.
    return false;
  }
}

import type { TableRow } from "@/lib/core/domain/cell";
import { createCsvReading, pushCsvText } from "./csv-records";
import type { CsvDialect } from "./csv-dialect";
import type { FileLimits } from "@/lib/core/files/limits";
import { decodeFile, type TextEncoding } from "./text-encoding";

/** The records of a CSV file in chunks; a first line that only declares the separator is left out. */
export async function* readCsv(
  path: string,
  format: CsvDialect & { encoding: TextEncoding },
  limits: FileLimits,
): AsyncGenerator<TableRow[]> {
  const reading = createCsvReading(format.separator, limits);
  let isDeclarationDue = format.isDeclared;
  for await (const text of decodeFile(path, format.encoding)) {
    yield withoutDeclaration(pushCsvText(reading, text, false));
  }
  yield withoutDeclaration(pushCsvText(reading, "", true));

  function withoutDeclaration(rows: TableRow[]): TableRow[] {
    if (!isDeclarationDue || rows.length === 0) return rows;
    isDeclarationDue = false;
    return rows.slice(1);
  }
}

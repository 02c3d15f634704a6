import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { streamXlsxRows } from "hucre/xlsx";
import { readTable } from "@/lib/core/files/tables/read-table";
import { durations, median, timed, type Figure } from "./figures";
import { reportRows, toXlsx } from "./files";

async function readByHand(file: string): Promise<void> {
  const { chunks } = await readTable(file);
  let count = 0;
  for await (const rows of chunks) count += rows.length;
  if (count < 52_000) throw new Error(`Only ${String(count)} rows`);
}

async function readByLibrary(file: string): Promise<void> {
  let count = 0;
  for await (const { values } of streamXlsxRows(await readFile(file)))
    count += values.length > 0 ? 1 : 0;
  if (count < 52_000) throw new Error(`Only ${String(count)} rows`);
}

/** Our reader beside the library's, see docs/decisions/013; above 0.77× the library would be fast enough to replace it. */
export async function measureReading(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "bench-xlsx-"));
  const file = path.join(folder, "reports.xlsx");
  const product: number[] = [];
  const library: number[] = [];
  try {
    const rows = reportRows("2026-01", { from: 0, to: 52_000, salt: 0 });
    writeFileSync(file, await toXlsx(rows));
    for (let turn = 0; turn < 5; turn += 1) {
      product.push(await timed(() => readByHand(file)));
      library.push(await timed(() => readByLibrary(file)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return [
    durations(
      "XLSX of 52,000 rows × 45, file to rows (floor: hucre)",
      median(product),
      median(library),
    ),
  ];
}

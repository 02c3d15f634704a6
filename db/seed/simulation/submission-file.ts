import { elementCodes } from "@/lib/core/catalogue/elements";
import type { Month } from "@/lib/core/domain/month";
import type { SimulatedPosyandu } from "./simulate-registry";

/** Headings of a simulated file, as the upload understands them. */
export const fileHeadings: readonly string[] = [
  "month",
  "posyandu_id",
  "posyandu",
  "village_code",
  ...elementCodes,
];

/** One row of the file of a regency; an empty cell is a count that was not reported. */
export function fileCells(
  { id, name, villageCode }: SimulatedPosyandu,
  month: Month,
  counts: Int32Array,
): string[] {
  const cells: string[] = [month, id, name, villageCode];
  for (const count of counts) cells.push(count < 0 ? "" : String(count));
  return cells;
}

/** The file as the spreadsheets of Indonesia write it: semicolons, CRLF. No cell holds either. */
export function writeFile(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [fileHeadings, ...rows].map((cells) => cells.join(";"));
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}

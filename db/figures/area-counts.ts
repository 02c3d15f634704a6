import type { AreaCounts } from "@/db/core/changes";
import { summedColumns } from "./indicator-sql";

/** All counts of a row of rollups as one text: value by value, the driver takes them apart for longer than the database reads them. */
export function numbersText(rollups: string): string {
  const columns = summedColumns.map((name) => `${rollups}."${name}"`);
  return `array[${columns.join(", ")}]::text`;
}

/** The counts in such a text; null where there is no row. It looks like `{1,2,3}`, as the database writes an array without nulls. */
export function countsIn({
  numbers,
  last_received_at,
}: {
  numbers: string | null;
  last_received_at: Date | null;
}): AreaCounts | null {
  if (numbers === null) return null;
  const list = JSON.parse(`[${numbers.slice(1, -1)}]`) as number[];
  return { numbers: Int32Array.from(list), lastReceivedAt: last_received_at };
}

import {
  mergedRangeOf,
  type MergedRange,
} from "@/lib/core/domain/table/merged-range";
import { nextAttribute, packName, type AttributeCursor } from "./xml-scanner";

/** What a sheet says around its rows: hidden columns before them, merged cells behind them. */
export type SheetLayout = {
  merged: MergedRange[];
  /** Hidden columns, counted from 0. */
  hiddenColumns: { from: number; to: number }[];
};

const attributes = {
  hidden: packName("hidden"),
  min: packName("min"),
  max: packName("max"),
  ref: packName("ref"),
};

/** True for an attribute that says yes. */
export function isTrue({ bytes, from, to }: AttributeCursor): boolean {
  const text = bytes.toString("latin1", from, to);
  return text === "1" || text === "true";
}

/** More merged cells than this are no form that people fill in. */
const mostMerged = 200_000;

/** Adds the range of a merged cell. */
export function addMerged(
  { merged }: SheetLayout,
  cursor: AttributeCursor,
): void {
  while (nextAttribute(cursor)) {
    if (cursor.name !== attributes.ref || merged.length >= mostMerged) continue;
    const range = mergedRangeOf(
      cursor.bytes.toString("latin1", cursor.from, cursor.to),
    );
    if (range !== null) merged.push(range);
  }
}

/** Adds the columns that an element hides. */
export function addColumns(
  { hiddenColumns }: SheetLayout,
  cursor: AttributeCursor,
): void {
  let [from, to, isHidden] = [0, 0, false];
  while (nextAttribute(cursor)) {
    if (cursor.name === attributes.hidden) isHidden = isTrue(cursor);
    else if (cursor.name === attributes.min)
      from = numberFrom(cursor.bytes, cursor.from, cursor.to) - 1;
    else if (cursor.name === attributes.max)
      to = numberFrom(cursor.bytes, cursor.from, cursor.to) - 1;
  }
  if (isHidden) hiddenColumns.push({ from, to });
}

/** A number in ASCII; NaN for none. Counts are short and whole, so most never become a string. */
export function numberFrom(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9 || at - from > 14)
      return numberFromText(bytes.toString("latin1", from, to));
    value = value * 10 + digit;
  }
  return to === from ? Number.NaN : value;
}

function numberFromText(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

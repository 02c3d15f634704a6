import { differenceRules } from "@/lib/children/domain/difference-rule-list";
import type { ChildRow } from "@/lib/children/domain/child-row";
import {
  heightClasses,
  type ScoredChild,
} from "@/lib/children/domain/scored-child";
import type { KeptChild } from "./child-file-job";

/** How many rows a portion of COPY text holds. A portion is a few hundred kilobytes. */
const copyPortion = 2_000;

const encoder = new TextEncoder();
const postures = { lying: "L", standing: "H" } as const;

/** COPY text of the staging table's columns, in portions. */
export function toCopyText(children: readonly KeptChild[]): Uint8Array[] {
  const portions: Uint8Array[] = [];
  for (let from = 0; from < children.length; from += copyPortion) {
    let text = "";
    for (const { line } of children.slice(from, from + copyPortion))
      text += line;
    portions.push(encoder.encode(text));
  }
  return portions;
}

const field = (value: string | number | null) =>
  value === null ? "\\N" : String(value);

/** One child in the order of stagedChildColumns. None of its values can need escaping. */
export function copyLine(
  row: ChildRow,
  scored: ScoredChild,
  known: {
    place: number;
    child: string;
    formerChild: string | null;
    olderChildren: readonly string[];
  },
): string {
  const { posture, statedClass } = row;
  const { difference } = scored;
  const who = `${String(row.rowNumber)}\t${String(known.place)}\t${row.month}\t${known.child}\t${field(known.formerChild)}`;
  const older =
    known.olderChildren.length === 0
      ? "\\N"
      : `{${known.olderChildren.join(",")}}`;
  const measures = `${field(row.sex)}\t${field(row.ageDays)}\t${field(row.weightKg)}\t${field(row.heightCm)}`;
  const stated = `${posture === null ? "\\N" : postures[posture]}\t${field(row.gain)}`;
  const scores = `${field(scored.haz)}\t${field(scored.waz)}\t${field(scored.whz)}\t${field(scored.baz)}\t${String(scored.flags)}`;
  const held = `${statedClass === null ? "\\N" : String(heightClasses.indexOf(statedClass))}\t${difference === null ? "\\N" : String(differenceRules.indexOf(difference))}`;
  return `${who}\t${measures}\t${stated}\t${scores}\t${held}\t${older}\n`;
}

import { differenceRules } from "@/lib/domain/children/difference-rule";
import { heightClasses } from "@/lib/domain/children/scored-child";
import type { KeptChild } from "./child-file-job";

/** Rows a portion of COPY text holds; a few hundred kilobytes each. */
const copyPortion = 2_000;

const encoder = new TextEncoder();
const postures = { lying: "L", standing: "H" } as const;

/** COPY text of the staging table's columns. Nothing in it would need to be escaped. */
export function toCopyText(children: readonly KeptChild[]): Uint8Array[] {
  const portions: Uint8Array[] = [];
  for (let from = 0; from < children.length; from += copyPortion) {
    let text = "";
    for (const child of children.slice(from, from + copyPortion))
      text += `${fieldsOf(child).map(copyField).join("\t")}\n`;
    portions.push(encoder.encode(text));
  }
  return portions;
}

const copyField = (value: string | number | null) =>
  value === null ? "\\N" : String(value);

/** In the order of stagedChildColumns. */
function fieldsOf({ row, scored, place, child, formerChild }: KeptChild) {
  const { haz, waz, whz, baz, flags, difference } = scored;
  return [
    row.rowNumber,
    place,
    row.month,
    child,
    formerChild,
    row.sex,
    row.ageDays,
    row.weightKg,
    row.heightCm,
    row.posture === null ? null : postures[row.posture],
    row.gain,
    haz,
    waz,
    whz,
    baz,
    flags,
    row.statedClass === null ? null : heightClasses.indexOf(row.statedClass),
    difference === null ? null : differenceRules.indexOf(difference),
  ];
}

import { indicators } from "@/lib/core/catalogue/indicators";
import {
  anything,
  insideOf,
  nameOf,
  personalSides,
  termsOf,
  type Moment,
  type Reader,
  type Side,
} from "./observed";

/** Inequalities between what is counted that everybody knows. */
const parts: readonly (readonly [part: string, whole: string])[] = [
  ["severely_stunted", "stunted"],
  ["stunted", "height_measured"],
  ["two_t", "d_weighed"],
  ["below_red_line", "d_weighed"],
  ["n_gained", "n_gained + t_not_gained"],
  ["n_gained + t_not_gained", "d_weighed"],
];

/** An area is the sum of those inside it. */
export function addUp(
  { known, told }: Reader,
  moment: Moment,
  areas: readonly string[],
): void {
  for (const area of areas) {
    const inside = insideOf(area, areas);
    if (inside.length === 0) continue;
    for (const { id } of indicators)
      for (const side of ["num", "den"] as const) {
        const name = (one: string) => nameOf(moment, one, id, side);
        if (!told.has(name(area))) continue;
        if (inside.every((one) => told.has(name(one))))
          known.sum(name(area), inside.map(name));
      }
  }
}

/** Numerator and rest, parts and wholes, and the same count under several indicators. */
export function compareInside(
  reader: Reader,
  moment: Moment,
  area: string,
): void {
  subtractParts(reader, moment, area);
  const byTerms = sameCounts(reader, moment, area);
  const all = reader.exact(moment, area)?.reported ?? 0;
  for (const list of byTerms.values())
    for (const [index, one] of list.entries())
      for (const other of list.slice(index + 1))
        compareSame(reader, all, one, other);
  const wholesOf = (terms: string) =>
    (byTerms.get(terms) ?? []).filter(({ reported }) => reported === all);
  for (const [part, whole] of parts)
    for (const one of wholesOf(part))
      for (const other of wholesOf(whole))
        reader.known.atMost(one.name, other.name);
}

/** What is left of a denominator without its numerator. */
function subtractParts(
  { known, told, watch }: Reader,
  moment: Moment,
  area: string,
): void {
  for (const { id, unit } of indicators) {
    if (unit !== "percent" || personalSides(id).length < 2) continue;
    const name = (side: Side) => nameOf(moment, area, id, side);
    const [num, den] = [told.get(name("num")), told.get(name("den"))];
    if (num === undefined || den === undefined) continue;
    const rest = `${name("num")} rest`;
    known.sum(name("den"), [name("num"), rest]);
    const count = den.count - num.count;
    if (count < 0) continue;
    known.know(rest, anything);
    watch(rest, count);
  }
}

/** A count as one indicator tells it, and how many posyandu stand behind it. */
type Same = { name: string; reported: number; count: number };

/** The counts of an area by what they count. */
function sameCounts(
  { told, exact }: Reader,
  moment: Moment,
  area: string,
): Map<string, Same[]> {
  const row = exact(moment, area);
  const byTerms = new Map<string, Same[]>();
  for (const { id } of indicators) {
    const num = told.get(nameOf(moment, area, id, "num"));
    if (num === undefined) continue;
    for (const side of personalSides(id)) {
      const terms = termsOf(id, side);
      const list = byTerms.get(terms) ?? [];
      list.push({
        name: nameOf(moment, area, id, side),
        reported: num.reported,
        count: Number(row?.[`${id}_${side}`] ?? 0),
      });
      byTerms.set(terms, list);
    }
  }
  return byTerms;
}

/** Two indicators that count the same: of the same posyandu, or one of some more. */
function compareSame(
  { known, watch }: Reader,
  all: number,
  one: Same,
  other: Same,
): void {
  const isWhole = one.reported === all;
  if (isWhole && other.reported === all) known.same(one.name, other.name);
  else if (isWhole || other.reported === all) {
    const [whole, part] = isWhole ? [one, other] : [other, one];
    const rest = `${whole.name} without ${part.name}`;
    known.sum(whole.name, [part.name, rest]);
    known.know(rest, anything);
    watch(rest, whole.count - part.count);
  }
}

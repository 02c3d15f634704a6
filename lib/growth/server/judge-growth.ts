import type { GrowthCounts } from "@/lib/growth/contract";
import {
  judgeTable,
  shownIn,
  type Figure,
  type Side,
} from "@/lib/core/disclosure/judge-table";
import { treeOf } from "@/lib/core/disclosure/spans";
import { parentOf, type AreaCode } from "@/lib/core/domain/ids";
import type { GrowthFound } from "./read-found";
import { roundFound } from "./round-growth";

/** What the public may know of a month: by area what was found, and its judged counts. */
export type PublicGrowth = ReadonlyMap<AreaCode, GrowthFound>;

/** Parts with the wholes that a reader holds them against. */
const pairs: readonly (readonly [keyof GrowthCounts, keyof GrowthCounts])[] = [
  ["stunted", "heightMeasured"],
  ["severelyStunted", "stunted"],
  ["severelyStunted", "heightMeasured"],
  ["wasted", "weightHeightAssessed"],
  ["severelyWasted", "wasted"],
  ["overweight", "weightHeightAssessed"],
  ["underweight", "weightAgeAssessed"],
  ["severelyUnderweight", "underweight"],
  ["flagged", "weighed"],
];

/** One row of the judged table: an area as a whole, or one group of its children. */
type Line = { area: AreaCode; group: string | null; counts: GrowthCounts };

/**
 * Judges what was found in all areas of a month as one table, divided by area and by group. Spreads and signs of quality are rounded coarser, held against
 * the sums that a reader finds beside them.
 */
export function judgeGrowth(
  kept: readonly (readonly [AreaCode, GrowthFound])[],
): PublicGrowth {
  const lines: Line[] = kept.flatMap(([area, { total, groups }]) => [
    ...(total === null ? [] : [{ area, group: null, counts: total }]),
    ...groups.map(({ sex, age, ...counts }) => ({
      area,
      group: `${sex} ${age}`,
      counts,
    })),
  ]);
  const keyOf = (area: string, group: string | null) =>
    `${area}|${group ?? ""}`;
  const keys = lines.map(({ area, group }) => keyOf(area, group));
  const byArea = treeOf(keys, (key) => {
    const [area, group] = key.split("|");
    const parent = parentOf(area as AreaCode);
    return parent === null ? null : keyOf(parent, group ?? "");
  });
  const byGroup = treeOf(keys, (key) => {
    const [area, group] = key.split("|");
    return group === "" ? null : keyOf(area ?? "", null);
  });
  const sides = new Map<keyof GrowthCounts, Side>();
  const sideOf = (name: keyof GrowthCounts): Side => {
    const known = sides.get(name);
    if (known !== undefined) return known;
    const side = {
      name,
      isOfPeople: true,
      counts: lines.map(({ counts }) => counts[name] ?? 0),
    };
    sides.set(name, side);
    return side;
  };
  const figures: Figure[] = pairs.map(([part, whole]) => ({
    numerator: sideOf(part),
    denominator: sideOf(whole),
    given: lines.map(() => 1),
  }));
  const { blur } = judgeTable({
    trees: [byArea, byGroup],
    figures,
    // Every count is of all children measured there.
    reported: lines.map(() => 1),
    orders: [],
  });
  const positions = new Map(keys.map((key, position) => [key, position]));
  return new Map(
    kept.map(([area, found]) => [
      area,
      roundFound(found, (group) => {
        const position = positions.get(keyOf(area, group));
        return position === undefined
          ? null
          : (name) => shownIn(blur, sideOf(name), position);
      }),
    ]),
  );
}

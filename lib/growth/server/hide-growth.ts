import type { GrowthCounts, GrowthReply } from "@/lib/growth/contract";
import { smallestPublicCount } from "@/lib/core/catalogue/answer";

type Count = number | null;

const isSmall = (count: Count) =>
  count !== null && count > 0 && count < smallestPublicCount;

/** The ends of a table of spreads or digits would show single children. Rounded to five, the table shows the same shape without them. */
const toNearestFive = (count: number) => Math.round(count / 5) * 5;

/**
 * The answer as the public may see it. Counts that add up to each other form a block. If a count that is judged in a block is 1 to 4, the whole block
 * is hidden, because a single hidden count could be computed from the others. In the findings and the form, the difference between a count and its
 * denominator is judged too. Spreads and signs of quality are rounded to five. What this does not protect is listed in docs/decisions/008.
 */
export function asThePublicMaySee(reply: GrowthReply): GrowthReply {
  const { groups, total, form, stated, change, quality } = reply;
  const hidesGroups = groups.some(hasSmall);
  const hidesTotal = total !== null && hasSmall(total);
  return {
    ...reply,
    total: total !== null && hidesTotal ? emptied(total) : total,
    groups:
      hidesGroups || hidesTotal
        ? groups.map((group) => emptied(group))
        : groups,
    form:
      form !== null && hasSmallForm(form) ? emptied(form, ["posyandu"]) : form,
    stated: stated === null ? null : hideStated(stated),
    change: change === null ? null : hideChange(change),
    distributions: reply.distributions.map((distribution) => ({
      ...distribution,
      n: toNearestFive(distribution.n),
      bins: distribution.bins.map(({ from, n }) => ({
        from,
        n: toNearestFive(n),
      })),
    })),
    quality: quality === null ? null : roundQuality(quality),
  };
}

function hasSmall(found: GrowthCounts): boolean {
  const pairs: [Count, Count][] = [
    [found.stunted, found.heightMeasured],
    [found.severelyStunted, found.stunted],
    [found.severelyStunted, found.heightMeasured],
    [found.wasted, found.weightHeightAssessed],
    [found.severelyWasted, found.wasted],
    [found.overweight, found.weightHeightAssessed],
    [found.underweight, found.weightAgeAssessed],
    [found.severelyUnderweight, found.underweight],
    [found.flagged, found.weighed],
  ];
  return pairs.some(
    ([part, whole]) =>
      isSmall(part) || isSmall(whole) || isSmall((whole ?? 0) - (part ?? 0)),
  );
}

function hasSmallForm(form: NonNullable<GrowthReply["form"]>): boolean {
  const { stunted, heightMeasured, weighed } = form;
  return (
    [stunted, heightMeasured, weighed].some(isSmall) ||
    isSmall((heightMeasured ?? 0) - (stunted ?? 0))
  );
}

/** The same block with all counts replaced by null, except those in `kept`. Words stay. */
function emptied<Block extends object>(
  block: Block,
  kept: readonly (keyof Block)[] = [],
): Block {
  return Object.fromEntries(
    Object.entries(block).map(([key, value]) => [
      key,
      typeof value === "number" && !kept.includes(key as keyof Block)
        ? null
        : (value as unknown),
    ]),
  ) as Block;
}

function hideStated(
  stated: NonNullable<GrowthReply["stated"]>,
): NonNullable<GrowthReply["stated"]> {
  const { compared, statedStunted, computedStunted, onlyStated, onlyComputed } =
    stated;
  const counts = [
    compared,
    statedStunted,
    computedStunted,
    onlyStated,
    onlyComputed,
  ];
  const isHidden =
    counts.some(isSmall) ||
    stated.rules.some(({ children }) => isSmall(children));
  if (!isHidden) return stated;
  return {
    ...emptied(stated),
    rules: stated.rules.map((rule) => ({ ...rule, children: null })),
  };
}

function hideChange(
  change: NonNullable<GrowthReply["change"]>,
): NonNullable<GrowthReply["change"]> {
  const { both, onlyBefore, onlyNow } = change;
  const counts = [
    change.stuntedBefore,
    change.stuntedNow,
    ...Object.values(both),
    ...Object.values(onlyBefore),
    ...Object.values(onlyNow),
  ];
  if (!counts.some(isSmall)) return change;
  return {
    ...change,
    both: emptied(both),
    onlyBefore: emptied(onlyBefore),
    onlyNow: emptied(onlyNow),
    ...(isSmall(change.stuntedBefore) && { stuntedBefore: null }),
    ...(isSmall(change.stuntedNow) && { stuntedNow: null }),
  };
}

function roundQuality(
  quality: NonNullable<GrowthReply["quality"]>,
): NonNullable<GrowthReply["quality"]> {
  const { weightDigits, heightDigits, ...counts } = quality;
  const rounded = Object.fromEntries(
    Object.entries(counts).map(([key, count]) => [key, toNearestFive(count)]),
  ) as typeof counts;
  return {
    ...rounded,
    weightDigits: weightDigits.map(toNearestFive),
    heightDigits: heightDigits.map(toNearestFive),
  };
}

import {
  keepFound,
  readKept,
  readKeptVersion,
  readWithChildren,
} from "@/db/growth/published";
import type {
  ChangeSplit,
  Distribution,
  GrowthCounts,
  GrowthQuery,
  Quality,
} from "@/lib/growth/contract";
import { GrowthReply } from "@/lib/growth/contract";
import {
  judgeTable,
  shownIn,
  type Figure,
  type Side,
} from "@/lib/core/disclosure/judge-table";
import {
  hiddenBelow,
  publicCount,
  type PublicCount,
} from "@/lib/core/disclosure/public-count";
import { publicParts } from "@/lib/core/disclosure/public-parts";
import { treeOf, type Span } from "@/lib/core/disclosure/spans";
import { parentOf, type AreaCode } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import { fill } from "@/lib/core/product/slot";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import {
  publications,
  type Publication,
} from "@/lib/figures/server/publication";
import { readPublicMonths } from "@/lib/figures/server/public-month";
import { readFound, type GrowthFound } from "./read-found";

/** The form in which findings are kept. Those kept in another form are made anew when their month is published next. */
const form = "1";

const Found = GrowthReply.omit({
  sequence: true,
  asOf: true,
  name: true,
  surveys: true,
});

/** Keeps what was found in each regency and the province when the public is told the counts of a month. */
const publish: Publication = async (tx, _product, { due, sequence }) => {
  const told = new Set(due.map(({ month }) => month));
  // The next month tells what has changed since this one.
  for (const month of [...told]) told.add(addMonths(month, 1));
  const touched = new Set(due.map(({ area }) => parentOf(area)));
  for (const one of await readWithChildren(tx, [...told])) {
    const isTouched = touched.has(one.area) || parentOf(one.area) === null;
    if (!isTouched) continue;
    const { found } = await readFound(tx, one);
    await keepFound(tx, one, { found, sequence, form });
  }
};

export const growthPublication = fill(publications, publish);

/** What the public may know of a month: by area what was found, and its judged counts. */
type PublicGrowth = ReadonlyMap<AreaCode, GrowthFound>;

type Kept = { version: number; growth: PublicGrowth };
const mostKept = 36;
const keeper: Service<Map<Month, Kept>> = { open: () => new Map() };

/** What the public was last told of an area and month, rounded; with the change of the ledger that was known when it was read. */
export async function readPublicGrowth(
  product: Product,
  query: GrowthQuery,
): Promise<{ sequence: number; found: GrowthFound }> {
  const { sequence } = product.feed;
  const growth = await readMonth(product, query.month);
  const before = addMonths(query.month, -1);
  const counts = await readPublicMonths(product, [query.month, before]);
  const found = growth.get(query.area);
  const row = counts.get(query.month)?.countsOf(query.area) ?? null;
  if (found === undefined)
    return {
      sequence,
      found: {
        ...query,
        simulated: false,
        source: {
          registered: row?.registered ?? 0,
          fromChildren: 0,
          formOnly: row?.reported ?? 0,
        },
        target: { area: null, ofChildRows: null },
        total: null,
        form: null,
        groups: [],
        stated: null,
        distributions: [],
        quality: null,
        change: null,
      },
    };
  const participation = (month: Month) => {
    const table = counts.get(month);
    const own = table?.countsOf(query.area) ?? null;
    if (table === undefined || own === null) return null;
    const answer = table.answer(indicatorOf("ds").id, {
      area: query.area,
      name: "",
      counts: own,
      registered: own.registered,
    });
    return "value" in answer ? answer.value / 100 : null;
  };
  return {
    sequence,
    found: {
      ...found,
      change: found.change && {
        ...found.change,
        participationBefore: participation(before),
        participationNow: participation(query.month),
      },
    },
  };
}

async function readMonth(
  product: Product,
  month: Month,
): Promise<PublicGrowth> {
  const kept = product.service(keeper);
  const { sql } = product.database;
  const version = await readKeptVersion(sql, month);
  const known = kept.get(month);
  if (known?.version === version) return known.growth;
  const rows = await readKept(sql, month, form);
  const growth = judgeGrowth(
    rows.map(({ area, found }) => [area, Found.parse(found)] as const),
  );
  kept.delete(month);
  kept.set(month, { version, growth });
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return growth;
}

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

/** The judged counts of a line, by name. */
type Shown = (name: keyof GrowthCounts) => PublicCount;

function roundFound(
  found: GrowthFound,
  lineOf: (group: string | null) => Shown | null,
): GrowthFound {
  const { total, groups, form: sent, stated, change, quality } = found;
  const shown = lineOf(null);
  return {
    ...found,
    target: {
      area: shownCount(found.target.area),
      ofChildRows: shownCount(found.target.ofChildRows),
    },
    total: total === null || shown === null ? null : countsOf(total, shown),
    groups: groups.map(({ sex, age, ...counts }) => ({
      sex,
      age,
      ...countsOf(counts, lineOf(`${sex} ${age}`)),
    })),
    form: sent && {
      ...sent,
      heightMeasured: shownCount(sent.heightMeasured),
      stunted: shownCount(sent.stunted),
      weighed: shownCount(sent.weighed),
    },
    stated: stated && {
      compared: shownCount(stated.compared),
      statedStunted: shownCount(stated.statedStunted),
      computedStunted: shownCount(stated.computedStunted),
      onlyStated: shownCount(stated.onlyStated),
      onlyComputed: shownCount(stated.onlyComputed),
      rules: stated.rules.map(({ rule, children }) => ({
        rule,
        children: shownCount(children),
      })),
    },
    change: change && roundChange(change, found, shown),
    distributions: found.distributions.map((one) => roundSpread(one, shown)),
    quality: quality && roundQuality(quality),
  };
}

/** A count that had to be rounded coarser is not shown: the reader takes every number here for one of tens. */
function toTens({ shown, step }: PublicCount): number | null {
  return step === hiddenBelow ? shown : null;
}

function shownCount(count: number | null): number | null {
  return count === null ? null : publicCount(count).shown;
}

function countsOf(counts: GrowthCounts, shown: Shown | null): GrowthCounts {
  return Object.fromEntries(
    Object.keys(counts).map((name) => [
      name,
      shown === null ? null : toTens(shown(name as keyof GrowthCounts)),
    ]),
  ) as GrowthCounts;
}

/** If a part is too small to be shown, the other parts of its sum are not shown either: two of three numbers would tell the third. */
function partsOf(counts: readonly (number | null)[]): (number | null)[] {
  const shown = counts.map(shownCount);
  return shown.includes(null) ? counts.map(() => null) : shown;
}

function roundChange(
  change: ChangeSplit,
  { total }: GrowthFound,
  shown: Shown | null,
): ChangeSplit {
  const { both, onlyBefore, onlyNow } = change;
  const [n, nBefore, nNow] = partsOf([both.n, onlyBefore.n, onlyNow.n]);
  const [stuntedBefore, stuntedOnlyBefore] = partsOf([
    both.stuntedBefore,
    onlyBefore.stunted,
  ]);
  const [stuntedNow, stuntedOnlyNow] = partsOf([
    both.stuntedNow,
    onlyNow.stunted,
  ]);
  /** The same count is shown alike in both places. */
  const asInTotal = (count: number | null, name: keyof GrowthCounts) =>
    shown !== null && total?.[name] === count
      ? toTens(shown(name))
      : shownCount(count);
  return {
    ...change,
    measuredBefore: shownCount(change.measuredBefore),
    stuntedBefore: shownCount(change.stuntedBefore),
    measuredNow: asInTotal(change.measuredNow, "heightMeasured"),
    stuntedNow: asInTotal(change.stuntedNow, "stunted"),
    both: {
      n: n ?? null,
      stuntedBefore: stuntedBefore ?? null,
      stuntedNow: stuntedNow ?? null,
    },
    onlyBefore: { n: nBefore ?? null, stunted: stuntedOnlyBefore ?? null },
    onlyNow: { n: nNow ?? null, stunted: stuntedOnlyNow ?? null },
  };
}

/** Which counts of the whole add up bins of a spread: those from below a z-score. */
const tails: Readonly<
  Record<
    Distribution["index"],
    readonly (readonly [keyof GrowthCounts, number])[]
  >
> = {
  haz: [
    ["stunted", -2],
    ["severelyStunted", -3],
  ],
  waz: [
    ["underweight", -2],
    ["severelyUnderweight", -3],
  ],
  whz: [
    ["wasted", -2],
    ["severelyWasted", -3],
  ],
};

function roundSpread(spread: Distribution, shown: Shown | null): Distribution {
  const n = spread.n === null ? null : publicCount(spread.n);
  if (spread.n === null || n === null || n.shown === null || shown === null)
    return {
      index: spread.index,
      n: null,
      mean: null,
      sd: null,
      belowMinus3: null,
      above3: null,
      bins: spread.bins.map(({ from }) => ({ from, n: null })),
    };
  const whole = n.shown;
  const children = spread.n;
  const froms = spread.bins.map(({ from }) => from);
  const known: { span: Span; of: (bin: number) => boolean }[] = [
    { span: n, of: () => true },
    ...tails[spread.index].map(([name, below]) => ({
      span: shown(name),
      of: (bin: number) => (froms[bin] ?? 0) < below,
    })),
  ];
  const bins = publicParts(
    spread.bins.map((bin) => bin.n ?? 0),
    known,
  );
  const shareOf = (share: number | null) => {
    if (share === null) return null;
    const { shown: part } = publicCount(Math.round(share * children));
    return part === null ? null : part / whole;
  };
  return {
    index: spread.index,
    n: whole,
    mean: toTenth(spread.mean),
    sd: toTenth(spread.sd),
    belowMinus3: shareOf(spread.belowMinus3),
    above3: shareOf(spread.above3),
    bins: froms.map((from, bin) => ({ from, n: bins[bin] ?? null })),
  };
}

function toTenth(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

function roundQuality(quality: Quality): Quality {
  const { weightDigits, heightDigits, ...counts } = quality;
  const rounded = Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, shownCount(count)]),
  ) as typeof counts;
  const digits = (spread: readonly (number | null)[]) => {
    const all = spread.map((count) => count ?? 0);
    const whole = publicCount(all.reduce((sum, count) => sum + count, 0));
    return publicParts(all, [{ span: whole, of: () => true }]);
  };
  return {
    ...rounded,
    weightDigits: digits(weightDigits),
    heightDigits: digits(heightDigits),
  };
}

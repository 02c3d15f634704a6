import type { GrowthByVillage } from "@/db/growth/by-village";
import type {
  GroupRow,
  SourceRow,
  SplitRow,
  SpreadRow,
} from "@/db/growth/growth";
import { isWithin, type AreaCode } from "@/lib/core/domain/ids";
import type { FigureSource } from "@/lib/figures/server/figure-source";
import { growthForm } from "@/lib/growth/server/growth-record";
import type { GrowthSource } from "@/lib/growth/server/growth-source";
import { partNames } from "@/lib/snapshots/domain/format";
import { snapshotsRefusal } from "@/lib/snapshots/server/refusals";
import type { FrozenSet } from "./frozen-set";

/** What the public had been told of the measured children of the month, in the form in which it was kept. */
export type FrozenTold = { version: number; form: string; told: unknown };

type Scope = { area: AreaCode; month: string };

/** Growth of a snapshot: of its own month alone, summed from its villages as the database sums it from its posyandu. */
export function frozenGrowth(
  set: FrozenSet,
  figures: FigureSource,
): GrowthSource {
  const { sequence, month: own } = set.record;
  const insistMonth = (month: string) => {
    if (month !== own) throw snapshotsRefusal("not-in-snapshot", set.number);
  };
  const read = async ({ month }: Scope) => {
    insistMonth(month);
    return set.json<GrowthByVillage>(partNames.growth);
  };
  return {
    groups: async (scope) => {
      const { groups } = await read(scope);
      return { sequence, rows: groupsIn(sequence, groups, scope.area) };
    },
    source: async (scope) => sourceIn((await read(scope)).source, scope.area),
    spreads: async (scope) =>
      spreadsIn((await read(scope)).spreads, scope.area),
    split: async (scope) => splitIn((await read(scope)).split, scope.area),
    participation: async ({ area, month }, before) => {
      const span = { from: before, to: month };
      return (await figures.series(area, "ds", span)).rows;
    },
    toldOf: async (month) => {
      insistMonth(month);
      const kept = await set.json<FrozenTold>(partNames.publicGrowth);
      const isReadable = kept.form === growthForm;
      return {
        version: isReadable ? kept.version : 0,
        told: () => Promise.resolve(kept.told),
      };
    },
  };
}

const inside =
  (area: AreaCode) =>
  ({ village }: { village: string }) =>
    isWithin(village as AreaCode, area);

/** Adds up numbers of rows of one key, in the order in which the keys come. */
function summed<Row extends object>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  columns: readonly (keyof Row)[],
): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const sum = sums.get(key);
    if (sum === undefined) {
      sums.set(key, { ...row });
      continue;
    }
    for (const column of columns)
      sum[column] = added(sum[column], row[column]) as Row[keyof Row];
  }
  return [...sums.values()];
}

/** What is unknown in all of them is unknown, as a sum is in the database. */
function added(one: unknown, other: unknown): number | null {
  if (typeof one !== "number") return typeof other === "number" ? other : null;
  return typeof other === "number" ? one + other : one;
}

function groupsIn(
  sequence: number,
  groups: GrowthByVillage["groups"],
  area: AreaCode,
): GroupRow[] {
  const own = groups.filter(inside(area));
  const [first] = own;
  const columns = Object.keys(first ?? {}).filter(
    (name) => !["village", "sex", "age_group"].includes(name),
  ) as (keyof (typeof own)[number])[];
  return summed(
    own,
    ({ sex, age_group: age }) => `${String(age)} ${sex}`,
    columns,
  ).map(({ village: _, ...row }) => ({ ...row, sequence }));
}

const nothing: SourceRow = {
  registered: 0,
  from_children: 0,
  form_only: 0,
  target: null,
  target_of_children: null,
  form_posyandu: 0,
  form_weighed: null,
  form_measured: null,
  form_stunted: null,
};

function sourceIn(
  source: GrowthByVillage["source"],
  area: AreaCode,
): SourceRow {
  const own = source
    .filter(inside(area))
    .map(({ village: _, ...row }): SourceRow => row);
  const columns = Object.keys(nothing) as (keyof SourceRow)[];
  const [sum] = summed(own, () => "", columns);
  return sum ?? nothing;
}

function spreadsIn(
  spreads: GrowthByVillage["spreads"],
  area: AreaCode,
): SpreadRow[] {
  return summed(
    spreads.filter(inside(area)),
    ({ kind, bin }) => `${String(kind)} ${String(bin)}`,
    ["children", "total", "squares"],
  ).map(({ village: _, ...row }) => row);
}

/** A child that came from elsewhere, or went there, is one that was measured once. */
function splitIn(split: GrowthByVillage["split"], area: AreaCode): SplitRow {
  const sums: SplitRow = {
    both: 0,
    both_before: 0,
    both_now: 0,
    only_before: 0,
    only_before_stunted: 0,
    only_now: 0,
    only_now_stunted: 0,
  };
  const isHere = (village: string | null) =>
    village !== null && isWithin(village as AreaCode, area);
  for (const row of split) {
    const { children } = row;
    const [then, now] = [isHere(row.before), isHere(row.now)];
    const stuntedThen = row.stuntedBefore === true ? children : 0;
    const stuntedNow = row.stuntedNow === true ? children : 0;
    if (then && now) {
      sums.both += children;
      sums.both_before += stuntedThen;
      sums.both_now += stuntedNow;
    } else if (then) {
      sums.only_before += children;
      sums.only_before_stunted += stuntedThen;
    } else if (now) {
      sums.only_now += children;
      sums.only_now_stunted += stuntedNow;
    }
  }
  return sums;
}

import type {
  ChangePart,
  ChangeQuery,
  ChangeReply,
} from "@/lib/analysis/contract";
import {
  splitChange,
  type PosyanduInTwoMonths,
} from "@/lib/analysis/server/split-change";
import { changeCauseOf } from "@/lib/core/catalogue/change-cause";
import {
  countsUnreported,
  indicatorOf,
} from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import {
  ancestorAt,
  levelBelow,
  levelOf,
  type AreaCode,
  type Level,
} from "@/lib/core/domain/ids";
import { addMonths } from "@/lib/core/domain/month";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import type { ValueRow } from "@/lib/figures/contract";
import type { MonthTable } from "@/lib/figures/domain/month-table";
import { everything, isNotOpen, valueRows } from "@/lib/figures/server/cells";
import { analysisSource } from "./analysis-source";
import {
  addSums,
  countsIn,
  noSums,
  sumsByPart,
  type MonthSums,
} from "./month-sums";
import { analysisRefusal } from "./refusals";

/** Why the figure of an area changed since an earlier month, from its posyandu; with parts left out if it is asked. */
export async function readChange(
  product: Product,
  { area, month, indicator, against: back, without = "" }: ChangeQuery,
): Promise<ChangeReply> {
  const { directory } = product;
  const { name } = insistArea(directory, area);
  const against = addMonths(month, -Number(back));
  const level = levelBelow(levelOf(area)) ?? "posyandu";
  const { sequence, before, after } = await product
    .service(analysisSource)
    .twoMonths({ area, months: [against, month], indicator });
  const sideOf = (table: MonthTable): Side => {
    const parts = partColumn(table, level);
    return { table, parts, sums: sumsByPart(table, indicator, parts) };
  };
  const sides = [sideOf(before), sideOf(after)] as const;
  const parts = partsOf(product, { area, level }, [before, after]);
  const out = new Set(without.split(",").filter((part) => part !== ""));
  insistParts(area, parts, out);
  const figureOf = ({ sums }: Side) =>
    figureFrom(indicator, { area, name }, keptSums(sums, out));
  return {
    sequence,
    asOf: product.now().toISOString(),
    area,
    level,
    month,
    against,
    indicator,
    before: figureOf(sides[0]),
    after: figureOf(sides[1]),
    ...splitChange(
      indicatorOf(indicator),
      inTwoMonths(indicator, sides),
      withReports(indicator, parts, sides),
      out,
    ),
  };
}

/** A month with the part in which each posyandu of it stood, and what each part adds up to. */
type Side = {
  table: MonthTable;
  parts: readonly string[];
  sums: ReadonlyMap<string, MonthSums>;
};

function partColumn(
  { ids, villages }: MonthTable,
  level: Level,
): readonly string[] {
  if (level === "posyandu") return ids;
  const known = new Map<string, string>();
  return villages.map((village) => {
    let part = known.get(village);
    if (part === undefined)
      known.set(village, (part = ancestorAt(village as AreaCode, level)));
    return part;
  });
}

/** All areas one level down, also those without any posyandu; below a village its posyandu, by the name of the later month. */
function partsOf(
  { directory }: Product,
  { area, level }: { area: AreaCode; level: Level },
  months: readonly MonthTable[],
): { area: string; name: string }[] {
  if (level !== "posyandu")
    return directory
      .inside(area, level)
      .map(({ code, name }) => ({ area: code, name }));
  const names = new Map(
    months.flatMap(({ ids, names: named }) =>
      ids.map((id, row) => [id, named[row] ?? id] as const),
    ),
  );
  return [...names].map(([id, name]) => ({ area: id, name }));
}

/** With how many posyandu reported in each part, then and now, and whether none of them opened. */
function withReports(
  indicator: IndicatorId,
  parts: readonly { area: string; name: string }[],
  [then, now]: readonly [Side, Side],
): (Pick<ChangePart, "reports" | "notOpen"> & {
  area: string;
  name: string;
})[] {
  const { standsWhileClosed } = indicatorOf(indicator);
  const isClosed = (sums: MonthSums) =>
    standsWhileClosed !== true && isNotOpen(sums);
  return parts.map((part) => {
    const before = then.sums.get(part.area) ?? noSums();
    const after = now.sums.get(part.area) ?? noSums();
    return {
      ...part,
      reports: { before: before.reported, after: after.reported },
      notOpen: { before: isClosed(before), after: isClosed(after) },
    };
  });
}

function insistParts(
  area: AreaCode,
  parts: readonly { area: string }[],
  out: ReadonlySet<string>,
): void {
  const known = new Set(parts.map((part) => part.area));
  for (const part of out)
    if (!known.has(part)) throw analysisRefusal("unknown-part", { part, area });
  if (known.size > 0 && out.size === known.size)
    throw analysisRefusal("nothing-left", { area });
}

function keptSums(
  sums: ReadonlyMap<string, MonthSums>,
  out: ReadonlySet<string>,
): MonthSums {
  return addSums(
    [...sums].filter(([part]) => !out.has(part)).map(([, of]) => of),
  );
}

/** The figure of a month as values have it, from the same counts. */
function figureFrom(
  indicator: IndicatorId,
  area: { area: AreaCode; name: string },
  sums: MonthSums,
): ValueRow {
  const { registered, reported, simulated, fromChildren, idle } = sums;
  const counts = {
    sequence: 0,
    area: area.area,
    registered,
    reported,
    on_time: 0,
    simulated,
    from_children: fromChildren,
    idle,
    last_received_at: null,
    [`${indicator}_num`]: sums.numerator,
    [`${indicator}_den`]: sums.denominator,
    [`${indicator}_n`]: sums.given,
  };
  const counted = { ...area, counts, registered };
  const [row] = valueRows(indicator, [counted], everything);
  if (row === undefined) throw new Error("An area has a figure");
  return row;
}

/** What every posyandu of one of the months gave in both, those of the later month first. */
function inTwoMonths(
  indicator: IndicatorId,
  [then, now]: readonly [Side, Side],
): PosyanduInTwoMonths[] {
  const entry = indicatorOf(indicator);
  const [givenThen, givenNow] = [
    givenReader(indicator, then),
    givenReader(indicator, now),
  ];
  const one = (
    posyandu: string,
    was: number | undefined,
    is: number | undefined,
  ): PosyanduInTwoMonths => {
    const [before, after] = [givenThen(was), givenNow(is)];
    return {
      posyandu,
      before: before.side,
      after: after.side,
      cause: changeCauseOf(entry, before.month, after.month),
    };
  };
  const gone = then.table.ids.flatMap((id, row) =>
    now.table.at.has(id) ? [] : [one(id, row, undefined)],
  );
  return [
    ...now.table.ids.map((id, row) => one(id, then.table.at.get(id), row)),
    ...gone,
  ];
}

/** Reads what a posyandu gave in a month, by its row; undefined where the registry did not know it then. */
function givenReader(indicator: IndicatorId, { table, parts }: Side) {
  const { numerators, denominators, given } = countsIn(table, indicator);
  const isOfRegistry = countsUnreported(indicatorOf(indicator));
  const absent = { side: null, month: undefined };
  return (row: number | undefined) => {
    if (row === undefined) return absent;
    const denominator = denominators[row] ?? 0;
    const month = {
      denominator,
      given: given[row] ?? 0,
      notOpen: table.notOpen[row] === 1,
    };
    if (denominator === 0) return { side: null, month };
    const side = {
      numerator: numerators[row] ?? 0,
      denominator,
      part: parts[row] ?? "",
    };
    return isOfRegistry && month.given === 0
      ? { side: { ...side, isSilent: true as const }, month }
      : { side, month };
  };
}

import type { PosyanduMonth } from "@/db/analysis/two-months";
import type { ChangeQuery, ChangeReply } from "@/lib/analysis/contract";
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
import { groupBy } from "@/lib/core/domain/group-by";
import {
  ancestorAt,
  levelBelow,
  levelOf,
  type AreaCode,
  type Level,
} from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import type { ValueRow } from "@/lib/figures/contract";
import { everything, valueRows } from "@/lib/figures/server/cells";
import { analysisSource } from "./analysis-source";
import { analysisRefusal } from "./refusals";

/** Why the figure of an area changed since an earlier month, from its posyandu; with parts left out if it is asked. */
export async function readChange(
  product: Product,
  { area, month, indicator, against: back, without = "" }: ChangeQuery,
): Promise<ChangeReply> {
  const { directory } = product;
  const record = insistArea(directory, area);
  const against = addMonths(month, -Number(back));
  const level = levelBelow(levelOf(area)) ?? "posyandu";
  const { sequence, rows } = await product.service(analysisSource).twoMonths({
    area,
    months: [against, month],
    indicator,
  });
  const partOf = (row: PosyanduMonth) => partAt(level, row);
  const parts = partsOf(product, { area, level }, rows);
  const out = new Set(without.split(",").filter((part) => part !== ""));
  insistParts(area, parts, out);
  const kept = rows.filter((row) => !out.has(partOf(row)));
  const figureOf = (of: Month) =>
    figureFrom(
      indicator,
      { area, name: record.name },
      kept.filter((row) => row.month === of),
    );
  return {
    sequence,
    asOf: product.now().toISOString(),
    area,
    level,
    month,
    against,
    indicator,
    before: figureOf(against),
    after: figureOf(month),
    ...splitChange(
      indicatorOf(indicator),
      inTwoMonths(rows, { against, month, indicator, partOf }),
      withReports(parts, rows, { against, month, partOf }),
      out,
    ),
  };
}

const partAt = (level: Level, row: PosyanduMonth): string =>
  level === "posyandu" ? row.posyandu : ancestorAt(row.village, level);

/** All areas one level down, also those without any posyandu; below a village its posyandu. */
function partsOf(
  { directory }: Product,
  { area, level }: { area: AreaCode; level: Level },
  rows: readonly PosyanduMonth[],
): { area: string; name: string }[] {
  if (level !== "posyandu")
    return directory
      .inside(area, level)
      .map(({ code, name }) => ({ area: code, name }));
  const names = new Map(rows.map(({ posyandu, name }) => [posyandu, name]));
  return [...names].map(([id, name]) => ({ area: id, name }));
}

/** With how many posyandu reported in each part, then and now. */
function withReports(
  parts: readonly { area: string; name: string }[],
  rows: readonly PosyanduMonth[],
  {
    against,
    month,
    partOf,
  }: { against: Month; month: Month; partOf: (row: PosyanduMonth) => string },
) {
  const byPart = groupBy(rows, partOf);
  return parts.map((part) => {
    const own = byPart.get(part.area) ?? [];
    const of = (wanted: Month) =>
      own.reduce(
        (sum, row) => sum + (row.month === wanted ? row.reported : 0),
        0,
      );
    return { ...part, reports: { before: of(against), after: of(month) } };
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

/** The figure of a month as values have it, from the same counts. */
function figureFrom(
  indicator: IndicatorId,
  area: { area: AreaCode; name: string },
  rows: readonly PosyanduMonth[],
): ValueRow {
  const sum = (of: (row: PosyanduMonth) => number) =>
    rows.reduce((all, row) => all + of(row), 0);
  const counts = {
    sequence: 0,
    area: area.area,
    registered: rows.length,
    reported: sum((row) => row.reported),
    on_time: 0,
    simulated: sum((row) => row.simulated),
    from_children: sum((row) => row.fromChildren),
    last_received_at: null,
    [`${indicator}_num`]: sum((row) => row.numerator),
    [`${indicator}_den`]: sum((row) => row.denominator),
    [`${indicator}_n`]: sum((row) => row.given),
  };
  const counted = { ...area, counts, registered: rows.length };
  const [row] = valueRows(indicator, [counted], everything);
  if (row === undefined) throw new Error("An area has a figure");
  return row;
}

function inTwoMonths(
  rows: readonly PosyanduMonth[],
  {
    against,
    month,
    indicator,
    partOf,
  }: {
    against: Month;
    month: Month;
    indicator: IndicatorId;
    partOf: (row: PosyanduMonth) => string;
  },
): PosyanduInTwoMonths[] {
  const byPosyandu = groupBy(rows, ({ posyandu }) => posyandu);
  const entry = indicatorOf(indicator);
  return [...byPosyandu].map(([posyandu, of]) => {
    const [then, now] = [against, month].map((wanted) =>
      of.find((one) => one.month === wanted),
    );
    const given = (
      row: PosyanduMonth | undefined,
    ): PosyanduInTwoMonths["before"] => {
      if (row === undefined || row.denominator === 0) return null;
      const { numerator, denominator } = row;
      const part = partOf(row);
      return countsUnreported(entry) && row.given === 0
        ? { numerator, denominator, part, isSilent: true }
        : { numerator, denominator, part };
    };
    return {
      posyandu,
      before: given(then),
      after: given(now),
      cause: changeCauseOf(entry, then, now),
    };
  });
}

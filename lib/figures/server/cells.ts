import { summedColumns } from "@/db/figures/indicator-sql";
import type { CountRow } from "@/db/figures/values";
import type { Figure, ValueRow } from "@/lib/figures/contract";
import type { CellRow } from "@/lib/figures/contract";
import {
  answerOf,
  type Answer,
  type Coverage,
} from "@/lib/core/catalogue/answer";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode, Level } from "@/lib/core/domain/ids";

/** An area with its counts of a month; null where nothing was counted. */
export type CountedArea = {
  area: string;
  name: string;
  /** For a posyandu: the code of its village. */
  village?: string;
  counts: CountRow | null;
  registered: number;
  refusedOpen?: number;
};

function coverageOf({ counts, registered }: CountedArea): Coverage {
  return counts === null
    ? { reported: 0, registered }
    : { reported: counts.reported, registered: counts.registered };
}

const places = new Map(summedColumns.map((name, place) => [name, place]));
/** The names of the columns of an indicator, put together once. */
const columnsOf = new Map(
  indicators.map(({ id }) => [
    id,
    { num: `${id}_num`, den: `${id}_den`, n: `${id}_n` },
  ]),
);

function countOf(
  counts: CountRow | null,
  id: IndicatorId,
  part: "num" | "den" | "n",
): number {
  return countAt(counts, columnsOf.get(id)?.[part] ?? "");
}

/** A count by the name of its column; nothing is zero. */
export function countAt(counts: CountRow | null, column: string): number {
  if (counts?.numbers !== undefined)
    return counts.numbers[places.get(column) ?? -1] ?? 0;
  const count = counts?.[column];
  return typeof count === "number" ? count : 0;
}

/** What the counts say, unrounded and with nothing hidden. */
export function answerFor(id: IndicatorId, area: CountedArea): Answer {
  const counts = {
    numerator: countOf(area.counts, id, "num"),
    denominator: countOf(area.counts, id, "den"),
    posyandu: countOf(area.counts, id, "n"),
  };
  const indicator = indicatorOf(id);
  // A month without any report has no row of counts, but its registry is known.
  if (
    area.counts === null &&
    indicator.denominator.includes("posyandu_registered")
  )
    counts.denominator = area.registered;
  return answerOf(indicator, counts, coverageOf(area));
}

/** How a reader sees an area: what one indicator says there, and which indicators there are at a level. */
export type View = {
  answer: (id: IndicatorId, area: CountedArea) => Answer;
  indicatorsAt: (level: Level) => readonly IndicatorId[];
};

/** The view of those who oversee: every count as it is. */
export const everything: View = {
  answer: answerFor,
  indicatorsAt: () => indicators.map(({ id }) => id),
};

/** Whether none of the posyandu that have reported opened, and nothing has come from any other. For a posyandu: whether it reported so of itself. */
export function isNotOpen({
  reported,
  registered,
  idle,
}: Pick<CountRow, "reported" | "registered" | "idle">): boolean {
  return reported > 0 && idle === registered;
}

/** The coverage of one indicator counts the posyandu that gave both sides of its ratio. */
function figureOf(id: IndicatorId, area: CountedArea, answer: Answer): Figure {
  const coverage = coverageOf(area);
  const reported = countOf(area.counts, id, "n");
  return {
    ...answer,
    coverage: { ...coverage, reported },
    ...(area.counts !== null &&
      isNotOpen(area.counts) && { notOpen: true as const }),
  };
}

/** Rows of one indicator, in the order of the areas. */
export function valueRows(
  id: IndicatorId,
  areas: readonly CountedArea[],
  view: View,
): ValueRow[] {
  return areas.map((area) => ({
    area: area.area as AreaCode,
    name: area.name,
    ...(area.village !== undefined && { village: area.village as AreaCode }),
    simulated: countAt(area.counts, "simulated") > 0,
    fromChildren: countAt(area.counts, "from_children"),
    ...figureOf(id, area, view.answer(id, area)),
  }));
}

/** Rows with all indicators that the reader may see at that level. */
export function cellRows(
  areas: readonly CountedArea[],
  view: View,
  level: Level,
): CellRow[] {
  const visible = view.indicatorsAt(level);
  return areas.map((area) => ({
    area: area.area as AreaCode,
    name: area.name,
    simulated: countAt(area.counts, "simulated") > 0,
    fromChildren: countAt(area.counts, "from_children"),
    coverage: coverageOf(area),
    onTime: area.counts?.on_time ?? 0,
    lastReceivedAt: area.counts?.last_received_at?.toISOString() ?? null,
    refusedOpen: area.refusedOpen ?? 0,
    values: Object.fromEntries(
      visible.map((id) => [id, figureOf(id, area, view.answer(id, area))]),
    ),
  }));
}

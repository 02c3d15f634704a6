import { groupBy } from "@/lib/core/domain/group-by";
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
import { parentOf, type AreaCode, type Level } from "@/lib/core/domain/ids";
import {
  isIndicatorPublic,
  suppressSmall,
} from "@/lib/core/catalogue/suppression";
import type { Audience } from "@/lib/core/access/permissions";

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

function countAt(counts: CountRow | null, column: string): number {
  const count = counts?.[column];
  return typeof count === "number" ? count : 0;
}

function answerFor(id: IndicatorId, area: CountedArea): Answer {
  const counts = {
    numerator: countAt(area.counts, `${id}_num`),
    denominator: countAt(area.counts, `${id}_den`),
    posyandu: countAt(area.counts, `${id}_n`),
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

/**
 * Who reads, and, for the public, the areas of the level above. If one of those is hidden, its count must not be found by adding up the areas below
 * it.
 */
export type Onlooker = { audience: Audience; above: readonly CountedArea[] };

/**
 * Answers of one indicator for areas, as the audience may see them. For the public, small counts are hidden; areas under the same parent are judged
 * together.
 */
function answersFor(
  id: IndicatorId,
  areas: readonly CountedArea[],
  { audience, above }: Onlooker,
): Answer[] {
  const answers = areas.map((area) => answerFor(id, area));
  if (audience === "oversight") return answers;
  const hiddenAbove = new Set<string | null>();
  if (above.length > 0)
    answersFor(id, above, { audience, above: [] }).forEach(
      ({ state }, index) => {
        if (state === "suppressed") hiddenAbove.add(above[index]?.area ?? null);
      },
    );
  const families = groupBy(areas.keys(), (index) =>
    parentOf(areas[index]?.area as AreaCode),
  );
  const shown = [...answers];
  for (const [parent, family] of families) {
    const own = family.flatMap((index) => answers[index] ?? []);
    suppressSmall(id, own, hiddenAbove.has(parent)).forEach((answer, place) => {
      shown[family[place] ?? -1] = answer;
    });
  }
  return shown;
}

/** The coverage of one indicator counts the posyandu that gave both sides of its ratio. */
function figureOf(id: IndicatorId, area: CountedArea, answer: Answer): Figure {
  const coverage = coverageOf(area);
  const reported = area.counts === null ? 0 : countAt(area.counts, `${id}_n`);
  return {
    ...answer,
    coverage: { ...coverage, reported },
  };
}

/** Rows of one indicator, in the order of the areas. */
export function valueRows(
  id: IndicatorId,
  areas: readonly CountedArea[],
  onlooker: Onlooker,
): ValueRow[] {
  const answers = answersFor(id, areas, onlooker);
  return areas.map((area, index) => ({
    area: area.area as AreaCode,
    name: area.name,
    ...(area.village !== undefined && { village: area.village as AreaCode }),
    simulated: countAt(area.counts, "simulated") > 0,
    fromChildren: countAt(area.counts, "from_children"),
    ...figureOf(id, area, answers[index] ?? { state: "not-reported" }),
  }));
}

/** Rows with all indicators that the audience may see at that level. */
export function cellRows(
  areas: readonly CountedArea[],
  onlooker: Onlooker,
  level: Level,
): CellRow[] {
  const visible = indicators.filter(
    ({ id }) =>
      onlooker.audience === "oversight" || isIndicatorPublic(id, level),
  );
  const answers = new Map(
    visible.map(({ id }) => [id, answersFor(id, areas, onlooker)]),
  );
  return areas.map((area, index) => ({
    area: area.area as AreaCode,
    name: area.name,
    simulated: countAt(area.counts, "simulated") > 0,
    fromChildren: countAt(area.counts, "from_children"),
    coverage: coverageOf(area),
    onTime: area.counts?.on_time ?? 0,
    lastReceivedAt: area.counts?.last_received_at?.toISOString() ?? null,
    refusedOpen: area.refusedOpen ?? 0,
    values: Object.fromEntries(
      visible.map(({ id }) => [
        id,
        figureOf(
          id,
          area,
          answers.get(id)?.[index] ?? { state: "not-reported" },
        ),
      ]),
    ),
  }));
}

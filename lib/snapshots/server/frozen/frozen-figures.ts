import type { SurveyRecord, TargetPathRecord } from "@/db/figures/figures";
import type { CountRow } from "@/db/figures/values";
import type { PathRecord } from "@/db/targets/targets";
import type { AnalysisSource } from "@/lib/analysis/server/analysis-source";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { addMonths, monthRange, type Month } from "@/lib/core/domain/month";
import {
  codeLengthOf,
  isWithin,
  levelOf,
  type AreaCode,
  type AreaLevel,
} from "@/lib/core/domain/ids";
import { countAt } from "@/lib/figures/server/cells";
import type { FigureSource } from "@/lib/figures/server/figure-source";
import { publicMonth } from "@/lib/figures/server/public-month";
import { blurOf } from "@/lib/figures/server/tell-month";
import { partNames } from "@/lib/snapshots/domain/format";
import { monthsOffered } from "@/lib/snapshots/domain/limits";
import type { CountTable, FrozenSet, RegisteredSpan } from "./frozen-set";
import { frozenTable } from "./frozen-table";

/** What the public had been told of a month: its table, and in which steps that was rounded. */
export type FrozenPublic = { told: unknown };

const isBelowArea = (code: string, area: AreaCode) =>
  code.startsWith(`${area}.`);

/** The row of an area at a place of a table, as the queries give it. */
function rowAt(sequence: number, table: CountTable, place: number): CountRow {
  const { head, numbersOf } = table;
  const numbers = numbersOf(place);
  const fixed = (at: number) => numbers[at] ?? 0;
  const received = head.received[place] ?? null;
  return {
    sequence,
    area: head.areas[place] ?? "",
    ...posyanduAt(table, place),
    registered: fixed(0),
    reported: fixed(1),
    on_time: fixed(2),
    simulated: fixed(3),
    from_children: fixed(4),
    idle: fixed(5),
    last_received_at: received === null ? null : new Date(received),
    numbers,
  };
}

/** What a posyandu has beside its counts; nothing for an area. */
function posyanduAt(
  { head: { names, villages } }: CountTable,
  place: number,
): Pick<CountRow, "name" | "village"> {
  return villages === undefined
    ? {}
    : {
        name: names?.[place] ?? "",
        village: villages[place] ?? "",
      };
}

/** Posyandu that are expected to report in a month. */
function isExpected(span: RegisteredSpan, month: Month): boolean {
  const from = (start: Month | null) => start === null || start <= month;
  const until = (end: Month | null) => end === null || end >= month;
  return (
    from(span.validFrom) &&
    until(span.validTo) &&
    from(span.thereFrom) &&
    until(span.thereTo)
  );
}

/** The part in which the counts of a level stand. */
const partOf = (level: AreaLevel, month: Month) =>
  level === "village" ? partNames.villages(month) : partNames.above(month);

/** The figures of a snapshot, in place of the database. */
export function frozenFigures(set: FrozenSet): FigureSource {
  const { sequence } = set.record;
  return {
    sequence,
    ...frozenMonths(set),
    ...frozenRegistry(() => set.json<RegisteredSpan[]>(partNames.registry)),
    ...frozenPaths(() => set.json<PathRecord[]>(partNames.targets)),
    posyandu: async ({ area, month }) => {
      const table = await set.counts(partNames.posyandu(month));
      return { sequence, rows: posyanduIn(sequence, table, area) };
    },
    publicMonths: async (months) => {
      const tables = new Map<Month, ReturnType<typeof publicMonth>>();
      for (const month of months) {
        const table = await set.counts(partNames.public(month));
        const told = await set.json<FrozenPublic>(partNames.told(month));
        const rows = table.head.areas.map((_, place) =>
          rowAt(sequence, table, place),
        );
        tables.set(month, publicMonth(rows, blurOf(told.told ?? undefined)));
      }
      return tables;
    },
    surveys: async (area, indicator) => {
      const all = await set.json<(SurveyRecord & { indicator: string })[]>(
        partNames.surveys,
      );
      return all.flatMap(({ indicator: of, ...record }) =>
        of === indicator && (record.area === area || record.area === "00")
          ? [record]
          : [],
      );
    },
  };
}

/** Counts of areas, month by month. */
function frozenMonths(
  set: FrozenSet,
): Pick<FigureSource, "month" | "series" | "overMonths" | "months"> {
  const { sequence, month: last } = set.record;
  const tableOf = (level: AreaLevel, month: Month) =>
    set.counts(partOf(level, month));
  return {
    month: async (month, { area, level }) => {
      const above = await tableOf("subdistrict", month);
      const isWanted = level === "village" || levelOf(area) === "village";
      const villages = isWanted ? await tableOf("village", month) : null;
      return {
        sequence,
        countsOf: (code) => {
          const table = levelOf(code) === "village" ? villages : above;
          const place = table?.places.get(code);
          return table && place !== undefined
            ? rowAt(sequence, table, place)
            : null;
        },
      };
    },
    series: async (area, _indicator, { from, to }) => {
      const rows: (CountRow & { month: Month })[] = [];
      for (const month of monthRange(from, to)) {
        const table = await tableOf(levelOf(area), month);
        const place = table.places.get(area);
        if (place !== undefined)
          rows.push({ ...rowAt(sequence, table, place), month });
      }
      return { sequence, rows };
    },
    overMonths: async (level, { area, from, to }) => {
      const rows: (CountRow & { month: Month })[] = [];
      for (const month of monthRange(from, to)) {
        const table = await tableOf(level, month);
        for (const [code, place] of table.places)
          if (
            code.length === codeLengthOf(level) &&
            isWithin(code as AreaCode, area)
          )
            rows.push({ ...rowAt(sequence, table, place), month });
      }
      return { sequence, rows };
    },
    months: async () => {
      for (const month of monthRange(addMonths(last, -monthsOffered), last))
        if ((await tableOf("province", month)).head.areas.length > 0)
          return { first: month, latest: last };
      return { first: last, latest: last };
    },
  };
}

function posyanduIn(
  sequence: number,
  table: CountTable,
  area: AreaCode,
): CountRow[] {
  const villages = table.head.villages ?? [];
  return table.head.areas.flatMap((_, place) => {
    const village = villages[place] ?? "";
    return village === area || isBelowArea(village, area)
      ? [rowAt(sequence, table, place)]
      : [];
  });
}

function frozenRegistry(
  spans: () => Promise<RegisteredSpan[]>,
): Pick<
  FigureSource,
  "registered" | "registeredSeries" | "registeredOverMonths"
> {
  const counted = async (
    area: AreaCode,
    months: readonly Month[],
    keyOf: (village: string, month: Month) => string,
  ) => {
    const sums = new Map<string, number>();
    for (const span of await spans()) {
      if (!isWithin(span.village as AreaCode, area)) continue;
      for (const month of months) {
        if (!isExpected(span, month)) continue;
        const key = keyOf(span.village, month);
        sums.set(key, (sums.get(key) ?? 0) + span.posyandu);
      }
    }
    return sums;
  };
  return {
    registered: (level, area, month) =>
      counted(area, [month], (village) =>
        village.slice(0, codeLengthOf(level)),
      ),
    registeredSeries: async (area, months) =>
      (await counted(area, months, (_, month) => month)) as Map<Month, number>,
    registeredOverMonths: (level, area, months) =>
      counted(
        area,
        months,
        (village, month) => `${month} ${village.slice(0, codeLengthOf(level))}`,
      ),
  };
}

/** Of each area the version that holds, if it names a year. */
function standing(
  paths: readonly PathRecord[],
  indicator: IndicatorId,
): PathRecord[] {
  const latest = new Map<AreaCode, PathRecord>();
  for (const path of paths)
    if (
      path.indicator === indicator &&
      path.version > (latest.get(path.areaCode)?.version ?? 0)
    )
      latest.set(path.areaCode, path);
  return [...latest.values()].filter(({ years }) => years.length > 0);
}

function frozenPaths(
  paths: () => Promise<PathRecord[]>,
): Pick<FigureSource, "targetPath" | "pathsInside"> {
  return {
    targetPath: async (area, indicator): Promise<TargetPathRecord | null> => {
      const [nearest] = standing(await paths(), indicator)
        .filter(({ areaCode }) => isWithin(area, areaCode))
        .sort((a, b) => b.areaCode.length - a.areaCode.length);
      if (nearest === undefined) return null;
      const { areaCode, years, baselineYear, baseline, source } = nearest;
      return {
        area: areaCode,
        years,
        baseline:
          baselineYear === null || baseline === null
            ? null
            : { year: baselineYear, value: baseline },
        source,
      };
    },
    pathsInside: async (area, indicator) =>
      standing(await paths(), indicator)
        .filter(({ areaCode }) => isBelowArea(areaCode, area))
        .sort((a, b) => (a.areaCode < b.areaCode ? -1 : 1))
        .map(({ areaCode, years }) => ({ area: areaCode, years })),
  };
}

/** What the analysis reads beside the figures. */
export function frozenAnalysis(set: FrozenSet): AnalysisSource {
  const { sequence } = set.record;
  return {
    villages: async ({ area, month, indicator }) => {
      const table = await set.counts(partNames.villages(month));
      return table.head.areas.flatMap((code, place) => {
        const row = rowAt(sequence, table, place);
        const denominator = countAt(row, `${indicator}_den`);
        return isBelowArea(code, area) && denominator > 0
          ? [
              {
                village: code as AreaCode,
                numerator: countAt(row, `${indicator}_num`),
                denominator,
              },
            ]
          : [];
      });
    },
    twoMonths: async ({ area, months: [earlier, later], indicator }) => {
      const read = async (month: Month) =>
        frozenTable(
          month,
          indicator,
          posyanduIn(
            sequence,
            await set.counts(partNames.posyandu(month)),
            area,
          ),
        );
      return {
        sequence,
        before: await read(earlier),
        after: await read(later),
      };
    },
  };
}

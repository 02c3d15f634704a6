import type { QueryFunction, QueryKey } from "@tanstack/react-query";
import { changeQuery } from "@/lib/analysis/client/change-query";
import { rankingQuery } from "@/lib/analysis/client/ranking-query";
import { choicesQuery } from "@/lib/children/client/choices-query";
import { childPlacesQuery } from "@/lib/children/client/child-places-query";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { areaSearchQuery } from "@/lib/core/areas/client/area-search-query";
import { pointsQuery } from "@/lib/core/areas/client/points-query";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import type { Audience } from "@/lib/core/access/permissions";
import type { AreaCode, Level } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { twoYears } from "@/lib/figures/client/series-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { growthQuery } from "@/lib/growth/client/growth-query";
import { tickerQuery } from "@/lib/live/client/ticker-query";
import { targetsQuery } from "@/lib/targets/client/targets-query";
import { trendsQuery } from "@/lib/figures/client/trends-query";
import { notesQuery } from "@/lib/notes/client/notes-query";
import { clientSubjects } from "@/lib/product/client";
import { decisionsQuery } from "@/lib/decisions/client/decisions-query";
import { doublesQuery } from "@/lib/registry/client/doubles-query";
import { boardQuery } from "@/lib/submissions/client/board-query";
import { refusedRowsQuery } from "@/lib/submissions/client/refused-rows-query";
import { submissionsQuery } from "@/lib/submissions/client/submissions-query";

/** A read as a screen makes it. */
export type ShownRead = { queryKey: QueryKey; queryFn: QueryFunction };

const area = (code: string) => code as AreaCode;
const month = (text: string) => text as Month;
const indicators = ["ds", "stunting"] as const;
/** The month on screen, the one before it, the year before, and an older one that only the trend shows. */
const months = ["2026-09", "2026-08", "2025-09", "2026-07"].map(month);

function figures(
  code: string,
  level: Level,
): { queryKey: QueryKey; queryFn?: unknown }[] {
  return [
    ...months.flatMap((one) =>
      indicators.map((indicator) =>
        valuesQuery({ area: area(code), level, month: one, indicator }),
      ),
    ),
    boardQuery(area(code), level, month("2026-09")),
    boardQuery(area(code), level, month("2026-08")),
  ];
}

const everybodys = () => [
  sessionQuery(),
  areaQuery(area("15")),
  areaQuery(area("15.01")),
  areaSearchQuery("Wilayah"),
  ...figures("15", "regency"),
  ...figures("15", "subdistrict"),
  ...figures("15.01", "subdistrict"),
  ...["15", "15.01", "15.02", "15.01.01"].flatMap((code) => [
    tickerQuery(area(code)),
    ...indicators.map((indicator) =>
      twoYears(area(code), indicator, month("2026-09")),
    ),
  ]),
  targetsQuery(area("15.01"), "ds"),
  trendsQuery({
    area: area("15"),
    level: "regency",
    indicator: "stunting",
    from: month("2026-07"),
    to: month("2026-09"),
  }),
  ...["15", "15.01"].flatMap((code) =>
    ["2026-09", "2026-08"].map((one) =>
      growthQuery({ area: area(code), month: month(one) }),
    ),
  ),
];

const overseers = () => [
  ...figures("15.01.01", "village"),
  ...figures("15.01.01.2001", "posyandu"),
  twoYears(area("15.01.01.2001"), "ds", month("2026-09")),
  pointsQuery(area("15.01.01")),
  growthQuery({ area: area("15.01.01"), month: month("2026-09") }),
  ...["15", "15.01"].flatMap((code) => [
    rankingQuery({
      area: area(code),
      level: code === "15" ? "regency" : "subdistrict",
      month: month("2026-09"),
      indicator: "ds",
      order: "best",
    }),
    ...(["1", "12"] as const).map((against) =>
      changeQuery({
        area: area(code),
        month: month("2026-09"),
        indicator: "ds",
        against,
      }),
    ),
  ]),
  submissionsQuery(area("15")),
  submissionsQuery(area("15.01"), month("2026-09")),
  submissionsQuery(area("15"), null, { state: "to-mend" }),
  refusedRowsQuery(area("15.01")),
  childPlacesQuery(area("15.01")),
  choicesQuery(area("15.01"), "Mawar"),
  doublesQuery(),
  notesQuery(figureScope),
  decisionsQuery({ area: area("15.01"), month: month("2026-09") }),
  ...clientSubjects.flatMap(({ marks }) => marks?.query(figureScope) ?? []),
];

const figureScope = {
  area: area("15.01"),
  indicator: "ds",
  from: month("2026-07"),
  to: month("2026-09"),
  inside: true,
} as const;

/** Everything that screens show to an audience, of the invented province. */
export function shownReads(audience: Audience): ShownRead[] {
  const reads = [
    ...everybodys(),
    ...(audience === "oversight" ? overseers() : []),
  ];
  return reads as unknown as ShownRead[];
}

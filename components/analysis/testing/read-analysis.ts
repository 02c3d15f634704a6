import type { QueryClient } from "@tanstack/react-query";
import { changeQuery } from "@/lib/analysis/client/change-query";
import { rankingQuery } from "@/lib/analysis/client/ranking-query";
import type { ChangeReply, RankingReply } from "@/lib/analysis/contract";
import { rankAreas } from "@/lib/analysis/server/rank-areas";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { addMonths } from "@/lib/core/domain/month-steps";
import type { ValueRow } from "@/lib/figures/contract";
import { month, province } from "@/components/view/testing/in-view";

const asOf = "2026-11-09T02:41:00.000Z";

/** The same area in a month of which nothing has come. */
function silent({ area, name, coverage }: ValueRow): ValueRow {
  return {
    area,
    name,
    simulated: false,
    fromChildren: 0,
    state: "not-reported",
    coverage: { ...coverage, reported: 0 },
  };
}

/** The ranking of the regencies of October 2026 as the server reckons it from these rows, put where the panels find it. */
export function readRanking(
  client: QueryClient,
  {
    indicator,
    total,
    rows,
    before = [],
    totalBefore = silent(total),
    target = null,
  }: {
    indicator: IndicatorId;
    total: ValueRow;
    rows: readonly ValueRow[];
    before?: readonly ValueRow[];
    totalBefore?: ValueRow;
    target?: number | null;
  },
): RankingReply {
  const query = {
    area: province,
    level: "regency",
    month,
    indicator,
    order: "best",
  } as const;
  const entry = indicatorOf(indicator);
  const reply: RankingReply = {
    sequence: 1,
    asOf,
    ...query,
    total,
    ...rankAreas({
      indicator: entry,
      order: "best",
      total,
      rows,
      monthBefore: {
        month: addMonths(month, -1),
        rows: before,
        total: totalBefore,
      },
      yearBefore: {
        month: addMonths(month, -12),
        rows: [],
        total: silent(total),
      },
      targetOf: () => target ?? entry.defaultTarget,
      clusters: new Map(),
      kindOf: () => "kabupaten",
    }),
  };
  client.setQueryData(rankingQuery(query).queryKey, reply);
  return reply;
}

/** Why the figure of an area, the province unless it is said, changed since September 2026; nothing can be said where no parts are given. */
export function readChange(
  client: QueryClient,
  reply: Pick<ChangeReply, "indicator" | "before" | "after"> &
    Partial<ChangeReply>,
  without = "",
): ChangeReply {
  const { indicator } = reply;
  const whole: ChangeReply = {
    sequence: 1,
    asOf,
    area: province,
    level: "regency",
    month,
    against: addMonths(month, -1),
    change: null,
    same: { posyandu: 0, before: null, after: null },
    who: { both: 0, entered: 0, left: 0, closed: 0 },
    parts: [],
    ...reply,
  };
  const { area } = whole;
  for (const against of ["1", "12"] as const) {
    const query = { area, month, indicator, against, without };
    client.setQueryData(changeQuery(query).queryKey, whole);
  }
  return whole;
}

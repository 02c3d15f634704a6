import {
  countWatched,
  type WatchedCounts,
} from "@/db/completeness/completeness";
import { countOpenRefused } from "@/db/submissions/refused-rows";
import type { Audience } from "@/lib/core/access/permissions";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import { addMonths, deadlineOf, type Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type {
  CompletenessReply,
  CompletenessRow,
} from "@/lib/completeness/contract";
import type { DividedLevel } from "@/lib/completeness/domain/divided-levels";
import type { CountedArea } from "@/lib/figures/server/cells";
import { countForReader } from "@/lib/figures/server/count-areas";
import { insistReadable } from "@/lib/figures/server/read-values";

/** A posyandu is silent if none of its reports of so many months has come, the month asked for being the last. */
const silentMonths = 12;

/**
 * Who has sent a month, how completely and how punctually: the same counts as the board. Those who oversee are told as well whose report was corrected, who
 * has been silent for a year, and how many refused rows wait.
 */
export async function readCompleteness(
  product: Product,
  audience: Audience,
  query: { area: AreaCode; month: Month; level: DividedLevel },
): Promise<CompletenessReply> {
  const { area, month, level } = query;
  const asked = { ...query, indicator: "reporting_completeness" } as const;
  insistReadable(audience, asked);
  const counted = await countForReader(product, audience, asked);
  const silentSince = addMonths(month, 1 - silentMonths);
  const more =
    audience === "oversight"
      ? await readMore(product, { ...query, since: silentSince })
      : toldToNobody;
  return {
    sequence: counted.sequence,
    asOf: product.now().toISOString(),
    area,
    level,
    month,
    deadline: deadlineOf(month, product.rule).toISOString(),
    silentSince,
    total: { ...lineOf(counted.total), ...more.total },
    rows: counted.rows.map((row) => ({
      ...lineOf(row),
      ...more.of(row.area),
    })),
  };
}

type More = Pick<CompletenessRow, "corrected" | "refusedOpen" | "silent">;

const untold: More = { corrected: null, refusedOpen: null, silent: null };
const toldToNobody = { total: untold, of: () => untold };

async function readMore(
  { database: { sql } }: Product,
  query: { area: AreaCode; month: Month; level: DividedLevel; since: Month },
): Promise<{ total: More; of: (area: string) => More }> {
  const { area, month, level } = query;
  const [watched, open] = await Promise.all([
    countWatched(sql, query),
    countOpenRefused(sql, area, month),
  ]);
  const knowsRows = (of: string) =>
    ["province", "regency"].includes(levelOf(of as AreaCode));
  const sum = (of: keyof WatchedCounts) =>
    [...watched.values()].reduce((all, counts) => all + counts[of], 0);
  return {
    total: {
      corrected: sum("corrected"),
      silent: sum("silent"),
      refusedOpen: knowsRows(area)
        ? [...open.values()].reduce((all, count) => all + count, 0)
        : null,
    },
    of: (one) => ({
      corrected: watched.get(one)?.corrected ?? 0,
      silent: watched.get(one)?.silent ?? 0,
      refusedOpen: level === "regency" ? (open.get(one) ?? 0) : null,
    }),
  };
}

function lineOf({
  area,
  name,
  counts,
  registered,
}: CountedArea): Omit<CompletenessRow, keyof More> {
  return {
    area: area as AreaCode,
    name,
    registered,
    reported: counts?.reported ?? 0,
    onTime: counts?.on_time ?? 0,
    simulated: (counts?.simulated ?? 0) > 0,
    lastReceivedAt: counts?.last_received_at?.toISOString() ?? null,
  };
}

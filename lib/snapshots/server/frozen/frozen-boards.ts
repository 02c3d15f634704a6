import type { PastCounts } from "@/db/completeness/completeness";
import type { KaderGap, KaderCounts } from "@/db/kader/kader";
import type { PastSource } from "@/lib/completeness/server/past-source";
import {
  codeLengthOf,
  isWithin,
  levelOf,
  type AreaCode,
} from "@/lib/core/domain/ids";
import { monthRange, type Month } from "@/lib/core/domain/month";
import { gapOf } from "@/lib/kader/domain/gap";
import type { KaderSource } from "@/lib/kader/server/kader-source";
import { partNames } from "@/lib/snapshots/domain/format";
import type { FrozenSet } from "./frozen-set";

/** What the posyandu of a month said of their kader. */
export type FrozenKader = readonly KaderCounts[];
/** When the last late posyandu of a village sent its first report, by month. */
export type FrozenLate = readonly {
  month: Month;
  village: string;
  last: string;
}[];

/** Who is to be recruited and trained, counted from the posyandu as the database counts them. */
export function frozenKader(set: FrozenSet): KaderSource {
  return {
    gaps: async ({ area, level, month }) => {
      const all = await set.json<FrozenKader>(partNames.kader(month));
      const gaps = new Map<string, KaderGap>();
      for (const one of all) {
        if (!isWithin(one.village as AreaCode, area)) continue;
        const place =
          level === "posyandu"
            ? one.posyandu
            : one.village.slice(0, codeLengthOf(level));
        gaps.set(place, gapOf(one, gaps.get(place)));
      }
      return gaps;
    },
  };
}

/** The tables in which the counts of a month stand. */
function partsOf(
  month: Month,
  { isPublic, isVillage }: { isPublic: boolean; isVillage: boolean },
): string[] {
  if (isPublic) return [partNames.public(month)];
  const above = partNames.above(month);
  return isVillage ? [above, partNames.villages(month)] : [above];
}

/** Who had sent when: from the tables that the figures are made of, and from when the last ones came. */
export function frozenPast(set: FrozenSet): PastSource {
  return {
    counts: async ({ area, level, from, to, isPublic }) => {
      const rows: PastCounts[] = [];
      const isRow = (code: string) =>
        code === area ||
        (code.length === codeLengthOf(level) &&
          isWithin(code as AreaCode, area));
      const isVillage = level === "village" || levelOf(area) === "village";
      for (const month of monthRange(from, to))
        for (const part of partsOf(month, { isPublic, isVillage })) {
          const { places, numbersOf } = await set.counts(part);
          for (const [code, place] of places) {
            if (!isRow(code)) continue;
            const [registered = 0, reported = 0, onTime = 0] = numbersOf(place);
            rows.push({ month, area: code, registered, reported, onTime });
          }
        }
      return rows;
    },
    lastFirst: async ({ area, level, deadlines }) => {
      const late = await set.json<FrozenLate>(partNames.late);
      const wanted = new Set(deadlines.map(({ month }) => month));
      const latest = new Map<
        string,
        { month: Month; area: string; last: Date }
      >();
      for (const { month, village, last } of late) {
        if (!wanted.has(month) || !isWithin(village as AreaCode, area))
          continue;
        for (const of of new Set([
          village.slice(0, codeLengthOf(level)),
          area,
        ])) {
          const key = `${month} ${of}`;
          const at = new Date(last);
          const before = latest.get(key);
          if (before === undefined || before.last < at)
            latest.set(key, { month, area: of, last: at });
        }
      }
      return [...latest.values()];
    },
  };
}

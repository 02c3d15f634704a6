import { readKaderGaps, type KaderGap } from "@/db/kader/kader";
import type { AreaCode, Level } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Service } from "@/lib/core/product/product";

/** What the board of kader tells beside the figures: from the database as it is now, or from a set that was frozen. */
export type KaderSource = {
  /** Persons that are short, by area of a level inside an area or by posyandu; areas without posyandu are missing. */
  gaps: (query: {
    area: AreaCode;
    level: Level;
    month: Month;
  }) => Promise<ReadonlyMap<string, KaderGap>>;
};

export const kaderSource: Service<KaderSource> = {
  open: ({ database: { sql } }) => ({
    gaps: (query) => readKaderGaps(sql, query),
  }),
};

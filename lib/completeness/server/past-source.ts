import {
  readLastFirst,
  readPast,
  type Deadline,
  type PastCounts,
} from "@/db/completeness/completeness";
import type { DividedLevel } from "@/lib/completeness/domain/divided-levels";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Service } from "@/lib/core/product/product";

/** An area and the level into which it is divided. */
type Divided = { area: AreaCode; level: DividedLevel };

/** Where the punctuality of past months is read from: the database as it is now, or a set that was frozen. Each function gives what its query gives. */
export type PastSource = {
  counts: (
    query: Divided & { from: Month; to: Month; isPublic: boolean },
  ) => Promise<readonly PastCounts[]>;
  lastFirst: (
    query: Divided & { deadlines: readonly Deadline[] },
  ) => Promise<readonly { month: Month; area: string; last: Date }[]>;
};

export const pastSource: Service<PastSource> = {
  open: ({ database: { sql } }) => ({
    counts: (query) => readPast(sql, query),
    lastFirst: (query) => readLastFirst(sql, query),
  }),
};

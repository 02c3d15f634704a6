import { countOpenRefused } from "@/db/submissions/refused-rows";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Service } from "@/lib/core/product/product";

/** What the board tells beside the figures: from the database as it is now, or from a set that was frozen. */
export type BoardSource = {
  /** Refused rows that wait, by the area of their submission. */
  openRefused: (
    area: AreaCode,
    month: Month,
  ) => Promise<ReadonlyMap<string, number>>;
};

export const boardSource: Service<BoardSource> = {
  open: ({ database: { sql } }) => ({
    openRefused: (area, month) => countOpenRefused(sql, area, month),
  }),
};

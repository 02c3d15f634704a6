import type { TransactionSql } from "postgres";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** The simulated months and the areas they are about, for whoever adds a part of the demo. */
export type DemoGround = {
  province: AreaCode;
  regencies: readonly { code: AreaCode; name: string }[];
  /** Oldest first. */
  months: readonly Month[];
  now: Date;
};

/** How many of what a clearing took away, or let stay. */
export type ClearedCounts = Readonly<Record<string, number>>;

/** What the subjects add to a demo and take out of it again; those who stand on others first. */
export type DemoParts = {
  fill: readonly ((tx: TransactionSql, ground: DemoGround) => Promise<void>)[];
  clear: readonly ((tx: TransactionSql) => Promise<ClearedCounts>)[];
};

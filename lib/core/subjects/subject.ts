import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Transaction } from "@/db/core/ledger";
import type { DemoParts } from "@/db/seed/demo-parts";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";
import type { DeadlineRule, Month } from "@/lib/core/domain/month";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";
import type { Filling } from "@/lib/core/product/slot";

/** Everything that a subject brings to the server. lib/product/server.ts lists the subjects; nothing else switches on their names. */
export type Subject = {
  name: string;
  routes?: readonly ((product: Product) => OpenAPIHono<ApiEnv>)[];
  /** The kinds of change it writes into the ledger, from its domain/changes.ts. */
  changes?: Readonly<Record<string, ChangeKind>>;
  /** Reasons for which it refuses, beside those of core. */
  refusals?: RefusalKinds;
  /** Operations that a laptop in a hall answers too, by method and path, such as `GET /decisions`; with a `*` also what lies below it. */
  inHall?: readonly string[];
  /** What it adds to subjects below it. */
  fills?: readonly Filling[];
  /** What is done ahead when the server has started, so that the first who asks need not wait. */
  warm?: (product: Product) => Promise<void>;
  /** What is done when the server has started and once a day from then on: in portions, and harmless where several nodes do it. */
  daily?: (product: Product) => Promise<void>;
  demo?: {
    /** Adds its part, inside the transaction that ends the loading of a demo. */
    fill?: DemoParts["fill"][number];
    /** Takes everything simulated out; returns how many of what went, by name. */
    clear?: DemoParts["clear"][number];
  };
  /** What is derived and can be reckoned anew: months with rows of its own, recounting them, and what differs. */
  derived?: {
    months: (tx: Transaction) => Promise<Month[]>;
    recount: (
      tx: Transaction,
      months: readonly Month[],
      rule: DeadlineRule,
    ) => Promise<void>;
    /** Stored counts that differ from what they are counted from, a line each, in Indonesian. */
    verify: (
      sql: Product["database"]["sql"],
      rule: DeadlineRule,
    ) => Promise<string[]>;
  };
};

import * as z from "zod";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { TextSchema } from "@/lib/core/refusals/contract";

export const roles = ["viewer", "planner", "operator", "admin"] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Who is looking, what the installation is, and in which months it has numbers. */
export const SessionReply = z.object({
  user: z.nullable(
    z.object({
      name: z.string(),
      email: z.string(),
      role: Role,
      areas: z.array(AreaCode),
    }),
  ),
  audience: z.enum(["oversight", "public"]),
  demo: z.boolean(),
  province: z.object({
    code: AreaCode,
    name: z.string(),
    utcOffsetHours: z.number(),
  }),
  /** The month that is running in the province. */
  currentMonth: Month,
  /** The latest month that is over, or the running one once something of it is reported; and the first with a report. */
  latestMonth: Month,
  firstMonth: Month,
  /** Whatever is read after this answer is at least as new as this sequence of the ledger. */
  sequence: z.int(),
  /** Where the session of a snapshot was asked for: what its pages say of it. The latest month is then its own. */
  frozen: z.optional(
    z.object({
      id: z.uuid(),
      area: AreaCode,
      number: z.string(),
      title: z.string(),
      takenAt: z.iso.datetime(),
      isWithdrawn: z.boolean(),
    }),
  ),
  /** Of a laptop that runs on one meeting, away from the province: which one, and since when its figures stand still. */
  hall: z.optional(
    z.object({
      meeting: z.uuid(),
      mark: z.string(),
      takenAt: z.iso.datetime(),
      /** Where phones in the hall find it. */
      address: z.string(),
    }),
  ),
});
export type SessionReply = z.infer<typeof SessionReply>;

export type SignedIn = NonNullable<SessionReply["user"]>;

export const HealthReply = z.object({
  /** Degraded: everything can still be read, but `problem` will soon keep files from being stored. */
  status: z.enum(["ok", "degraded", "starting", "failing"]),
  problem: z.optional(TextSchema),
  version: z.string(),
  database: z.object({
    engine: z.enum(["embedded", "postgresql"]),
    postgis: z.nullable(z.string()),
  }),
});
export type HealthReply = z.infer<typeof HealthReply>;

import { RateLimiterDrizzle } from "rate-limiter-flexible";
import type { Database } from "@/db/client";
import { signInAttempts } from "./schema";

/** At most `most` within `seconds`, in windows that begin with the first. `name` keeps the counts of one limit apart from those of others. */
export type AttemptLimit = { name: string; most: number; seconds: number };

/**
 * Counts in the database, so that all nodes and restarts count together, and nothing of it stays in memory but who was refused within the last ten
 * seconds: they are refused again without a query. What has run out is deleted every five minutes.
 */
export function openAttemptLimiter(
  { db }: Pick<Database, "db">,
  { name, most, seconds }: AttemptLimit,
): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: db,
    schema: signInAttempts,
    keyPrefix: name,
    points: most,
    duration: seconds,
    inMemoryBlockOnConsumed: most + 1,
    inMemoryBlockDuration: 10,
  });
}

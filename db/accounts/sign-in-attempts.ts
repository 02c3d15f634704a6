import { RateLimiterDrizzle } from "rate-limiter-flexible";
import type { Database } from "@/db/client";
import { signInAttempts } from "./schema";

/** At most `most` within `seconds`, in windows that begin with the first. `name` keeps the counts of one limit apart from those of others. */
export type AttemptLimit = { name: string; most: number; seconds: number };

/**
 * Counts in the database, on both engines, so that all nodes and restarts count together and nothing of it stays in memory. What ran out an hour ago is
 * deleted every five minutes.
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
  });
}

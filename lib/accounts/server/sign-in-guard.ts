import { createHash } from "node:crypto";
import { RateLimiterRes, type RateLimiterDrizzle } from "rate-limiter-flexible";
import type { Database } from "@/db/client";
import { openAttemptLimiter } from "@/db/accounts/sign-in-attempts";
import { networkOf } from "@/lib/core/product/client-address";

const quarter = 15 * 60;
const hour = 60 * 60;

/**
 * Failed sign-ins that are allowed. An office stands behind one address, so an address may try more often than an account at it. The account is also counted
 * over all addresses, against guessing from many; then only devices on which that person has signed in before go on.
 */
const limits = {
  address: { name: "address", most: 100, seconds: quarter },
  pair: { name: "pair", most: 10, seconds: quarter },
  account: { name: "account", most: 100, seconds: hour },
  device: { name: "device", most: 10, seconds: quarter },
};

export type Attempt = {
  address: string;
  email: string;
  /** What a browser carries on which this person has signed in before: see known-device.ts. */
  device: string | null;
};

export type Refused = {
  seconds: number;
  /** True for the first attempt that a limit refuses, so that it can be written down once and not thousands of times. */
  isFirst: boolean;
};

/** Slows down whoever guesses passwords. Attempts that succeed do not count in the end. */
export function signInGuard(database: Pick<Database, "db">) {
  const open = (limit: (typeof limits)[keyof typeof limits]) => ({
    limiter: openAttemptLimiter(database, limit),
    most: limit.most,
  });
  const address = open(limits.address);
  const pair = open(limits.pair);
  const account = open(limits.account);
  const device = open(limits.device);

  /**
   * What an attempt is counted under. A known device is counted by itself alone: what strangers do to its account, also from its own address, does not keep
   * it out (OWASP, Slow Down Online Guessing Attacks with Device Cookies). Emails are hashed: somebody may have typed a password there.
   */
  function countersOf(attempt: Attempt) {
    if (attempt.device !== null) return [{ ...device, key: attempt.device }];
    const network = networkOf(attempt.address);
    const email = hashOf(attempt.email.toLowerCase());
    return [
      { ...address, key: network },
      { ...pair, key: `${network} ${email}` },
      { ...account, key: email },
    ];
  }

  return {
    /**
     * Counts an attempt before its password is looked at. Returns why it must not be looked at; such an attempt is not counted, so that it
     * neither lengthens the wait nor uses up what the rest of an office may do. Null: go on.
     */
    take: async (attempt: Attempt): Promise<Refused | null> => {
      const taken: { limiter: RateLimiterDrizzle; key: string }[] = [];
      for (const { limiter, key, most } of countersOf(attempt))
        try {
          await limiter.consume(key);
          taken.push({ limiter, key });
        } catch (error) {
          if (!(error instanceof RateLimiterRes)) throw error;
          for (const one of taken) await one.limiter.reward(one.key);
          return {
            seconds: Math.ceil(error.msBeforeNext / 1000),
            isFirst: error.consumedPoints === most + 1,
          };
        }
      return null;
    },
    /** Takes back an attempt that was counted, because it succeeded. */
    succeeded: async (attempt: Attempt): Promise<void> => {
      for (const { limiter, key } of countersOf(attempt))
        if (limiter === pair.limiter || limiter === device.limiter)
          await limiter.delete(key);
        else await limiter.reward(key);
    },
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

import { apiKey } from "@better-auth/api-key";
import { betterAuth } from "better-auth";
import { createAuthMiddleware } from "better-auth/api";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { admin } from "better-auth/plugins";
import { adminAc, userAc } from "better-auth/plugins/admin/access";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { z } from "zod";
import type { Database } from "@/db/client";
import * as tables from "@/db/accounts/schema";
import { keyLength, keyPrefix, startLength } from "./api-keys";
import { auditHook } from "./auth-audit";
import { plainName } from "@/lib/core/domain/invisible-marks";
import type { Log } from "@/lib/core/product/log";
import { servedOrigins } from "@/lib/core/http/origins";
import { maxPasswordLength, minPasswordLength } from "./passwords";
import { watchSignIns, type SignInWatch } from "./sign-in-watch";

/** The header in which better-auth finds the sender's address. The handler sets it, and overwrites what a sender has put there. */
export const addressHeader = "x-client-address";

const sessionDays = 7;

export type AuthOptions = {
  database: Database;
  secret: string;
  /** The address that people use, if it is known. If it begins with https, cookies are sent over https only. */
  publicUrl?: string | undefined;
  log: Log;
};

/** Who people are: passwords, sessions and keys, kept by better-auth in our own tables. Holds state: one per process. */
export function createAuth({ database, secret, publicUrl, log }: AuthOptions) {
  const signIns = watchSignIns({ database, log, addressHeader });
  const requests = new RateLimiterMemory({ points: 100, duration: 10 });
  return betterAuth({
    appName: "Pantau Posyandu",
    basePath: "/api/auth",
    ...(publicUrl !== undefined && { baseURL: publicUrl }),
    secret,
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: (_level, message, ...about: unknown[]) => {
        log.warn({ part: "auth", err: about[0] }, message);
      },
    },
    // An error that is a bug or an outage is thrown on with its cause. Refusals are still answered.
    onAPIError: { throw: true },
    // No transactions: on the embedded database a query through the pool would wait for the transaction that it belongs to, and so for itself.
    database: drizzleAdapter(database.db, {
      provider: "pg",
      schema: tables,
      transaction: false,
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength,
      maxPasswordLength,
    },
    session: { expiresIn: sessionDays * 86_400, updateAge: 86_400 },
    trustedOrigins: (request) =>
      request === undefined ? [] : servedOrigins(request.headers),
    // The guard counts failed sign-ins. Better-auth would count every attempt, and a whole office may share one address.
    rateLimit: {
      enabled: true,
      // Better-auth's own memory is searched from end to end for every request.
      customStorage: countRequests(requests),
      customRules: { "/sign-in/email": false },
    },
    hooks: { before: enter(signIns), after: auditHook(database, signIns) },
    advanced: {
      cookiePrefix: "pantau",
      useSecureCookies: publicUrl?.startsWith("https://") ?? false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // They are turned on explicitly, because under NODE_ENV=test they would be off.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    plugins: [people(), keys()],
  });
}

/** Every request that comes in over HTTP: slowed down where somebody guesses passwords, and with names as every door takes them. */
function enter(signIns: SignInWatch) {
  return createAuthMiddleware(async (context) => {
    await signIns.before(context);
    // Whoever changes a password may do so because somebody else knows it.
    if (context.path === "/change-password") {
      const sent = z.looseObject({}).safeParse(context.body).data ?? {};
      return { context: { body: { ...sent, revokeOtherSessions: true } } };
    }
    const named = Named.safeParse(context.body);
    if (!named.success) return;
    return {
      context: {
        body: { ...named.data, name: plainName(named.data.name) },
      },
    };
  });
}

/** Requests by address and path, for better-auth. What is remembered goes after the ten seconds or minute of its rule. */
function countRequests(requests: RateLimiterMemory) {
  return {
    consume: async (key: string, rule: { window: number; max: number }) => {
      const { consumedPoints, msBeforeNext } = await requests.penalty(key, 1, {
        customDuration: rule.window,
      });
      const allowed = consumedPoints <= rule.max;
      const wait = Math.ceil(msBeforeNext / 1000);
      return { allowed, retryAfter: allowed ? null : wait };
    },
  };
}

const Named = z.looseObject({ name: z.string() });

export type Auth = ReturnType<typeof createAuth>;

/** Roles are only names here; permissions.ts says what each may do. Only the admin may use the admin's paths. */
function people() {
  return admin({
    defaultRole: "viewer",
    adminRoles: ["admin"],
    roles: {
      viewer: userAc,
      planner: userAc,
      operator: userAc,
      admin: adminAc,
    },
  });
}

function keys() {
  return apiKey({
    defaultPrefix: keyPrefix,
    defaultKeyLength: keyLength,
    startingCharactersConfig: {
      shouldStore: true,
      charactersLength: startLength,
    },
    requireName: true,
    // A program that sends 35 regencies in a minute is normal use.
    rateLimit: { enabled: false },
  });
}

import { apiKey } from "@better-auth/api-key";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { admin } from "better-auth/plugins";
import { adminAc, userAc } from "better-auth/plugins/admin/access";
import type { Database } from "@/db/client";
import * as tables from "@/db/accounts/schema";
import { keyLength, keyPrefix, startLength } from "./api-keys";
import { auditHook } from "./auth-audit";
import type { Log } from "@/lib/core/product/log";
import { servedOrigins } from "@/lib/core/http/origins";
import { maxPasswordLength, minPasswordLength } from "./passwords";
import { signInGuard } from "./sign-in-guard";

/** Where the sender's address stands for better-auth, put there by the handler; what a sender writes there is overwritten. */
export const addressHeader = "x-client-address";

const sessionDays = 7;

export type AuthOptions = {
  database: Database;
  secret: string;
  /** The address people use, where it is known; with https the cookies are for https only. */
  publicUrl?: string | undefined;
  log: Log;
};

/** Who people are: passwords, sessions and keys, kept by better-auth in our own tables. Holds state: one per process. */
export function createAuth({ database, secret, publicUrl, log }: AuthOptions) {
  const guard = signInGuard(addressHeader);
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
    // A bug or an outage comes out as it is, with its cause; refusals are still answered.
    onAPIError: { throw: true },
    // Each statement is its own: on the embedded database a pool query inside a transaction would wait for itself.
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
    // Failed sign-ins are counted by the guard: here every attempt would count, and a whole office shares one address.
    rateLimit: {
      enabled: true,
      storage: "memory",
      customRules: { "/sign-in/email": false, "/get-session": false },
    },
    hooks: { before: guard.before, after: auditHook(database, guard) },
    advanced: {
      cookiePrefix: "pantau",
      useSecureCookies: publicUrl?.startsWith("https://") ?? false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Said outright, since under NODE_ENV=test they would be off.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    plugins: [people(), keys()],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Roles are names here: what each may do stands in permissions.ts. Only the admin may use the admin's paths. */
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

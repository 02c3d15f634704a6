import type { GenericEndpointContext } from "@better-auth/core";
import { APIError } from "better-auth/api";
import { z } from "zod";
import { findPerson } from "@/db/accounts/people";
import { logAudit } from "@/db/core/changes";
import type { Database } from "@/db/client";
import type { Log } from "@/lib/core/product/log";
import { knownDevice, rememberDevice } from "./known-device";
import { signInGuard, type Attempt } from "./sign-in-guard";

const Body = z.object({ email: z.string().max(320) });

export type SignInWatch = {
  /** Must be called before every request. Throws where somebody has to wait. */
  before: (endpoint: GenericEndpointContext) => Promise<void>;
  /** Must be called after every request, with what it came to. */
  after: (endpoint: GenericEndpointContext, returned: unknown) => Promise<void>;
};

type Options = {
  database: Database;
  log: Log;
  /** The header in which the handler has put the sender's address. */
  addressHeader: string;
};

/** Looks at sign-ins over HTTP: slows down who guesses, and writes down and logs every one, good or failed, without what was typed. */
export function watchSignIns({ database, log, addressHeader }: Options) {
  const guard = signInGuard(database);

  async function attemptOf(
    endpoint: GenericEndpointContext,
  ): Promise<Attempt | null> {
    const body = Body.safeParse(endpoint.body);
    const address = endpoint.headers?.get(addressHeader);
    // A call from inside the process has no address.
    if (endpoint.path !== "/sign-in/email" || !body.success || address == null)
      return null;
    const { email } = body.data;
    return { address, email, device: await knownDevice(endpoint, email) };
  }

  async function writeDown(
    action: "signed-in" | "sign-in-failed" | "sign-in-slowed",
    { email, address, device }: Attempt,
    why: Record<string, unknown> = {},
  ): Promise<void> {
    const person = await findPerson(database.sql, email.toLowerCase());
    const account = person?.id ?? "unknown";
    const detail = { address, knownDevice: device !== null, ...why };
    log.info({ part: "auth", account, ...detail }, action);
    await database.sql.begin((tx) =>
      logAudit(tx, {
        actor: action === "signed-in" ? account : "anonymous",
        action,
        subject: account,
        detail,
      }),
    );
  }

  const watch: SignInWatch = {
    before: async (endpoint) => {
      const attempt = await attemptOf(endpoint);
      if (attempt === null) return;
      const refused = await guard.take(attempt);
      if (refused === null) return;
      if (refused.isFirst) await writeDown("sign-in-slowed", attempt);
      throw new APIError(
        "TOO_MANY_REQUESTS",
        { code: "TOO_MANY_ATTEMPTS" },
        { "x-retry-after": String(refused.seconds) },
      );
    },
    after: async (endpoint, returned) => {
      const attempt = await attemptOf(endpoint);
      if (attempt === null) return;
      if (returned instanceof APIError) {
        const why = String(returned.body?.code ?? returned.status);
        await writeDown("sign-in-failed", attempt, { why });
        return;
      }
      await guard.succeeded(attempt);
      await rememberDevice(endpoint, attempt.email);
      await writeDown("signed-in", attempt);
    },
  };
  return watch;
}

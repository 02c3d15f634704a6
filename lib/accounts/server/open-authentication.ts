import { listenForAccess } from "@/db/accounts/access-changes";
import type { Database } from "@/db/client";
import type { AccessChanges } from "@/lib/core/access/access-changes";
import { createAuth } from "./auth";
import { openAuthHandler } from "./auth-handler";
import { trustedProxies } from "@/lib/core/product/client-address";
import { openIdentify, type Identify } from "./identify";
import type { Env } from "@/lib/core/product/env";
import type { Log } from "@/lib/core/product/log";
import { readSecret } from "./secret";
import { openTokenReader } from "./session-cookie";

export type Authentication = Omit<Identify, "endOf"> & {
  authHandler: ReturnType<typeof openAuthHandler>;
  access: AccessChanges & { close: () => Promise<void> };
};

/** Everything about who is asking, for one process: the answers under /api/auth and the reading of sessions and keys. */
export async function openAuthentication(
  database: Database,
  env: Pick<Env, "dataDir" | "authSecret" | "publicUrl" | "trustedProxies">,
  log: Log,
): Promise<Authentication> {
  const auth = createAuth({
    database,
    secret: await readSecret(env.dataDir, env.authSecret),
    publicUrl: env.publicUrl,
    log,
  });
  const { authCookies, secret } = await auth.$context;
  const readToken = openTokenReader(authCookies.sessionToken.name, secret);
  const identify = openIdentify(database, readToken);
  const authHandler = openAuthHandler({
    auth,
    trusted: trustedProxies(env.trustedProxies),
    changed: identify.forget,
  });
  return { ...identify, authHandler, access: await followAccess() };

  /** Everybody is forgotten before anybody hears of a change, so that whoever asks again gets to know it. */
  async function followAccess(): Promise<Authentication["access"]> {
    const listeners: ((userId: string | null) => void)[] = [];
    const listening = await listenForAccess(database, (userId) => {
      identify.forget();
      for (const listener of listeners) listener(userId);
    });
    return {
      endOf: identify.endOf,
      subscribe: (listener) => void listeners.push(listener),
      close: listening.stop,
    };
  }
}

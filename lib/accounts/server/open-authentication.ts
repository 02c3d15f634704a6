import type { Database } from "@/db/client";
import { createAuth } from "./auth";
import { openAuthHandler } from "./auth-handler";
import { trustedProxies } from "@/lib/core/product/client-address";
import { openIdentify, type Identify } from "./identify";
import type { Env } from "@/lib/core/product/env";
import type { Log } from "@/lib/core/product/log";
import { readSecret } from "./secret";
import { openTokenReader } from "./session-cookie";

export type Authentication = Identify & {
  authHandler: ReturnType<typeof openAuthHandler>;
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
  return { ...identify, authHandler };
}

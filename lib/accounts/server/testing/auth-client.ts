import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "@/db/client";
import { AreaCode } from "@/lib/core/domain/ids";
import type { Actor } from "@/lib/core/access/actor";
import { createAccount } from "@/lib/accounts/server/create-account";
import { openLog } from "@/lib/core/product/log";
import {
  openAuthentication,
  type Authentication,
} from "@/lib/accounts/server/open-authentication";

export const command: Actor = { kind: "command", name: "test" };

/** The address under which the tests reach the server: some machine in an office network. */
const served = "http://192.168.1.5:3000";

export const operator = {
  email: "operator@kerinci.test",
  password: "sungai-penuh-26",
};
export const admin = { email: "admin@jambi.test", password: "telanaipura-26" };

/** Two regencies, an operator of the first and an admin; gives back the operator's id. */
export async function addTestPeople(database: Database): Promise<string> {
  await fillRegencies(database, ["15.01", "15.02"]);
  const admins = { name: "Admin", role: "admin", areas: [] } as const;
  await createAccount(database, { ...admin, ...admins }, command);
  const areas = [AreaCode.parse("15.01")];
  const operators = {
    name: "Operator Kerinci",
    role: "operator",
    areas,
  } as const;
  return createAccount(database, { ...operator, ...operators }, command);
}

export type TestAuthentication = Authentication & {
  dataDir: string;
  close: () => Promise<void>;
};

/** Opens authentication on an empty migrated database, with a data directory of its own. */
export async function openTestAuthentication(
  database: Database,
  env: { publicUrl?: string; authSecret?: string } = {},
): Promise<TestAuthentication> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "pantau-auth-"));
  const authentication = await openAuthentication(
    database,
    { dataDir, trustedProxies: [], ...env },
    openLog("silent"),
  );
  return {
    ...authentication,
    dataDir,
    close: async () => {
      await authentication.access.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A request as a browser on the served page sends it; a body makes it a POST. */
export function authRequest(
  pathname: string,
  body?: object,
  headers: Record<string, string> = {},
): Request {
  const sent = { host: new URL(served).host, origin: served, ...headers };
  return new Request(`${served}/api/auth${pathname}`, {
    headers: { "content-type": "application/json", ...sent },
    ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
  });
}

/** The Cookie header of someone who has just signed in. */
export async function signIn(
  { authHandler }: Authentication,
  credentials: { email: string; password: string },
  from = "10.0.0.1",
): Promise<string> {
  const request = authRequest("/sign-in/email", credentials);
  return cookieOf(await authHandler(request, from));
}

export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

export async function fillRegencies(
  { sql }: Database,
  codes: readonly string[],
): Promise<void> {
  const areas = codes.map((code) => ({
    code,
    level: "regency",
    parent_code: "15",
    name: `Wilayah ${code}`,
    official_name: `Kabupaten Wilayah ${code}`,
    kind: "kabupaten",
  }));
  await sql`insert into areas ${sql(areas)}`;
}

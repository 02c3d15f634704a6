import { createHash, randomUUID } from "node:crypto";
import type { Database } from "@/db/client";
import {
  deleteDemoPeople,
  demoDomain,
  lockDemo,
  readDemoFingerprint,
  readDemoRegencies,
} from "@/db/accounts/demo-people";
import { logAudit } from "@/db/core/changes";
import { addKey, addPerson } from "@/db/accounts/people";
import type { Transaction } from "@/db/core/ledger";
import { deleteSetting, readSetting, writeSetting } from "@/db/core/settings";
import { officeName } from "@/lib/core/domain/office";
import type { Role } from "@/lib/core/access/contract";
import { keyPrefix, makeKey } from "./api-keys";
import {
  readDemoFile,
  removeDemoFile,
  writeDemoFile,
  type DemoAccount,
  type DemoFile,
} from "./demo-file";
import { hashOf, makePassword } from "./passwords";

const agreementSetting = "demo-accounts";

/**
 * Makes sure that a demo has one account for every role, and an operator and a key for every regency, and that `demo.json` in the data directory says
 * correctly how to use them at `url`. If the file and the database do not agree, all of it is made anew. No password or key is the same in two
 * installations.
 */
export async function ensureDemoAccounts(
  database: Database,
  dataDir: string,
  url: string,
): Promise<DemoFile> {
  const kept = await readDemoFile(dataDir);
  if (kept !== undefined && (await agrees(database, kept))) {
    const current = { ...kept, url };
    await writeDemoFile(dataDir, current);
    return current;
  }
  const made = await renew(database, url);
  await writeDemoFile(dataDir, made);
  return made;
}

/** Takes the demo's accounts, keys and file away. */
export async function removeDemoAccounts(
  database: Database,
  dataDir: string,
): Promise<void> {
  await database.sql.begin(async (tx) => {
    const accounts = await deleteDemoPeople(tx);
    await deleteSetting(tx, agreementSetting);
    if (accounts > 0) await audit(tx, "demo-accounts-removed", accounts);
  });
  await removeDemoFile(dataDir);
}

async function agrees({ sql }: Database, file: DemoFile): Promise<boolean> {
  const agreed = await readSetting(sql, agreementSetting);
  if (agreed !== agreementOf(file, await readDemoFingerprint(sql)))
    return false;
  const regencies = await readDemoRegencies(sql);
  return (
    regencies.length === Object.keys(file.keys).length &&
    regencies.every(({ code }) => code in file.keys)
  );
}

/** One hash of what the file says and of what is stored. It changes if a password or a key is changed on either side. */
function agreementOf(
  { accounts, keys }: DemoFile,
  fingerprint: string,
): string {
  return createHash("sha256")
    .update(JSON.stringify([accounts, keys, fingerprint]))
    .digest("hex");
}

async function renew({ sql }: Database, url: string): Promise<DemoFile> {
  const regencies = await readDemoRegencies(sql);
  const people = [
    ...(["viewer", "planner", "admin"] as const).map((role) =>
      newcomer(role, role, `${titles[role]} (demo)`),
    ),
    ...regencies.map(({ code, name }) =>
      newcomer(
        "operator",
        `operator-${code}`,
        `${officeName("operator", name).id} (demo)`,
        code,
      ),
    ),
  ];
  const hashes = await Promise.all(
    people.map(({ account }) => hashOf(account.password)),
  );
  const keys: Record<string, string> = {};
  const file = { url, accounts: people.map(({ account }) => account), keys };
  await sql.begin(async (tx) => {
    await lockDemo(tx);
    await deleteDemoPeople(tx);
    for (const [at, { account, id, name }] of people.entries()) {
      const passwordHash = hashes[at];
      if (passwordHash === undefined) throw new RangeError("A hash is missing");
      await addPerson(tx, { ...account, id, name, passwordHash });
      for (const area of account.areas) keys[area] = await giveKey(tx, id);
    }
    const agreement = agreementOf(file, await readDemoFingerprint(tx));
    await writeSetting(tx, agreementSetting, agreement);
    await audit(tx, "demo-accounts-made", people.length);
  });
  return file;
}

const titles = { viewer: "Pimpinan", planner: "Perencana", admin: "Admin" };

/** The id is the same at every renewal, so that what a demo account has sent still belongs to it. */
function newcomer(role: Role, user: string, name: string, area?: string) {
  const account: DemoAccount = {
    role,
    email: `${user}@${demoDomain}`,
    password: makePassword(),
    areas: area === undefined ? [] : [area],
  };
  return { account, id: `demo-${user}`, name };
}

async function giveKey(tx: Transaction, userId: string): Promise<string> {
  const { key, hash, start } = makeKey();
  const row = { hash, start, prefix: keyPrefix, expiresAt: null };
  await addKey(tx, { ...row, id: randomUUID(), userId, name: "demo" });
  return key;
}

async function audit(tx: Transaction, action: string, accounts: number) {
  await logAudit(tx, {
    actor: "command:demo",
    action,
    subject: demoDomain,
    detail: { accounts },
  });
}

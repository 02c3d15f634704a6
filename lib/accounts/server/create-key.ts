import { randomUUID } from "node:crypto";
import { logAudit } from "@/db/core/changes";
import type { Database } from "@/db/client";
import { addKey } from "@/db/accounts/people";
import { plainName } from "@/lib/core/domain/invisible-marks";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { keyPrefix, makeKey } from "./api-keys";
import { findAccount } from "./find-account";
import { insist } from "@/lib/core/access/permissions";
import { mayManageUsers } from "./permissions";

export type KeyRequest = {
  /** The person whose key it is. The key may do what that person may do, no more and no less. */
  email: string;
  name: string;
  expiresAt: Date | null;
};

/** Makes a key for an account. The key is returned here and is not stored anywhere. */
export async function createKey(
  database: Database,
  { email, name, expiresAt }: KeyRequest,
  by: Actor,
): Promise<{ id: string; key: string }> {
  insist(mayManageUsers(by), by, {
    id: "membuat kunci API untuk orang lain",
    en: "create API keys for other people",
  });
  const holder = await findAccount(database, email);
  const { key, hash, start } = makeKey();
  const id = randomUUID();
  await database.sql.begin(async (tx) => {
    const row = {
      id,
      name: plainName(name),
      hash,
      start,
      prefix: keyPrefix,
      expiresAt,
    };
    await addKey(tx, { ...row, userId: holder.id });
    await logAudit(tx, {
      actor: signatureOf(by).actor,
      action: "key-created",
      subject: id,
      detail: { holder: holder.id, name: plainName(name) },
    });
  });
  return { id, key };
}

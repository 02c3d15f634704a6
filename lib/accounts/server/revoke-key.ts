import { logAudit } from "@/db/core/changes";
import type { Database } from "@/db/client";
import { deleteKey } from "@/db/accounts/people";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { refusal } from "@/lib/core/refusals/errors";
import { insist } from "@/lib/core/access/permissions";
import { mayManageUsers } from "./permissions";

/** Ends a key by its id. Running servers hear of it at once. Refuses with not-found if there is no such key. */
export async function revokeKey(
  database: Database,
  keyId: string,
  by: Actor,
): Promise<void> {
  insist(mayManageUsers(by), by, {
    id: "mencabut kunci API orang lain",
    en: "revoke other people's API keys",
  });
  await database.sql.begin(async (tx) => {
    const holder = await deleteKey(tx, keyId);
    if (holder === undefined)
      throw refusal("not-found", {
        id: `kunci ${keyId}`,
        en: `the key ${keyId}`,
      });
    await logAudit(tx, {
      actor: signatureOf(by).actor,
      action: "key-revoked",
      subject: keyId,
      detail: { holder },
    });
  });
}

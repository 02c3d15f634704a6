import { logAudit } from "@/db/core/changes";
import type { Database } from "@/db/client";
import { replacePassword } from "@/db/accounts/people";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { findAccount } from "./find-account";
import { hashOf, insistOnPassword } from "./passwords";
import { insist } from "@/lib/core/access/permissions";
import { mayManageUsers } from "./permissions";

/** Gives an account a new password and ends its sessions. Its keys stay valid. */
export async function setPassword(
  database: Database,
  { email, password }: { email: string; password: string },
  by: Actor,
): Promise<void> {
  insist(mayManageUsers(by), by, {
    id: "mengganti kata sandi orang lain",
    en: "change other people's passwords",
  });
  insistOnPassword(password);
  const { id } = await findAccount(database, email);
  const passwordHash = await hashOf(password);
  await database.sql.begin(async (tx) => {
    await replacePassword(tx, id, passwordHash);
    await logAudit(tx, {
      actor: signatureOf(by).actor,
      action: "password-set",
      subject: id,
    });
  });
}

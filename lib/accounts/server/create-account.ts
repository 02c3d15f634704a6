import { randomUUID } from "node:crypto";
import { z } from "zod";
import { logAudit } from "@/db/core/changes";
import type { Database } from "@/db/client";
import { addPerson, listUnknownRegencies } from "@/db/accounts/people";
import type { Role } from "@/lib/core/access/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import { plainName } from "@/lib/core/domain/invisible-marks";
import type { Text } from "@/lib/core/domain/text-pair";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { AppError, refusal } from "@/lib/core/refusals/errors";
import { hashOf, insistOnPassword } from "./passwords";
import { insist } from "@/lib/core/access/permissions";
import { mayManageUsers } from "./permissions";

export type NewAccount = {
  name: string;
  email: string;
  role: Role;
  /** The regencies of an operator; empty for every other role. */
  areas: readonly AreaCode[];
  password: string;
};

/** Makes an account and returns its id. If anything about it is refused, nothing is stored. */
export async function createAccount(
  database: Database,
  account: NewAccount,
  by: Actor,
): Promise<string> {
  insist(mayManageUsers(by), by, {
    id: "membuat akun",
    en: "create accounts",
  });
  const email = account.email.trim().toLowerCase();
  const name = plainName(account.name);
  await insistOnAccount(database, { ...account, email, name });
  const { role, areas } = account;
  const passwordHash = await hashOf(account.password);
  const id = randomUUID();
  await database.sql.begin(async (tx) => {
    const person = { id, name, email, role, areas: [...areas] };
    if (!(await addPerson(tx, { ...person, passwordHash })))
      throw emailTaken(email);
    await logAudit(tx, {
      actor: signatureOf(by).actor,
      action: "user-created",
      subject: id,
      detail: { email, role, areas: [...areas] },
    });
  });
  return id;
}

async function insistOnAccount(database: Database, account: NewAccount) {
  insistOnPassword(account.password);
  if (account.name === "")
    throw badRequest({ id: "nama kosong", en: "the name is empty" });
  if (!z.email().safeParse(account.email).success)
    throw badRequest({
      id: `surel ${account.email} tidak sah`,
      en: `the email ${account.email} is not valid`,
    });
  if ((account.role === "operator") !== account.areas.length > 0)
    throw badRequest({
      id: "operator, dan hanya operator, mempunyai kabupaten/kota",
      en: "an operator, and only an operator, has regencies",
    });
  const [unknown] = await listUnknownRegencies(database.sql, account.areas);
  if (unknown !== undefined) throw refusal("unknown-area", { code: unknown });
}

function emailTaken(email: string): AppError {
  return new AppError({
    code: "bad-request",
    text: {
      id: `Surel ${email} sudah mempunyai akun.`,
      en: `The email ${email} already has an account.`,
    },
    remedy: {
      id: "Gunakan surel lain, atau ganti kata sandi akun itu: npm run user:password -- --email …",
      en: "Use another email, or change that account's password: npm run user:password -- --email …",
    },
  });
}

function badRequest(what: Text): AppError {
  return refusal("bad-request", what);
}

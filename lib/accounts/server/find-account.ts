import type { Database } from "@/db/client";
import { findPerson, type PersonRow } from "@/db/accounts/people";
import { refusal } from "@/lib/core/refusals/errors";

/** The account with this email; refuses with not-found if there is none. */
export async function findAccount(
  database: Database,
  email: string,
): Promise<PersonRow> {
  const wanted = email.trim().toLowerCase();
  const person = await findPerson(database.sql, wanted);
  if (person === undefined)
    throw refusal("not-found", {
      id: `akun dengan surel ${wanted}`,
      en: `an account with the email ${wanted}`,
    });
  return person;
}

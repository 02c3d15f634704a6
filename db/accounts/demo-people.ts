import type { Sql, TransactionSql } from "postgres";

/** The demo's accounts have addresses in a domain that no mail can reach (RFC 6761), so that no real person is ever among them. */
export const demoDomain = "demo.invalid";

const demoEmails = `%@${demoDomain}`;

/**
 * Everything in which the demo's accounts and keys can differ from what was handed out: passwords, keys, roles, areas, bans. Passwords and keys are
 * in it as hashes only. If the fingerprint has not changed, what was handed out still works.
 */
export async function readDemoFingerprint(
  sql: Sql | TransactionSql,
): Promise<string> {
  const [row] = await sql<{ fingerprint: string | null }[]>`
    select string_agg(concat_ws('|', u.email, u.role, u.banned is true, a.password,
      array(select area_code from user_areas where user_id = u.id order by 1),
      array(select key from apikey where reference_id = u.id and enabled is not false and expires_at is null order by 1)),
      E'\n' order by u.email collate "C") as fingerprint
    from "user" u left join account a on a.user_id = u.id and a.provider_id = 'credential'
    where u.email like ${demoEmails}`;
  return row?.fingerprint ?? "";
}

/** Lets one renewal run at a time, also if several nodes start at once. The lock is held until the transaction ends. */
export async function lockDemo(tx: TransactionSql): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('demo-accounts'))`;
}

/** Removes every account of the demo, with its keys and sessions, and returns how many there were. */
export async function deleteDemoPeople(tx: TransactionSql): Promise<number> {
  await tx`delete from apikey where reference_id in (select id from "user" where email like ${demoEmails})`;
  const deleted = await tx`delete from "user" where email like ${demoEmails}`;
  return deleted.count;
}

/** Regencies in force, each of which gets an operator. */
export async function readDemoRegencies(
  sql: Sql,
): Promise<{ code: string; name: string }[]> {
  return sql<{ code: string; name: string }[]>`
    select code, name from areas where level = 'regency' and valid_to is null order by code`;
}

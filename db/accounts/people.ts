import type { Sql, TransactionSql } from "postgres";

/** A person as the tables hold them. Role and areas still have to be checked. */
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  role: string | null;
  areas: string[];
};

/** Someone whose key or session is valid, and until when; null if it has no end. */
export type AdmittedRow = PersonRow & {
  expiresAt: Date | null;
};

const areasOf = (sql: Sql | TransactionSql) =>
  sql`array(select area_code from user_areas where user_id = u.id order by area_code) as areas`;

/** The person to whom the key with this hash belongs; undefined if there is no such key, or if the key or the person is banned. */
export async function findKeyHolder(
  sql: Sql,
  keyHash: string,
): Promise<AdmittedRow | undefined> {
  const [row] = await sql<AdmittedRow[]>`
    select u.id, u.name, u.email, u.role, k.expires_at as "expiresAt", ${areasOf(sql)}
    from apikey k join "user" u on u.id = k.reference_id
    where k.key = ${keyHash} and k.enabled is not false
      and (k.expires_at is null or k.expires_at > now())
      and (u.banned is not true or u.ban_expires <= now())`;
  return row;
}

/** The person whose session has this token; undefined if there is none, if it is over, or if the person is banned. */
export async function findVisitor(
  sql: Sql,
  token: string,
): Promise<AdmittedRow | undefined> {
  const [row] = await sql<AdmittedRow[]>`
    select u.id, u.name, u.email, u.role, s.expires_at as "expiresAt", ${areasOf(sql)}
    from session s join "user" u on u.id = s.user_id
    where s.token = ${token} and s.expires_at > now()
      and (u.banned is not true or u.ban_expires <= now())`;
  return row;
}

export async function findPerson(
  sql: Sql | TransactionSql,
  email: string,
): Promise<PersonRow | undefined> {
  const [row] = await sql<PersonRow[]>`
    select u.id, u.name, u.email, u.role, ${areasOf(sql)} from "user" u where u.email = ${email}`;
  return row;
}

/** Adds someone with a password that is already hashed, and their regencies. Returns false and changes nothing if the email is taken. */
export async function addPerson(
  tx: TransactionSql,
  person: PersonRow & { passwordHash: string },
): Promise<boolean> {
  const added = await tx`
    insert into "user" (id, name, email, email_verified, role)
    values (${person.id}, ${person.name}, ${person.email}, true, ${person.role})
    on conflict (email) do nothing`;
  if (added.count === 0) return false;
  await tx`
    insert into account (id, account_id, provider_id, user_id, password)
    values (${person.id}, ${person.id}, 'credential', ${person.id}, ${person.passwordHash})`;
  await tx`
    insert into user_areas (user_id, area_code)
    select ${person.id}, area from unnest(${person.areas}::text[]) as area`;
  return true;
}

/** Replaces a password and ends every session that the old one opened. The person's keys stay. Returns false if nobody has this id. */
export async function replacePassword(
  tx: TransactionSql,
  userId: string,
  passwordHash: string,
): Promise<boolean> {
  const changed = await tx`
    update account set password = ${passwordHash}, updated_at = now()
    where user_id = ${userId} and provider_id = 'credential'`;
  await tx`delete from session where user_id = ${userId}`;
  return changed.count > 0;
}

export type NewKey = {
  id: string;
  /** Its holder. */
  userId: string;
  name: string;
  /** SHA-256, base64url. The key itself is not stored. */
  hash: string;
  /** The first characters, so that its holder can tell it from others. */
  start: string;
  prefix: string;
  expiresAt: Date | null;
};

export async function addKey(tx: TransactionSql, key: NewKey): Promise<void> {
  await tx`
    insert into apikey (id, reference_id, name, key, start, prefix, expires_at, rate_limit_enabled)
    values (${key.id}, ${key.userId}, ${key.name}, ${key.hash}, ${key.start}, ${key.prefix}, ${key.expiresAt}, false)`;
}

/** Ends a key by its id. Returns whose it was; undefined if there is no such key. */
export async function deleteKey(
  tx: TransactionSql,
  keyId: string,
): Promise<string | undefined> {
  const [row] = await tx<{ userId: string }[]>`
    delete from apikey where id = ${keyId} returning reference_id as "userId"`;
  return row?.userId;
}

/** Those of the given codes that are not a regency in force. */
export async function listUnknownRegencies(
  sql: Sql,
  codes: readonly string[],
): Promise<string[]> {
  const rows = await sql<{ code: string }[]>`
    select code from unnest(${[...codes]}::text[]) as code
    where not exists (select from areas a where a.code = code.code and a.level = 'regency' and a.valid_to is null)`;
  return rows.map((row) => row.code);
}

import type { TransactionSql } from "postgres";

const differs = `(p.name, p.match_name, p.village_code, p.registration_number, p.valid_from, p.valid_to, p.is_simulated)
          is distinct from (g.name, g.match_name, g.village_code, g.registration_number, g.valid_from, g.valid_to, false)
        or (g.strata is not null and p.strata is distinct from g.strata)
        or (g.puskesmas is not null and p.puskesmas is distinct from g.puskesmas)
        or (g.location is not null and (p.location is null or not st_equals(p.location, g.location)))`;

/** Lays the posyandu that an import wants to store, as JSON text, into a table that exists until the transaction ends. */
export async function stageRegistry(
  tx: TransactionSql,
  rows: string,
): Promise<void> {
  await tx.unsafe(
    `create temp table given_posyandu on commit drop as
     select r.id, r.name, r."matchName" as match_name, r."villageCode" collate "C" as village_code,
       r."registrationNumber" as registration_number, r.strata, r.puskesmas, r."validFrom" as valid_from, r."validTo" as valid_to,
       case when r.longitude is null then null else st_setsrid(st_makepoint(r.longitude, r.latitude), 4326) end as location
     from json_to_recordset($1::text::json) as r(
       id text, name text, "matchName" text, "villageCode" text, "registrationNumber" text,
       longitude float8, latitude float8, strata text, puskesmas text, "validFrom" text, "validTo" text)`,
    [rows],
  );
  await tx.unsafe("analyze given_posyandu");
}

/** How many of the staged posyandu are new, and how many differ from what is stored. An empty point, strata or puskesmas changes nothing. */
export async function compareStagedRegistry(
  tx: TransactionSql,
): Promise<{ added: number; changed: number }> {
  const [counts] = await tx.unsafe<{ added: number; changed: number }[]>(
    `select count(*) filter (where p.id is null)::int as added,
       count(*) filter (where p.id is not null and (${differs}))::int as changed
     from given_posyandu g left join posyandu p on p.id = g.id`,
  );
  return counts ?? { added: 0, changed: 0 };
}

/** Writes the staged posyandu that are new or differ. */
export async function storeStagedRegistry(tx: TransactionSql): Promise<void> {
  await tx.unsafe(
    `update posyandu p set name = g.name, match_name = g.match_name, village_code = g.village_code,
       registration_number = g.registration_number, location = coalesce(g.location, p.location),
       strata = coalesce(g.strata, p.strata), puskesmas = coalesce(g.puskesmas, p.puskesmas),
       valid_from = g.valid_from, valid_to = g.valid_to, is_simulated = false
     from given_posyandu g where p.id = g.id and (${differs})`,
  );
  await tx.unsafe(
    `insert into posyandu (id, name, match_name, village_code, registration_number, location, strata, puskesmas, valid_from, valid_to)
     select g.id, g.name, g.match_name, g.village_code, g.registration_number, g.location, g.strata, g.puskesmas, g.valid_from, g.valid_to
     from given_posyandu g where not exists (select 1 from posyandu p where p.id = g.id)`,
  );
}

/** Staged posyandu whose point, given or known, lies outside the shape of their village. Without a shape or a point nothing is checked. */
export async function findStagedOutside(
  tx: TransactionSql,
): Promise<{ id: string; name: string; village: string }[]> {
  // Villages one after the other: PostGIS then prepares each shape once.
  return tx.unsafe(
    `select g.id, g.name, a.name as village from (
       select g.id, g.name, g.village_code, coalesce(g.location, p.location) as location
       from given_posyandu g left join posyandu p on p.id = g.id order by g.village_code) g
     join areas a on a.code = g.village_code
     where g.location is not null and a.geometry is not null and not st_covers(a.geometry, g.location)
     order by g.id`,
  );
}

/** A posyandu that moves: its first month in the new village and its last in the old one; nulls if it has always been in the new one. */
export type StoredMove = {
  id: string;
  since: string | null;
  until: string | null;
};

/** Writes down the villages that posyandu leave; before the registry itself is changed. */
export async function storeMoves(
  tx: TransactionSql,
  moves: readonly StoredMove[],
): Promise<void> {
  if (moves.length === 0) return;
  const parameters = [JSON.stringify(moves)];
  const moving = `(select * from json_to_recordset($1::text::json) as m(id text, since text, until text)) m`;
  // What was known of months that belong to the new village is no longer so.
  await tx.unsafe(
    `delete from former_villages w using ${moving} where w.posyandu_id = m.id and (m.since is null or w.there_from >= m.since)`,
    parameters,
  );
  await tx.unsafe(
    `update former_villages w set there_to = m.until from ${moving} where w.posyandu_id = m.id and w.there_to >= m.since`,
    parameters,
  );
  await tx.unsafe(
    `insert into former_villages (posyandu_id, village_code, there_from, there_to, registration_number)
     select p.id, p.village_code, p.village_since, m.until, p.registration_number from posyandu p join ${moving} on m.id = p.id
     where m.since is not null and (p.village_since is null or p.village_since < m.since)`,
    parameters,
  );
  await tx.unsafe(
    `update posyandu p set village_since = m.since from ${moving} where m.id = p.id`,
    parameters,
  );
}

import type { TransactionSql } from "postgres";
import type { SimulatedPosyandu } from "./simulation/simulate-registry";

/**
 * Writes the simulated registry and returns the ids that were written. Real posyandu that are there already keep their ids and registration numbers;
 * a simulated posyandu whose id or number is taken is left out or gets no number.
 */
export async function storeRegistry(
  tx: TransactionSql,
  posyandu: readonly SimulatedPosyandu[],
): Promise<Set<string>> {
  const written = new Set<string>();
  for (let from = 0; from < posyandu.length; from += portion) {
    const rows = await insertPortion(tx, posyandu.slice(from, from + portion));
    for (const { id } of rows) written.add(id);
  }
  await keepInsideVillages(tx);
  return written;
}

/** About a megabyte of JSON. The embedded database takes each statement as one message. */
const portion = 4_000;

async function insertPortion(
  tx: TransactionSql,
  posyandu: readonly SimulatedPosyandu[],
): Promise<{ id: string }[]> {
  const rows = posyandu.map((one) => ({
    id: one.id,
    name: one.name,
    match_name: one.matchName,
    village_code: one.villageCode,
    registration_number: one.registrationNumber,
    lon: one.lon,
    lat: one.lat,
    strata: one.strata,
    valid_from: one.validFrom,
    valid_to: one.validTo,
  }));
  return tx<{ id: string }[]>`
    insert into posyandu (id, name, match_name, village_code, registration_number, location, strata, valid_from, valid_to, is_simulated)
    select id, name, match_name, village_code,
      case when registration_number not in (select p.registration_number from posyandu p where p.registration_number is not null)
        then registration_number end,
      ST_SetSRID(ST_MakePoint(lon, lat), 4326), strata, valid_from, valid_to, true
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given
      (id text, name text, match_name text, village_code text, registration_number text, lon float8, lat float8,
       strata text, valid_from text, valid_to text)
    on conflict (id) do nothing
    returning id`;
}

/** A place drawn around the village's point may fall beyond its border; it then goes halfway back until it is inside. */
async function keepInsideVillages(tx: TransactionSql): Promise<void> {
  for (const share of [0.5, 1]) {
    await tx`
      update posyandu p set location = ST_SetSRID(ST_MakePoint(
        ST_X(p.location) + ${share}::float8 * (ST_X(a.label_point) - ST_X(p.location)),
        ST_Y(p.location) + ${share}::float8 * (ST_Y(a.label_point) - ST_Y(p.location))), 4326)
      from areas a
      where a.code = p.village_code and p.is_simulated and a.label_point is not null
        and not ST_Contains(a.geometry, p.location)`;
  }
}

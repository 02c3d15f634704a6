import type { CompleteRecord } from "./complete-registry";
import { placeOf, sameAsRow } from "./identify-records";
import type { RegistryEntry } from "./match-report";
import type { SameAs } from "./registry-record";

type VillageName = (code: RegistryEntry["villageCode"]) => string;

/** Who bears a name in a village: a row, or a known posyandu that no row renames or moves. */
type Bearer = {
  validFrom: string;
  validTo: string | null;
  record: CompleteRecord | null;
  entry: RegistryEntry | null;
  /** Whether it has borne the name before. It keeps it then, also beside another of that name: that double is not made by this file. */
  isSettled: boolean;
};

/**
 * Rows that would give a village two posyandu of one name at one time. The posyandu that bears the name already keeps it, else the first row; the
 * others are named as the same. A name that a row gives up is free for another row, unless the row that gives it up is left out itself.
 */
export function findTwins(
  records: readonly CompleteRecord[],
  known: readonly RegistryEntry[],
  villageName: VillageName,
  movesFrom: string | null,
): SameAs[] {
  const bearers = openBearers(records, known);
  const twins = new Map<CompleteRecord, SameAs>();
  const returning: RegistryEntry[] = [];
  const leaveOut = (record: CompleteRecord, rival: Bearer) => {
    twins.set(record, twinOf(record, rival, villageName));
    if (record.before !== null) returning.push(record.before);
  };

  for (const record of records) {
    if (isSettled(record)) continue;
    const there = bearers.at(placeOf(record));
    const life = lifeInVillage(record, movesFrom);
    const rival = there.find((bearer) => overlap(bearer, life));
    if (rival !== undefined) leaveOut(record, rival);
    else there.push({ ...life, ...nobody, record });
  }
  // A posyandu whose row is left out keeps its name, and the row that has taken it meanwhile is left out too.
  for (let entry = returning.pop(); entry; entry = returning.pop()) {
    const returned: Bearer = { ...lifeOf(entry), ...nobody, entry };
    const there = bearers.at(placeOf(entry));
    for (const bearer of there) {
      const { record, isSettled: stays } = bearer;
      const isLeftOut = record === null || stays || twins.has(record);
      if (!isLeftOut && overlap(bearer, returned)) leaveOut(record, returned);
    }
    there.push(returned);
  }
  return [...twins.values()];
}

/** Who bears which name before any row takes a new one. */
function openBearers(
  records: readonly CompleteRecord[],
  known: readonly RegistryEntry[],
) {
  const bearers = new Map<string, Bearer[]>();
  const at = (place: string) => {
    const found = bearers.get(place) ?? [];
    if (found.length === 0) bearers.set(place, found);
    return found;
  };
  const withRow = new Set(records.map(({ before }) => before?.id));
  for (const entry of known)
    if (!withRow.has(entry.id))
      at(placeOf(entry)).push({ ...lifeOf(entry), ...nobody, entry });
  for (const record of records)
    if (isSettled(record))
      at(placeOf(record)).push({
        ...lifeOf(record),
        ...nobody,
        record,
        isSettled: true,
      });
  return { at };
}

const nobody = { record: null, entry: null, isSettled: false };

function lifeOf({ validFrom, validTo }: Pick<Bearer, "validFrom" | "validTo">) {
  return { validFrom, validTo };
}

/** One that moves is in its new village only from then on. */
function lifeInVillage(
  record: CompleteRecord,
  movesFrom: string | null,
): Pick<Bearer, "validFrom" | "validTo"> {
  const { before, villageCode, validFrom } = record;
  const moves = before !== null && before.villageCode !== villageCode;
  return {
    ...lifeOf(record),
    validFrom:
      moves && movesFrom !== null && movesFrom > validFrom
        ? movesFrom
        : validFrom,
  };
}

/** Whether the row leaves its posyandu under the name and in the village that it has. */
function isSettled(record: CompleteRecord): boolean {
  return record.before !== null && placeOf(record.before) === placeOf(record);
}

function overlap(
  a: Pick<Bearer, "validFrom" | "validTo">,
  b: Pick<Bearer, "validFrom" | "validTo">,
): boolean {
  return (
    (a.validTo === null || a.validTo >= b.validFrom) &&
    (b.validTo === null || b.validTo >= a.validFrom)
  );
}

function twinOf(
  { rowNumber, name, villageCode }: CompleteRecord,
  rival: Bearer,
  villageName: VillageName,
): SameAs {
  const { record } = rival;
  const known = rival.entry ?? record?.before ?? null;
  return {
    row: rowNumber,
    name,
    village: villageName(villageCode),
    sameRow: record === null ? null : record.rowNumber,
    sameId: known?.id ?? record?.id ?? null,
    message: record === null ? registeredAs(rival.entry) : sameAsRow(record),
  };
}

function registeredAs(entry: RegistryEntry | null): SameAs["message"] {
  const named = entry === null ? "" : `${entry.id} (${entry.name})`;
  return {
    id: `Sudah terdaftar sebagai ${named} di desa yang sama.`,
    en: `Registered already as ${named} in the same village.`,
  };
}

import type { RegistryEntry } from "./match-report";
import type {
  RegistryColumn,
  RegistryProblem,
  RegistryRecord,
} from "./parse-registry-row";

/** A row of a registry file with everything the registry needs. */
export type CompleteRecord = Omit<RegistryRecord, "id" | "validFrom"> & {
  id: string;
  validFrom: string;
};

/**
 * Gives every record an id and a first month: the ones that its row states; else those of the known posyandu with this id, or with this name in the
 * village; else the next free id of the village and the current month.
 */
export function completeRecords(
  records: readonly RegistryRecord[],
  known: readonly RegistryEntry[],
  currentMonth: string,
): CompleteRecord[] {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const byName = new Map(
    known.map((entry) => [`${entry.villageCode}|${entry.matchName}`, entry]),
  );
  const taken = new Set(byId.keys());
  return records.map((record) => {
    const before =
      record.id === null
        ? byName.get(`${record.villageCode}|${record.matchName}`)
        : byId.get(record.id);
    const id = record.id ?? before?.id ?? nextId(record.villageCode, taken);
    taken.add(id);
    const validFrom = record.validFrom ?? before?.validFrom ?? currentMonth;
    return { ...record, id, validFrom };
  });
}

function nextId(village: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `${village.replaceAll(".", "")}-${String(number).padStart(2, "0")}`;
    if (!taken.has(id)) return id;
  }
}

/** If two rows name one posyandu, or two posyandu have one registration number, the later row is not accepted. */
export function findClashes(
  records: readonly CompleteRecord[],
  known: readonly RegistryEntry[],
): RegistryProblem[] {
  const owners = new Map<string, string>();
  for (const { registrationNumber, id } of known)
    if (registrationNumber !== null) owners.set(registrationNumber, id);
  const rows = new Map<string, number>();
  return records.flatMap((record) => {
    const problem = clashOf(record, rows, owners);
    if (problem !== null) return [problem];
    rows.set(record.id, record.rowNumber);
    if (record.registrationNumber !== null)
      owners.set(record.registrationNumber, record.id);
    return [];
  });
}

function clashOf(
  record: CompleteRecord,
  rows: ReadonlyMap<string, number>,
  owners: ReadonlyMap<string, string>,
): RegistryProblem | null {
  const { id, registrationNumber, rowNumber } = record;
  const problem = (column: RegistryColumn, value: string) => ({
    row: rowNumber,
    column,
    value,
  });
  const first = rows.get(id);
  if (first !== undefined)
    return {
      ...problem("id", id),
      message: {
        id: `Posyandu ini juga ada di baris ${String(first)}.`,
        en: `The same posyandu stands in row ${String(first)}.`,
      },
    };
  const owner = owners.get(registrationNumber ?? "");
  if (registrationNumber === null || owner === undefined || owner === id)
    return null;
  return {
    ...problem("registration_number", registrationNumber),
    message: {
      id: `Nomor ini sudah dipakai ${owner}.`,
      en: `This number belongs to ${owner}.`,
    },
  };
}

import type { Identified } from "./identify-records";
import type { RegistryEntry } from "./match-report";
import type { RegistryProblem, RegistryRecord } from "./registry-record";

/** A row with everything that the registry needs but the id of a new posyandu. */
export type CompleteRecord = Omit<RegistryRecord, "validFrom" | "validTo"> & {
  before: RegistryEntry | null;
  validFrom: string;
  validTo: string | null;
};

/**
 * Fills what a row leaves out with what is known of its posyandu: the first month, the registration number unless it has moved, and the last month
 * where the file has no column for it. A new posyandu begins in the current month.
 */
export function completeRecord(
  { record, before }: Identified,
  file: { hasValidTo: boolean; currentMonth: string },
): CompleteRecord {
  const stays = before !== null && before.villageCode === record.villageCode;
  return {
    ...record,
    before,
    registrationNumber:
      record.registrationNumber ?? (stays ? before.registrationNumber : null),
    validFrom: record.validFrom ?? before?.validFrom ?? file.currentMonth,
    validTo: file.hasValidTo ? record.validTo : (before?.validTo ?? null),
  };
}

export type FinalRecord = Omit<CompleteRecord, "id"> & { id: string };

/** Gives every new posyandu without an id the next free one of its village. */
export function assignIds(
  records: readonly CompleteRecord[],
  known: readonly RegistryEntry[],
): FinalRecord[] {
  const taken = new Set<string>(known.map(({ id }) => id));
  for (const { id } of records) if (id !== null) taken.add(id);
  const last = new Map<string, number>();
  return records.map((record) => {
    const given = record.id ?? record.before?.id;
    if (given !== undefined) return { ...record, id: given };
    const village = record.villageCode;
    let number = last.get(village) ?? 0;
    let id: string;
    do {
      number += 1;
      id = `${village.replaceAll(".", "")}-${String(number).padStart(2, "0")}`;
    } while (taken.has(id));
    last.set(village, number);
    return { ...record, id };
  });
}

/** If two posyandu have one registration number, the later row is not accepted. */
export function findNumberClashes(
  records: readonly CompleteRecord[],
  known: readonly RegistryEntry[],
): RegistryProblem[] {
  const owners = new Map(
    known.map((entry) => [entry.registrationNumber, entry]),
  );
  const rows = new Map<string, CompleteRecord>();
  return records.flatMap((record) => {
    const number = record.registrationNumber;
    if (number === null) return [];
    const owner = owners.get(number);
    const earlier = rows.get(number);
    const problem = { row: record.rowNumber, value: number };
    if (owner !== undefined && owner.id !== (record.id ?? record.before?.id))
      return [
        {
          ...problem,
          column: "registration_number",
          message: {
            id: `Nomor ini sudah dipakai ${owner.name} (${owner.id}).`,
            en: `This number belongs to ${owner.name} (${owner.id}).`,
          },
        },
      ];
    if (earlier !== undefined)
      return [
        {
          ...problem,
          column: "registration_number",
          message: {
            id: `Nomor ini juga ada di baris ${String(earlier.rowNumber)} (${earlier.name}).`,
            en: `The same number stands in row ${String(earlier.rowNumber)} (${earlier.name}).`,
          },
        },
      ];
    rows.set(number, record);
    return [];
  });
}

import { groupBy } from "@/lib/core/domain/group-by";
import type { RegistryEntry } from "./match-report";
import type {
  RegistryProblem,
  RegistryRecord,
  SameAs,
} from "./registry-record";

/** A usable row with the known posyandu that it is about; null if the posyandu is new. */
export type Identified = {
  record: RegistryRecord;
  before: RegistryEntry | null;
};

export type Identities = {
  identified: Identified[];
  problems: RegistryProblem[];
  same: SameAs[];
  /** Ids of known posyandu that rows name, also in rows that are refused. */
  named: Set<string>;
};

/** A name inside one village. */
export function placeOf({
  villageCode,
  matchName,
}: Pick<RegistryEntry, "villageCode" | "matchName">): string {
  return `${villageCode}|${matchName}`;
}

/** Whether a posyandu is still in the registry in a month. */
export function isOpenIn(
  { validTo }: Pick<RegistryEntry, "validTo">,
  month: string,
): boolean {
  return validTo === null || validTo >= month;
}

/**
 * Finds the posyandu that each row is about: by its id, else by its name in the village. Of rows about one posyandu the first is taken and the others
 * are named as the same.
 */
export function identifyRecords(
  records: readonly RegistryRecord[],
  known: readonly RegistryEntry[],
  villageName: (code: RegistryEntry["villageCode"]) => string,
  currentMonth: string,
): Identities {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const byPlace = groupBy(known, placeOf);
  const fittingOf = (record: RegistryRecord) =>
    record.id === null
      ? fittingByName(byPlace.get(placeOf(record)) ?? [], currentMonth)
      : [byId.get(record.id)].filter((entry) => entry !== undefined);
  const first = new Map<string, RegistryRecord>();
  const found: Identities = {
    identified: [],
    problems: [],
    same: [],
    named: new Set(),
  };

  for (const record of records) {
    const fitting = fittingOf(record);
    for (const { id } of fitting) found.named.add(id);
    const before = fitting[0] ?? null;
    const id = record.id ?? before?.id ?? "";
    const earlier = first.get(id);
    if (fitting.length > 1) found.problems.push(doubleProblem(record, fitting));
    else if (earlier === undefined) {
      if (id !== "") first.set(id, record);
      found.identified.push({ record, before });
    } else if (placeOf(earlier) === placeOf(record))
      found.same.push(sameRow(record, earlier, id, villageName));
    else found.problems.push(otherRow(record, earlier, id));
  }
  return found;
}

/** Posyandu with the name, the open ones only where there are any: a name that a closed one had may be used again. */
function fittingByName(
  entries: readonly RegistryEntry[],
  month: string,
): readonly RegistryEntry[] {
  const open = entries.filter((entry) => isOpenIn(entry, month));
  return open.length > 0 ? open : entries;
}

function doubleProblem(
  { rowNumber, name }: RegistryRecord,
  fitting: readonly RegistryEntry[],
): RegistryProblem {
  const ids = fitting.map(({ id }) => id).join(", ");
  return {
    row: rowNumber,
    column: "name",
    value: name,
    message: {
      id: `Nama ini terdaftar ${String(fitting.length)} kali di desa yang sama: ${ids}. Isi kolom id, atau tutup yang ganda lebih dulu.`,
      en: `This name is registered ${String(fitting.length)} times in the village: ${ids}. Fill in the id, or close the double one first.`,
    },
  };
}

function sameRow(
  record: RegistryRecord,
  earlier: RegistryRecord,
  id: string,
  villageName: (code: RegistryEntry["villageCode"]) => string,
): SameAs {
  return {
    row: record.rowNumber,
    name: record.name,
    village: villageName(record.villageCode),
    sameRow: earlier.rowNumber,
    sameId: id,
    message: sameAsRow(earlier),
  };
}

/** That a row names the posyandu of an earlier one. */
export function sameAsRow({
  rowNumber,
  name,
}: Pick<RegistryRecord, "rowNumber" | "name">): SameAs["message"] {
  return {
    id: `Sama dengan baris ${String(rowNumber)} (${name}).`,
    en: `The same as row ${String(rowNumber)} (${name}).`,
  };
}

function otherRow(
  { rowNumber }: RegistryRecord,
  earlier: RegistryRecord,
  id: string,
): RegistryProblem {
  return {
    row: rowNumber,
    column: "id",
    value: id,
    message: {
      id: `Posyandu ini juga ada di baris ${String(earlier.rowNumber)}, dengan nama atau desa lain (${earlier.name}).`,
      en: `The same posyandu stands in row ${String(earlier.rowNumber)} with another name or village (${earlier.name}).`,
    },
  };
}

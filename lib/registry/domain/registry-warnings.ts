import { groupBy } from "@/lib/core/domain/group-by";
import type { Month } from "@/lib/core/domain/month";
import type { Text } from "@/lib/core/domain/text-pair";
import type { FinalRecord } from "./complete-registry";
import { isOpenIn, placeOf } from "./identify-records";
import type { RegistryEntry } from "./match-report";
import type { RegistryColumn } from "./registry-columns";
import type { RegistryProblem } from "./registry-record";
import { findSimilar } from "./similar-names";

/** What is odd about rows that are accepted all the same: somebody should look at it. */
export function warnAbout(
  records: readonly FinalRecord[],
  known: readonly RegistryEntry[],
  currentMonth: Month,
): RegistryProblem[] {
  return [
    ...records.flatMap((record) => [
      ...warnOfName(record),
      ...warnOfLife(record, currentMonth),
    ]),
    ...warnOfSimilar(records, known, currentMonth),
  ];
}

function warning(
  { rowNumber }: FinalRecord,
  column: RegistryColumn,
  value: string,
  message: Text,
): RegistryProblem {
  return { row: rowNumber, column, value, message };
}

/** An id under another name may be a change of name. It may also be a row that has slipped by one line. */
function warnOfName(record: FinalRecord): RegistryProblem[] {
  const { before, name, id } = record;
  if (before === null || before.matchName === record.matchName) return [];
  return [
    warning(record, "name", name, {
      id: `${id} terdaftar dengan nama ${before.name}; namanya diganti.`,
      en: `${id} is registered as ${before.name}; its name changes.`,
    }),
  ];
}

function warnOfLife(
  record: FinalRecord,
  currentMonth: Month,
): RegistryProblem[] {
  const { before, validTo } = record;
  if (before === null || isOpenIn(before, currentMonth)) return [];
  return [
    warning(
      record,
      "valid_to",
      validTo ?? "",
      isOpenIn(record, currentMonth)
        ? {
            id: `Posyandu ini tutup sejak ${before.validTo ?? ""} dan dibuka lagi, karena kolom valid_to kosong.`,
            en: `This posyandu was closed in ${before.validTo ?? ""} and is opened again, because valid_to is empty.`,
          }
        : {
            id: `Posyandu ini tutup sejak ${before.validTo ?? ""} dan tetap tutup. Untuk membukanya lagi, sertakan kolom valid_to yang kosong.`,
            en: `This posyandu was closed in ${before.validTo ?? ""} and stays closed. To open it again, add an empty column valid_to.`,
          },
    ),
  ];
}

type Bearer = {
  matchName: string;
  name: string;
  label: Text;
  record: FinalRecord | null;
};

function warnOfSimilar(
  records: readonly FinalRecord[],
  known: readonly RegistryEntry[],
  currentMonth: Month,
): RegistryProblem[] {
  const withRow = new Set(records.map(({ id }) => id));
  const others = known.filter(
    (entry) => !withRow.has(entry.id) && isOpenIn(entry, currentMonth),
  );
  const byVillage = groupBy(
    [...others.map(bearerOfEntry), ...records.map(bearerOfRecord)],
    ({ villageCode }) => villageCode,
  );
  return [...byVillage.values()].flatMap((names) =>
    findSimilar<Bearer>(names, ({ record }) => isNewName(record)).flatMap(
      ([{ record, name }, { label }]) =>
        record === null
          ? []
          : [
              warning(record, "name", name, {
                id: `Mirip dengan ${label.id} di desa yang sama. Bila posyandu yang sama, tulis dengan nama itu.`,
                en: `Looks like ${label.en} in the same village. If it is the same posyandu, write that name.`,
              }),
            ],
    ),
  );
}

function isNewName(record: FinalRecord | null): boolean {
  if (record === null) return false;
  return record.before === null || placeOf(record.before) !== placeOf(record);
}

function bearerOfEntry({ id, name, matchName, villageCode }: RegistryEntry) {
  const label = `${name} (${id})`;
  return {
    villageCode,
    matchName,
    name,
    label: { id: label, en: label },
    record: null,
  };
}

function bearerOfRecord(record: FinalRecord) {
  const { name, matchName, villageCode, rowNumber } = record;
  const label = {
    id: `${name} (baris ${String(rowNumber)})`,
    en: `${name} (row ${String(rowNumber)})`,
  };
  return { villageCode, matchName, name, label, record };
}

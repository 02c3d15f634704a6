import {
  areaLevels,
  levelOf,
  type AreaCode,
  type AreaLevel,
} from "@/lib/core/domain/ids";
import { levelCodeFields, wholeCodeFields } from "./code-fields";
import { firstOf, textOf, type Fields } from "./feature-fields";

/** BPS (Statistics Indonesia) numbers subdistricts and villages with three digits each, and writes no dots. */
const partLength: Record<AreaLevel, number> = {
  province: 2,
  regency: 2,
  subdistrict: 3,
  village: 3,
};
const digitsOf: Record<AreaLevel, number> = {
  province: 2,
  regency: 4,
  subdistrict: 7,
  village: 10,
};

/** The level of a BPS code, by the number of its digits; null if no level has so many. */
export function levelOfBpsCode(code: string): AreaLevel | null {
  return areaLevels.find((level) => digitsOf[level] === code.length) ?? null;
}

/**
 * A BPS code as files write it: digits, a number, or a number that became text (1501010.0); with dots between its parts, quotation marks, or zeros
 * for the levels below. The digits alone are returned; null if they are no BPS code. 15.01.07.2010 is a code of Kemendagri.
 */
export function parseBpsCode(value: unknown): string | null {
  const text = textOf(value)
    .replaceAll(/['"`\u2018\u2019]/g, "")
    .replace(/^ID[\s.-]?(?=\d)/i, "")
    .replace(/^(\d{4,})\.0+$/, "$1")
    .replaceAll(/^[.\s]+|[.\s]+$/g, "");
  const parts = text.split(/\s*[.\-\s]\s*/);
  if (
    parts.length > 1 &&
    parts.some((part, at) => part.length !== lengthAt(at))
  )
    return null;
  let digits = parts.join("");
  for (const level of ["village", "subdistrict", "regency"] as const)
    if (digits.length === digitsOf[level])
      digits = digits.replace(new RegExp(`0{${partLength[level]}}$`), "");
  const isCode = /^[1-9]\d+$/.test(digits) && levelOfBpsCode(digits) !== null;
  return isCode ? digits : null;
}

function lengthAt(place: number): number {
  const level = areaLevels[place];
  return level === undefined ? 0 : partLength[level];
}

/** A BPS code that was found for an area; null if it is Kemendagri's own without dots. Both have ten digits for a village, but never the same. */
export function unlessKemendagris(
  bpsCode: string | null,
  code: AreaCode,
): string | null {
  const isOfVillage = levelOf(code) === "village";
  return isOfVillage && bpsCode === code.replaceAll(".", "") ? null : bpsCode;
}

/** Codes that the fields of BPS hold, under any of their names: RBI's KDPBPS to KDEBPS, BPS's own idprov to iddesa, kode_bps, bps_kab. */
export function readBpsFields(row: Fields, level: AreaLevel): string | null {
  const whole = [...row]
    .filter(([field]) => levelOfBpsField(field) === "any")
    .map(([, value]) => parseBpsCode(value))
    .find((code) => code !== null && levelOfBpsCode(code) === level);
  return (
    composed(level, (each) => {
      const field = [...row.keys()].find(
        (name) =>
          levelOfBpsField(name) === each && textOf(row.get(name)) !== "",
      );
      return field === undefined ? null : row.get(field);
    }) ??
    whole ??
    null
  );
}

const rbiFields: Record<string, AreaLevel> = {
  kdpbps: "province",
  kdbbps: "regency",
  kdcbps: "subdistrict",
  kdebps: "village",
  idprov: "province",
  idkab: "regency",
  idkabkota: "regency",
  idkec: "subdistrict",
  iddesa: "village",
  idkel: "village",
  idkeldesa: "village",
};

type BpsField = AreaLevel | "any" | null;

/** Files have few fields and many rows, so what a field means is found out once. */
const meanings = new Map<string, BpsField>();

/** Which level a field holds BPS codes of; null if it holds none. */
function levelOfBpsField(field: string): BpsField {
  const before = meanings.get(field);
  if (before !== undefined) return before;
  const meaning = meaningOf(field);
  // A file may have any number of odd fields; they must not fill the memory of a server that runs for months.
  if (meanings.size < 10_000) meanings.set(field, meaning);
  return meaning;
}

function meaningOf(field: string): BpsField {
  const known = rbiFields[field];
  if (known !== undefined) return known;
  if (!/^bps|bps$/.test(field) || /nama|nm|name/.test(field)) return null;
  if (/prov|prop/.test(field)) return "province";
  if (/kab|kota/.test(field)) return "regency";
  if (/kec|distrik/.test(field)) return "subdistrict";
  return /desa|kel/.test(field) ? "village" : "any";
}

/** The code of one level, whole (1501010) or put together from the parts of each level (15, 01, 010). */
function composed(
  level: AreaLevel,
  valueAt: (level: AreaLevel) => unknown,
): string | null {
  const value = valueAt(level);
  const whole = parseBpsCode(value);
  if (whole !== null && levelOfBpsCode(whole) === level) return whole;
  const above = areaLevels[areaLevels.indexOf(level) - 1];
  const part = textOf(value);
  if (above === undefined || !/^\d+$/.test(part)) return null;
  const parent = composed(above, valueAt);
  return parent === null || part.length > partLength[level]
    ? null
    : parseBpsCode(parent + part.padStart(partLength[level], "0"));
}

type BpsReader = (row: Fields) => string | null;

/**
 * How a layer says its BPS codes: in fields that are called so, in a field for any code, or in those of each level. As with Kemendagri's codes, one
 * rule holds for the whole layer.
 */
export function bpsReaderOf(rows: readonly Fields[]): BpsReader {
  const whole = wholeCodeFields.map(
    (field): BpsReader =>
      (row) =>
        parseBpsCode(row.get(field)),
  );
  const leveled = [...areaLevels]
    .reverse()
    .flatMap((level): BpsReader[] => [
      (row) => readBpsFields(row, level),
      (row) => composed(level, (each) => firstOf(row, levelCodeFields[each])),
    ]);
  const [best] = [...leveled, ...whole]
    .map((read) => ({
      read,
      hits: rows.filter((row) => read(row) !== null).length,
    }))
    .sort((a, b) => b.hits - a.hits);
  return best?.read ?? (() => null);
}

import { parseAreaCode } from "@/lib/core/domain/parse-area-code";
import { PosyanduId, type AreaCode } from "@/lib/core/domain/ids";
import { plainName } from "@/lib/core/domain/invisible-marks";
import { longestName, matchName } from "@/lib/core/domain/match-name";
import { parseMonth, type Month } from "@/lib/core/domain/month";
import { textOfCell, type Cell, type TableRow } from "@/lib/core/domain/cell";
import type { Text } from "@/lib/core/domain/text-pair";
import type { LocatedVillage, VillageLocator } from "./locate-village";
import type { RegistryColumn } from "./registry-columns";
import {
  strata,
  type RegistryProblem,
  type RegistryRecord,
} from "./registry-record";

type Reader = {
  row: TableRow;
  columns: ReadonlyMap<RegistryColumn, number>;
  villages: VillageLocator;
  problems: RegistryProblem[];
};

/** A row of a registry file as far as it could be read. */
export type ParsedRow = {
  /** Null if there is a problem. */
  record: RegistryRecord | null;
  problems: RegistryProblem[];
  /** Which posyandu the row is about, whether or not it can be used. */
  about: {
    id: string;
    villageCode: AreaCode | null;
    matchName: string;
    /** The name of the village as the row writes it. */
    village: string;
  };
  village: LocatedVillage;
};

/** One row of a registry file, or every reason why it cannot be used. */
export function parseRegistryRow(
  row: TableRow,
  columns: ReadonlyMap<RegistryColumn, number>,
  villages: VillageLocator,
): ParsedRow {
  const reader: Reader = { row, columns, villages, problems: [] };
  const village = readVillage(reader);
  const villageCode = village.code;
  const fields = {
    rowNumber: row.number,
    id: readId(reader),
    ...readName(reader),
    registrationNumber: readRegistration(reader, villageCode),
    ...readPlace(reader),
    strata: readStrata(reader),
    puskesmas: readPuskesmas(reader),
    ...readLife(reader),
  };
  const { problems } = reader;
  const isUsable = problems.length === 0 && villageCode !== null;
  return {
    record: isUsable ? { ...fields, villageCode } : null,
    problems,
    about: {
      id: textAt(reader, "id"),
      villageCode,
      matchName: fields.matchName,
      village: writtenVillage(reader),
    },
    village,
  };
}

function textAt(
  { row, columns }: Pick<Reader, "row" | "columns">,
  column: RegistryColumn,
): string {
  return plainName(textOfCell(cellAt(row, columns, column)));
}

function refuse(reader: Reader, column: RegistryColumn, message: Text): null {
  const value = textAt(reader, column).slice(0, 80);
  reader.problems.push({ row: reader.row.number, column, value, message });
  return null;
}

function readId(reader: Reader): PosyanduId | null {
  const text = textAt(reader, "id");
  const parsed = PosyanduId.safeParse(text);
  if (parsed.success) return parsed.data;
  if (text === "") return null;
  return refuse(reader, "id", {
    id: "ID hanya huruf, angka, titik dan tanda hubung, 3-40 karakter.",
    en: "An id has 3-40 letters, digits, dots and hyphens.",
  });
}

const nameTooLong: Text = {
  id: `Nama ini lebih dari ${String(longestName)} huruf; tulis namanya saja.`,
  en: `This name has more than ${String(longestName)} letters; write the name only.`,
};

/** It has letters or digits, and more of them than can be compared. */
function isTooLong(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name) && matchName(name) === "";
}

function readName(reader: Reader): { name: string; matchName: string } {
  const name = textAt(reader, "name")
    .replaceAll(/\s+/g, " ")
    .replace(/^posyandu /i, "");
  if (isTooLong(name)) refuse(reader, "name", nameTooLong);
  else if (matchName(name) === "")
    refuse(reader, "name", {
      id: "Nama posyandu kosong.",
      en: "The posyandu has no name.",
    });
  return { name, matchName: matchName(name) };
}

function writtenVillage(reader: Reader): string {
  const village = textAt(reader, "village");
  return village === "" ? textAt(reader, "kelurahan") : village;
}

function readVillage(reader: Reader): LocatedVillage {
  const located = reader.villages.locate({
    code: textAt(reader, "village_code"),
    name: writtenVillage(reader),
    subdistrict: textAt(reader, "subdistrict"),
    regency: textAt(reader, "regency"),
  });
  if (located.code === null && located.message !== null)
    refuse(reader, located.column, located.message);
  return located;
}

/** Kepmendagri 100.3-2834/2025: PP.KK.KC.DDDD.NNN. It begins with the code of the village. */
const registrationForm = /^(\d{2}\.\d{2}\.\d{2}\.\d{4})\.\d{3}$/;

function readRegistration(
  reader: Reader,
  village: AreaCode | null,
): string | null {
  const text = textAt(reader, "registration_number").replaceAll(/['\s]/g, "");
  if (text === "") return null;
  const inNumber = parseAreaCode(registrationForm.exec(text)?.[1]);
  if (inNumber === null)
    return refuse(reader, "registration_number", {
      id: "Nomor registrasi harus kode desa/kelurahan ditambah titik dan tiga angka.",
      en: "A registration number is the village code, a dot and three digits.",
    });
  if (village === null || inNumber === village) return text;
  const [other, own] = [inNumber, village].map((code) =>
    reader.villages.describe(code),
  );
  return refuse(reader, "registration_number", {
    id: `Nomor ini berawal dengan kode ${inNumber} = ${other ?? ""}; menurut kode desanya, posyandu ini di ${village} = ${own ?? ""}.`,
    en: `This number begins with the code ${inNumber} = ${other ?? ""}; by its village code the posyandu is in ${village} = ${own ?? ""}.`,
  });
}

function readStrata(reader: Reader): RegistryRecord["strata"] {
  const text = textAt(reader, "strata").toLowerCase();
  const found = strata.find((candidate) => candidate === text);
  if (found !== undefined) return found;
  if (text === "") return null;
  return refuse(reader, "strata", {
    id: "Strata: pratama, madya, purnama, atau mandiri.",
    en: "Strata are pratama, madya, purnama or mandiri.",
  });
}

/** A single dash is an empty cell; people write it in tables. */
function readPuskesmas(reader: Reader): string | null {
  const name = textAt(reader, "puskesmas");
  if (isTooLong(name)) return refuse(reader, "puskesmas", nameTooLong);
  return matchName(name) === "" ? null : name;
}

function readPlace(
  reader: Reader,
): Pick<RegistryRecord, "longitude" | "latitude"> {
  const { row, columns } = reader;
  const place = placeOf(
    cellAt(row, columns, "longitude"),
    cellAt(row, columns, "latitude"),
  );
  if (place !== "wrong") return place ?? { longitude: null, latitude: null };
  refuse(reader, "longitude", {
    id: "Koordinat harus derajat desimal: bujur 95-141, lintang -11 sampai 6.",
    en: "Coordinates are decimal degrees: longitude 95 to 141, latitude -11 to 6.",
  });
  return { longitude: null, latitude: null };
}

/** The first and last month. If they stand the wrong way round, the posyandu would never be expected to report. */
function readLife(
  reader: Reader,
): Pick<RegistryRecord, "validFrom" | "validTo"> {
  const validFrom = readMonth(reader, "valid_from");
  const validTo = readMonth(reader, "valid_to");
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    refuse(reader, "valid_to", {
      id: `Bulan tutup sebelum bulan mulai (${validFrom}).`,
      en: `The last month is before the first (${validFrom}).`,
    });
  return { validFrom, validTo };
}

function readMonth(
  reader: Reader,
  column: "valid_from" | "valid_to",
): Month | null {
  const text = textAt(reader, column);
  if (text === "") return null;
  return (
    parseMonth(text) ??
    refuse(reader, column, {
      id: "Bulan tidak terbaca; tulis 2026-10.",
      en: "The month cannot be read; write 2026-10.",
    })
  );
}

function cellAt(
  row: TableRow,
  columns: ReadonlyMap<RegistryColumn, number>,
  column: RegistryColumn,
): Cell {
  const index = columns.get(column);
  return index === undefined ? null : (row.cells[index] ?? null);
}

function placeOf(
  longitude: Cell,
  latitude: Cell,
): { longitude: number; latitude: number } | "wrong" | null {
  const [x, y] = [degrees(longitude), degrees(latitude)];
  if (x === null && y === null) return null;
  if (
    x === null ||
    y === null ||
    !(x >= 95 && x <= 141.1) ||
    !(y >= -11.1 && y <= 6.1)
  )
    return "wrong";
  return { longitude: x, latitude: y };
}

function degrees(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  const text = textOfCell(cell);
  return text === "" ? null : Number(text.replace(",", "."));
}

import { AreaCode, PosyanduId } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import { parseMonth, type Month } from "@/lib/core/domain/month";
import { textOfCell, type Cell, type TableRow } from "@/lib/core/domain/cell";
import { normaliseHeading } from "@/lib/core/domain/heading";
import type { Text } from "@/lib/core/domain/text-pair";

export const registryColumns = [
  "id",
  "name",
  "village_code",
  "registration_number",
  "longitude",
  "latitude",
  "strata",
  "puskesmas",
  "valid_from",
  "valid_to",
] as const;
export type RegistryColumn = (typeof registryColumns)[number];

const headings: Record<RegistryColumn, readonly string[]> = {
  id: ["id", "posyandu id", "id posyandu", "kode posyandu"],
  name: ["name", "nama", "nama posyandu", "posyandu"],
  village_code: [
    "village code",
    "kode desa",
    "kode desa kelurahan",
    "kode kelurahan",
    "kode wilayah",
  ],
  registration_number: [
    "registration number",
    "nomor registrasi",
    "no registrasi",
    "noreg",
  ],
  longitude: ["longitude", "lon", "lng", "bujur", "x"],
  latitude: ["latitude", "lat", "lintang", "y"],
  strata: ["strata", "tingkat perkembangan"],
  puskesmas: ["puskesmas", "pukesmas", "pkm", "nama puskesmas"],
  valid_from: ["valid from", "berlaku sejak", "mulai", "mulai bulan"],
  valid_to: ["valid to", "berlaku sampai", "sampai bulan", "tutup"],
};

const columnByHeading = new Map(
  registryColumns.flatMap((column) =>
    headings[column].map((heading) => [heading, column] as const),
  ),
);

/** The column of the registry that a heading means; null if it is unknown. */
export function matchRegistryHeading(text: string): RegistryColumn | null {
  return columnByHeading.get(normaliseHeading(text)) ?? null;
}

const strata = ["pratama", "madya", "purnama", "mandiri"] as const;

export type RegistryRecord = {
  rowNumber: number;
  /** If null, the posyandu gets the next free id of its village. */
  id: PosyanduId | null;
  name: string;
  matchName: string;
  villageCode: AreaCode;
  registrationNumber: string | null;
  longitude: number | null;
  latitude: number | null;
  strata: (typeof strata)[number] | null;
  /** Name of the puskesmas it belongs to. */
  puskesmas: string | null;
  validFrom: Month | null;
  validTo: Month | null;
};

export type RegistryProblem = {
  row: number;
  column: RegistryColumn;
  value: string;
  message: Text;
};

type Reader = {
  row: TableRow;
  columns: ReadonlyMap<RegistryColumn, number>;
  problems: RegistryProblem[];
};

/** One row of a registry file, or every reason why it cannot be used. `villages` are the village codes that exist. */
export function parseRegistryRow(
  row: TableRow,
  columns: ReadonlyMap<RegistryColumn, number>,
  villages: ReadonlySet<string>,
): { record: RegistryRecord | null; problems: RegistryProblem[] } {
  const reader: Reader = { row, columns, problems: [] };
  const villageCode = readVillage(reader, villages);
  const fields = {
    rowNumber: row.number,
    id: readId(reader),
    ...readName(reader),
    registrationNumber: readRegistration(reader, villageCode),
    ...readPlace(reader),
    strata: readStrata(reader),
    puskesmas: readPuskesmas(reader),
    validFrom: readMonth(reader, "valid_from"),
    validTo: readMonth(reader, "valid_to"),
  };
  const { problems } = reader;
  const isUsable = problems.length === 0 && villageCode !== null;
  return { record: isUsable ? { ...fields, villageCode } : null, problems };
}

function textAt({ row, columns }: Reader, column: RegistryColumn): string {
  return textOfCell(cellAt(row, columns, column));
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

function readName(reader: Reader): { name: string; matchName: string } {
  const name = textAt(reader, "name").replace(/^posyandu\s+/i, "");
  if (matchName(name) === "")
    refuse(reader, "name", {
      id: "Nama posyandu kosong.",
      en: "The posyandu has no name.",
    });
  return { name, matchName: matchName(name) };
}

function readVillage(
  reader: Reader,
  villages: ReadonlySet<string>,
): AreaCode | null {
  const code = villageOf(textAt(reader, "village_code"));
  if (code !== null && villages.has(code)) return code;
  return refuse(reader, "village_code", {
    id: "Kode desa/kelurahan tidak ada di provinsi ini.",
    en: "No village of this province has that code.",
  });
}

function readRegistration(
  reader: Reader,
  village: AreaCode | null,
): string | null {
  const text = textAt(reader, "registration_number");
  if (text === "") return null;
  if (isRegistrationOf(text, village)) return text;
  return refuse(reader, "registration_number", {
    id: "Nomor registrasi harus kode desa/kelurahan ditambah titik dan tiga angka.",
    en: "A registration number is the village code, a dot and three digits.",
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

function villageOf(text: string): AreaCode | null {
  const digits = text.replaceAll(/\D/g, "");
  const parts = /^(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(digits);
  const parsed = AreaCode.safeParse(parts?.slice(1).join(".") ?? "");
  return parsed.success ? parsed.data : null;
}

/** Kepmendagri 100.3-2834/2025: PP.KK.KC.DDDD.NNN. It begins with the code of the village. */
function isRegistrationOf(
  registration: string,
  village: string | null,
): boolean {
  return (
    village !== null &&
    registration.startsWith(`${village}.`) &&
    /^\d{3}$/.test(registration.slice(village.length + 1))
  );
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

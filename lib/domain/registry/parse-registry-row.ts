import { AreaCode, PosyanduId } from "../ids";
import { matchName } from "../match-name";
import { parseMonth, type Month } from "../month";
import { textOfCell, type Cell, type TableRow } from "../submissions/cell";
import { normaliseHeading } from "../submissions/headings";
import type { Text } from "../text-pair";

export const registryColumns = [
  "id",
  "name",
  "village_code",
  "registration_number",
  "longitude",
  "latitude",
  "strata",
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
  valid_from: ["valid from", "berlaku sejak", "mulai", "mulai bulan"],
  valid_to: ["valid to", "berlaku sampai", "sampai bulan", "tutup"],
};

const columnByHeading = new Map(
  registryColumns.flatMap((column) =>
    headings[column].map((heading) => [heading, column] as const),
  ),
);

/** The column of the registry that a heading means; null when unknown. */
export function matchRegistryHeading(text: string): RegistryColumn | null {
  return columnByHeading.get(normaliseHeading(text)) ?? null;
}

const strata = ["pratama", "madya", "purnama", "mandiri"] as const;

export type RegistryRecord = {
  rowNumber: number;
  /** Null: the village's next free id is given. */
  id: PosyanduId | null;
  name: string;
  matchName: string;
  villageCode: AreaCode;
  registrationNumber: string | null;
  longitude: number | null;
  latitude: number | null;
  strata: (typeof strata)[number] | null;
  validFrom: Month | null;
  validTo: Month | null;
};

export type RegistryProblem = {
  row: number;
  column: RegistryColumn;
  value: string;
  message: Text;
};

/** One row of a registry file, or every reason why it cannot be used. `villages` are the village codes that exist. */
export function parseRegistryRow(
  row: TableRow,
  columns: ReadonlyMap<RegistryColumn, number>,
  villages: ReadonlySet<string>,
): { record: RegistryRecord | null; problems: RegistryProblem[] } {
  const problems: RegistryProblem[] = [];
  const textAt = (column: RegistryColumn) =>
    textOfCell(cellAt(row, columns, column));
  const refuse = (column: RegistryColumn, id: string, en: string) => {
    problems.push({
      row: row.number,
      column,
      value: textAt(column).slice(0, 80),
      message: { id, en },
    });
  };

  const id = PosyanduId.safeParse(textAt("id"));
  if (textAt("id") !== "" && !id.success)
    refuse(
      "id",
      "ID hanya huruf, angka, titik dan tanda hubung, 3-40 karakter.",
      "An id has 3-40 letters, digits, dots and hyphens.",
    );
  const name = textAt("name").replace(/^posyandu\s+/i, "");
  if (matchName(name) === "")
    refuse("name", "Nama posyandu kosong.", "The posyandu has no name.");
  const villageCode = villageOf(textAt("village_code"));
  if (villageCode === null || !villages.has(villageCode)) {
    refuse(
      "village_code",
      "Kode desa/kelurahan tidak ada di provinsi ini.",
      "No village of this province has that code.",
    );
  }
  const registration = textAt("registration_number") || null;
  if (registration !== null && !isRegistrationOf(registration, villageCode)) {
    refuse(
      "registration_number",
      "Nomor registrasi harus kode desa/kelurahan ditambah titik dan tiga angka.",
      "A registration number is the village code, a dot and three digits.",
    );
  }
  const level = textAt("strata").toLowerCase();
  const stratum = strata.find((candidate) => candidate === level) ?? null;
  if (level !== "" && stratum === null)
    refuse(
      "strata",
      "Strata: pratama, madya, purnama, atau mandiri.",
      "Strata are pratama, madya, purnama or mandiri.",
    );
  const place = placeOf(
    cellAt(row, columns, "longitude"),
    cellAt(row, columns, "latitude"),
  );
  if (place === "wrong")
    refuse(
      "longitude",
      "Koordinat harus derajat desimal: bujur 95-141, lintang -11 sampai 6.",
      "Coordinates are decimal degrees: longitude 95 to 141, latitude -11 to 6.",
    );
  const validFrom = monthOf(textAt("valid_from"));
  const validTo = monthOf(textAt("valid_to"));
  if (validFrom === "wrong")
    refuse(
      "valid_from",
      "Bulan tidak terbaca; tulis 2026-10.",
      "The month cannot be read; write 2026-10.",
    );
  if (validTo === "wrong")
    refuse(
      "valid_to",
      "Bulan tidak terbaca; tulis 2026-10.",
      "The month cannot be read; write 2026-10.",
    );

  if (
    problems.length > 0 ||
    villageCode === null ||
    place === "wrong" ||
    validFrom === "wrong" ||
    validTo === "wrong"
  ) {
    return { record: null, problems };
  }
  const record: RegistryRecord = {
    rowNumber: row.number,
    id: id.success ? id.data : null,
    name,
    matchName: matchName(name),
    villageCode,
    registrationNumber: registration,
    longitude: place?.longitude ?? null,
    latitude: place?.latitude ?? null,
    strata: stratum,
    validFrom,
    validTo,
  };
  return { record, problems };
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

/** Kepmendagri 100.3-2834/2025: PP.KK.KC.DDDD.NNN, the village's own code first. */
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

function monthOf(text: string): Month | "wrong" | null {
  return text === "" ? null : (parseMonth(text) ?? "wrong");
}

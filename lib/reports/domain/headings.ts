import { normaliseHeading } from "@/lib/core/domain/heading";
import { elements, type ElementCode } from "@/lib/core/catalogue/elements";

/** Columns that say which posyandu and which month a row is about. */
export const identityColumns = [
  "month",
  "posyandu_id",
  "registration_number",
  "posyandu",
  "village_code",
  "village",
  "subdistrict",
] as const;
export type IdentityColumn = (typeof identityColumns)[number];
export type ColumnKey = IdentityColumn | ElementCode;

const identityHeadings: Record<IdentityColumn, readonly string[]> = {
  month: [
    "month",
    "bulan",
    "periode",
    "bulan laporan",
    "bulan tahun",
    "period",
  ],
  posyandu_id: ["posyandu id", "id posyandu", "kode posyandu"],
  registration_number: [
    "registration number",
    "nomor registrasi",
    "no registrasi",
    "no reg",
    "nomor registrasi posyandu",
    "noreg",
  ],
  posyandu: ["posyandu", "nama posyandu", "nama pos", "posyandu name"],
  village_code: [
    "village code",
    "kode desa",
    "kode desa kelurahan",
    "kode kelurahan",
    "kode wilayah",
  ],
  village: [
    "village",
    "desa",
    "kelurahan",
    "desa kelurahan",
    "desa kel",
    "nama desa",
    "nama desa kelurahan",
  ],
  subdistrict: ["subdistrict", "kecamatan", "kec", "nama kecamatan"],
};

/** Abbreviations that people in the field often write alone as the heading of a column. */
const signs: Partial<Record<ElementCode, readonly string[]>> = {
  s_target: ["s", "jumlah s", "sasaran balita", "sasaran"],
  k_card: ["k", "jumlah k"],
  d_weighed: ["d", "jumlah d", "ditimbang", "balita ditimbang"],
  n_gained: ["n", "jumlah n", "naik"],
  t_not_gained: ["t", "jumlah t", "tidak naik"],
  o_absent_last_month: ["o", "jumlah o"],
  b_first_time: ["b", "jumlah b"],
  two_t: ["2t"],
  below_red_line: ["bgm"],
};

const keysByHeading = new Map<string, ColumnKey>();
for (const { code, label } of elements) {
  for (const heading of [
    code,
    label.id,
    label.en,
    `${label.id} ${code}`,
    ...(signs[code] ?? []),
  ]) {
    keysByHeading.set(normaliseHeading(heading), code);
  }
}
for (const column of identityColumns) {
  for (const heading of [column, ...identityHeadings[column]]) {
    keysByHeading.set(normaliseHeading(heading), column);
  }
}

/**
 * The column that a heading means: its code, its label in one of the two languages, or a common spelling; null if it is unknown. A similar heading is
 * never enough.
 */
export function matchHeading(text: string): ColumnKey | null {
  return keysByHeading.get(normaliseHeading(text)) ?? null;
}

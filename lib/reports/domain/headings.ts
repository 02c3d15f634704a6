import { normaliseHeading } from "@/lib/core/domain/heading";
import { elements, type ElementCode } from "@/lib/core/catalogue/elements";

/** Columns that say which posyandu and which month a row is about, as the template has them. */
export const identityColumns = [
  "month",
  "posyandu_id",
  "registration_number",
  "posyandu",
  "village_code",
  "village",
  "subdistrict",
] as const;
/** What a row says of itself: the columns of the template, and a year apart from its month. */
export type IdentityColumn = (typeof identityColumns)[number] | "year";
export type ColumnKey = IdentityColumn | ElementCode;

/** "Desa" and "Kelurahan" are often two columns, of which each row fills one. */
export const mayRepeat: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  "village",
]);

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
  year: ["tahun", "tahun laporan", "year"],
};

/**
 * Abbreviations and short words that people in the field write as the heading of a column. They mean this only in a table about under-fives: "K" below
 * "Status gizi BB/U" is somebody else's K. Sources: forms and exports of posyandu software, see the domain notes.
 */
const signs: Partial<Record<ElementCode, readonly string[]>> = {
  s_target: [
    ...["s", "jumlah s", "sasaran balita", "sasaran", "sasaran s"],
    ...["jml balita s", "jumlah balita s", "balita s", "s sasaran"],
    ...["jumlah sasaran s", "jumlah sasaran balita", "jml sasaran balita"],
  ],
  k_card: [
    ...["k", "jumlah k", "jml balita kms k", "balita kms k", "k kms"],
    ...["balita punya kms", "balita punya buku kia", "punya kms k"],
  ],
  d_weighed: [
    ...["d", "jumlah d", "ditimbang", "balita ditimbang", "di timbang d"],
    ...["ditimbang d", "d ditimbang", "jumlah ditimbang", "jml ditimbang"],
    ...["balita ditimbang d", "jumlah balita ditimbang"],
  ],
  n_gained: [
    ...["n", "jumlah n", "naik", "jml yg naik n", "naik n", "n naik"],
    ...["jumlah naik", "jumlah yang naik n"],
  ],
  t_not_gained: ["t", "jumlah t", "tidak naik", "tidak naik t", "t tidak naik"],
  o_absent_last_month: ["o", "jumlah o"],
  b_first_time: ["b", "jumlah b", "baru b"],
  two_t: ["2t"],
  below_red_line: ["bgm"],
  vitamin_a_given: [
    ...["jml dapat vit a", "dapat vit a", "dapat vitamin a"],
    ...["mendapat vitamin a", "jumlah dapat vitamin a"],
  ],
  pmt_recipients: ["jml dapat pmt", "dapat pmt", "balita dapat pmt"],
};

/** Other ways to write what an element is called, which need no context. */
const otherNames: Partial<Record<ElementCode, readonly string[]>> = {
  pregnant_target: [
    ...["jml ibu hamil", "jumlah ibu hamil", "sasaran ibu hamil bumil"],
    "jumlah sasaran ibu hamil",
  ],
  pregnant_served: ["bumil datang", "ibu hamil datang", "ibu hamil diperiksa"],
  pregnant_kek: ["merah kek m kek", "ibu hamil kek", "bumil kek"],
  postpartum_served: ["bufas busui datang"],
  adult_target: ["sasaran usia dewasa", "jumlah sasaran usia produktif"],
  elderly_target: ["jumlah sasaran lansia"],
  severely_stunted: ["sangat pendek sp"],
  severely_wasted: ["gizi buruk gbu"],
  severely_underweight: ["sangat kurang sk"],
  exclusive_breastfed: ["asi eksklusif 0 6 bln", "asi eksklusif 0 5 bulan"],
  kader_registered: ["posyandu total kader", "jumlah kader", "total kader"],
};

/** Groups of people and findings that are not the under-fives of S, K, D and N. */
const otherGroup =
  /\b(ibu|hamil|bumil|nifas|bufas|busui|menyusui|remaja|sekolah|dewasa|lansia|usia lanjut|produktif|kb|pus|wus|kader|lila|lingkar|tekanan|gula|imt|indeks|status gizi|bb u|tb u|pb u|bb tb|bb pb|imunisasi|diare|oralit|hipertensi|ttd|apras)\b/;

const keysByHeading = new Map<string, ColumnKey>();
const keysBySign = new Map<string, ColumnKey>();
for (const { code, label } of elements) {
  const names = [code, label.id, label.en, `${label.id} ${code}`];
  for (const heading of [...names, ...(otherNames[code] ?? [])])
    keysByHeading.set(normaliseHeading(heading), code);
  for (const heading of signs[code] ?? [])
    keysBySign.set(normaliseHeading(heading), code);
}
for (const column of [...identityColumns, "year"] as const) {
  for (const heading of [column, ...identityHeadings[column]]) {
    keysByHeading.set(normaliseHeading(heading), column);
  }
}

/** The column of a file of refused rows that says what is wrong; the row is read without it. */
export const issuesHeading = "Masalah";

/** The column of such a file that says which refused row each row was. What comes back under it leaves the list of rows to be corrected. */
export const originHeading = "Baris asal";

/** How the regency is headed. No figure needs it, but it says whose a row of a province-wide file is. */
const regencyHeadings = new Set(
  [
    ...["kab", "kabupaten", "kota", "kabupaten kota", "kab kota"],
    ...["nama kabupaten", "nama kabupaten kota", "nama kab kota", "regency"],
  ].map(normaliseHeading),
);

/** True for the heading of a column that names the regency. */
export function isRegencyHeading(text: string): boolean {
  return regencyHeadings.has(normaliseHeading(text));
}

/** Headings of columns that are nearly always there and say nothing that is counted. Remarks are not among them: what stands there is not read, and its writer should know. */
const ofNoConcern = new Set(
  [
    ...["no", "nomor", "no urut", "nomor urut"],
    ...["puskesmas", "nama puskesmas", "kabupaten", "kabupaten kota"],
    ...["kab kota", "provinsi", "propinsi", "dusun", "rt", "rw", "rt rw"],
    ...["alamat", "tanggal", "tanggal pelaksanaan", "petugas", "paraf"],
    ...[issuesHeading, originHeading],
  ].map(normaliseHeading),
);

/** True for a heading whose column can be passed over without a word: a number, a remark, a percentage that is computed anyway. */
export function isOfNoConcern(text: string): boolean {
  return (
    ofNoConcern.has(normaliseHeading(text)) ||
    /%|persen/i.test(text) ||
    /^[a-z0-9]{1,2}\s*\/\s*[a-z]$/i.test(text.trim())
  );
}

/**
 * The column that a heading means: its code, its label in one of the two languages, or a common spelling; null if it is unknown. A similar heading is
 * never enough, and a sign counts only where no group above it is about others than the under-fives.
 */
export function matchHeading(
  text: string,
  groups: readonly string[] = [],
): ColumnKey | null {
  const heading = normaliseHeading(text);
  const key = keysByHeading.get(heading);
  if (key !== undefined) return key;
  const isElsewhere = groups.some((group) =>
    otherGroup.test(normaliseHeading(group)),
  );
  return isElsewhere ? null : (keysBySign.get(heading) ?? null);
}

/** What must be in a monthly form for its main figures; without one of them somebody should be asked. */
export const coreElements = ["s_target", "d_weighed"] as const;

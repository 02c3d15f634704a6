import { normaliseHeading } from "@/lib/core/domain/heading";

/** Columns of a file of measured children that this product reads. */
export const childColumns = [
  "nik",
  "name",
  "sex",
  "birthDate",
  "parent",
  "regency",
  "subdistrict",
  "puskesmas",
  "village",
  "posyandu",
  "measuredOn",
  "weight",
  "height",
  "posture",
  "statedHeightClass",
  "statedHeightZ",
  "gain",
] as const;
export type ChildColumn = (typeof childColumns)[number];

/** Without these no row can be counted: who, when, where. */
export const requiredChildColumns = [
  "sex",
  "birthDate",
  "measuredOn",
  "posyandu",
] as const satisfies readonly ChildColumn[];

const headings: Record<ChildColumn, readonly string[]> = {
  nik: ["nik", "nik anak", "nik balita"],
  name: ["nama", "nama anak", "nama balita"],
  sex: ["jk", "jenis kelamin", "l p", "kelamin", "sex"],
  birthDate: ["tgl lahir", "tanggal lahir", "tgl lhr", "dob"],
  parent: [
    "nama ortu",
    "nama orang tua",
    "nama orang tua ibu ayah",
    "nama orang tua ayah ibu",
    "nama ibu",
    "ortu",
  ],
  regency: ["kab kota", "kabupaten kota", "kabupaten", "kab", "kota"],
  subdistrict: ["kec", "kecamatan", "nama kecamatan"],
  puskesmas: ["pukesmas", "puskesmas", "pkm", "nama puskesmas"],
  village: [
    "desa kel",
    "desa kelurahan",
    "kelurahan",
    "desa",
    "kel",
    "nama desa",
    "nama desa kelurahan",
  ],
  posyandu: ["posyandu", "nama posyandu"],
  measuredOn: [
    "tanggal pengukuran",
    "tgl pengukuran",
    "tanggal ukur",
    "tgl ukur",
    "tanggal penimbangan",
  ],
  weight: ["berat", "berat kg", "berat badan", "berat badan kg", "bb", "bb kg"],
  height: [
    "tinggi",
    "tinggi cm",
    "tinggi badan",
    "tinggi badan cm",
    "tb",
    "tb cm",
    "pb tb",
    "panjang tinggi badan",
  ],
  posture: ["cara ukur", "cara pengukuran", "posisi ukur"],
  statedHeightClass: ["tb u", "pb u", "pb u atau tb u", "status tb u"],
  statedHeightZ: ["zs tb u", "zs pb u", "z score tb u", "zscore tb u"],
  gain: ["naik berat badan", "naik bb", "n t o b", "status naik berat badan"],
};

/** Headings of the known layouts whose columns this product does not count. Their cells are not read. */
const passedOver: readonly string[] = [
  "no",
  "nomor",
  "bb lahir",
  "tb lahir",
  "prov",
  "provinsi",
  "rt",
  "rw",
  "rt rw",
  "alamat",
  "usia saat ukur",
  "lila",
  "lila cm",
  "bb u",
  "zs bb u",
  "bb tb",
  "zs bb tb",
  "bb pb",
  "zs bb pb",
  "imt u",
  "zs imt u",
  "pmt diterima kg",
  "pmt diterima",
  "jml vit a",
  "kpsp",
  "kia",
  "kelas ibu balita",
  "mbg",
  "detail",
  "nomor kk",
  "no kk",
  "anak ke",
  "nik orang tua",
  "nik ortu",
  "no hp orang tua",
  "hp ortu",
  "usia kehamilan minggu",
  "berat lahir sasaran kg",
  "panjang lahir sasaran cm",
  "lingkar kepala lahir cm",
  "imd",
  "lingkar kepala cm",
];

const columnByHeading = new Map<string, ChildColumn | "passed-over">([
  ...passedOver.map((heading) => [heading, "passed-over"] as const),
  ...childColumns.flatMap((column) =>
    headings[column].map((heading) => [heading, column] as const),
  ),
]);

/**
 * What a heading of an e-PPGBM file (also "Pukesmas", as it is misspelt there) or of an Operasi Timbang file means: a column, "passed-over" if it is
 * known but not read, or null if it is unknown. A similar heading is never enough.
 */
export function matchChildHeading(
  text: string,
): ChildColumn | "passed-over" | null {
  return columnByHeading.get(normaliseHeading(text)) ?? null;
}

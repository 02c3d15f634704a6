import { normaliseHeading } from "@/lib/core/domain/heading";

/** Columns of a registry file. `village` and `kelurahan` are two names for one thing: some files have a column for each, of which a row fills one. */
export const registryColumns = [
  "id",
  "name",
  "village_code",
  "village",
  "kelurahan",
  "subdistrict",
  "regency",
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
    "kode desa kel",
    "kode kelurahan",
    "kode kelurahan desa",
    "kode wilayah",
  ],
  village: [
    "village",
    "desa",
    "nama desa",
    "desa kelurahan",
    "desa kel",
    "kelurahan desa",
    "kel desa",
    "nama desa kelurahan",
    "nama desa kel",
    "nama kelurahan desa",
    "nama kel desa",
  ],
  kelurahan: ["kelurahan", "kel", "nama kelurahan"],
  subdistrict: ["subdistrict", "kecamatan", "kec", "nama kecamatan"],
  regency: [
    "regency",
    "kabupaten",
    "kab",
    "kota",
    "kabupaten kota",
    "kab kota",
    "nama kabupaten",
    "nama kabupaten kota",
    "nama kab kota",
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

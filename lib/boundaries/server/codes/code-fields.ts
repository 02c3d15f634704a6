import type { AreaLevel } from "@/lib/core/domain/ids";

/**
 * Field names are compared in lower case, with letters and digits only. Sources: this product's own exports; Badan Informasi Geospasial, RBI (KDPPUM,
 * KDPKAB, KDCPUM, KDEPUM; WADM…); Kemendagri's and common regional tables. The BPS fields of RBI (KDPBPS, KDBBPS, KDCBPS, KDEBPS) are another code
 * system; see bps-codes.ts.
 */
export const wholeCodeFields: readonly string[] = [
  "code",
  "areacode",
  "kode",
  "kodewilayah",
  "kdwilayah",
  "kodewil",
  "kodekemendagri",
  "kdkemendagri",
  "kemendagri",
  "kodedagri",
  "regioncode",
  "idwilayah",
  "id",
];

export const levelCodeFields: Record<AreaLevel, readonly string[]> = {
  province: [
    "kdppum",
    "kodeprov",
    "kdprov",
    "kodeprovinsi",
    "kdprovinsi",
    "kodepropinsi",
    "kdpropinsi",
    "kodeprop",
    "kdprop",
  ],
  regency: [
    "kdpkab",
    "kodekab",
    "kdkab",
    "kodekk",
    "kodekabkota",
    "kdkabkota",
    "kodekabupaten",
    "kdkabupaten",
    "kodedati2",
    "kddati2",
  ],
  subdistrict: [
    "kdcpum",
    "kodekec",
    "kdkec",
    "kodekecamatan",
    "kdkecamatan",
    "kodedistrik",
  ],
  village: [
    "kdepum",
    "kodedesa",
    "kddesa",
    "kodekd",
    "kodekel",
    "kodekelurahan",
    "kdkelurahan",
    "kodedesakel",
    "kodedesakelurahan",
    "kodekeldesa",
  ],
};

export const levelNameFields: Record<AreaLevel, readonly string[]> = {
  province: [
    "wadmpr",
    "nmprov",
    "nmprovinsi",
    "namaprov",
    "namaprovinsi",
    "provinsi",
    "propinsi",
  ],
  regency: [
    "wadmkk",
    "nmkab",
    "nmkabkota",
    "nmkabupaten",
    "namakab",
    "namakabkota",
    "namakk",
    "namakabupaten",
    "kabkota",
    "kabupaten",
    "kabupatenkota",
  ],
  subdistrict: [
    "wadmkc",
    "nmkec",
    "nmkecamatan",
    "namakec",
    "namakecamatan",
    "kecamatan",
    "distrik",
  ],
  village: [
    "wadmkd",
    "nmdesa",
    "nmkel",
    "nmkelurahan",
    "nmdesakel",
    "namadesa",
    "namakd",
    "namakel",
    "namakelurahan",
    "namadesakel",
    "desakel",
    "desakelurahan",
    "desa",
    "kelurahan",
  ],
};

export const anyNameFields: readonly string[] = [
  "name",
  "nama",
  "namawilayah",
  "nmwilayah",
  "namobj",
];

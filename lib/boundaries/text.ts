import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { uploadText } from "@/lib/core/text/upload";

const words = wording({
  id: {
    title: "Batas wilayah dan daftar posyandu",
    lead: "Berkas diperiksa dulu. Belum ada yang berubah sampai Anda menekan Terapkan.",
    gate: {
      title: "Halaman ini untuk admin provinsi",
      signIn:
        "Masuk dengan akun admin untuk mengimpor batas wilayah atau daftar posyandu.",
      notAllowed:
        "Anda masuk sebagai {role}. Mengimpor batas wilayah dan daftar posyandu hanya dapat dilakukan admin provinsi.",
      signInAction: "Masuk",
      toProvince: "Ke layar provinsi",
    },
    shapes: {
      heading: "Batas wilayah resmi",
      hint: "Shapefile (zip), GeoJSON, TopoJSON, atau GeoPackage; kode Kemendagri dengan atau tanpa titik. Setelah diterapkan, tanda “Batas indikatif” hilang dari peta.",
      crs: "Proyeksi",
      crsHint:
        "Hanya bila berkas tidak menyebutnya. Tulis kode EPSG, misalnya EPSG:4326 (bujur dan lintang).",
      crsAsked:
        "Berkas ini tidak menyebut proyeksinya. Tanyakan kepada pembuatnya, lalu tulis di sini.",
      layer: "Lapisan",
      layerHint: "Hanya bila berkas memuat beberapa lapisan.",
      format: "{format} · {features} bentuk · {crs}",
      level: "Tingkat",
      matched: "cocok",
      created: "baru",
      missing: "tidak ada di berkas",
      findings: "Temuan",
      unknown: "Kode yang tidak dikenal",
      missingList: "Wilayah tanpa bentuk dalam berkas",
      keepsShape: "bentuk lama dipertahankan",
      withoutShape: "tetap tanpa bentuk",
      createdList: "Kode yang ditambahkan",
      repaired: "Bentuk yang diperbaiki",
      overlapping: "Wilayah yang bertindih",
      outsideParent: "Di luar induknya",
      renamed: "Nama yang berbeda",
      unreadable: "Bentuk yang tidak terbaca",
      overlap: "{a} dan {b}: {area} km², {share}",
      outside: "{name}: {share} di luar {parent}",
      rename: "{registered} tertulis {inFile}",
      topologies: "{count} peta digambar ulang.",
      more: "dan {count} lagi",
    },
  },
  en: {
    title: "Boundaries and registry of posyandu",
    lead: "A file is checked first. Nothing changes until you press Apply.",
    gate: {
      title: "This page is for the administrator of the province",
      signIn:
        "Sign in as administrator to import boundaries or the registry of posyandu.",
      notAllowed:
        "You are signed in as {role}. Only the administrator of the province may import boundaries and the registry of posyandu.",
      signInAction: "Sign in",
      toProvince: "To the province screen",
    },
    shapes: {
      heading: "Official boundaries",
      hint: "Shapefile (zip), GeoJSON, TopoJSON or GeoPackage; Kemendagri codes with or without dots. Once applied, the mark “Indicative boundaries” leaves the map.",
      crs: "Projection",
      crsHint:
        "Only where the file does not name it. Write the EPSG code, such as EPSG:4326 (longitude and latitude).",
      crsAsked:
        "This file does not name its projection. Ask whoever made it, then write it here.",
      layer: "Layer",
      layerHint: "Only where the file holds several layers.",
      format: "{format} · shapes: {features} · {crs}",
      level: "Level",
      matched: "matched",
      created: "new",
      missing: "missing from the file",
      findings: "Findings",
      unknown: "Unknown codes",
      missingList: "Areas without a shape in the file",
      keepsShape: "the older shape stays",
      withoutShape: "remains without a shape",
      createdList: "Codes that were added",
      repaired: "Repaired shapes",
      overlapping: "Overlapping areas",
      outsideParent: "Outside their parent",
      renamed: "Other names",
      unreadable: "Unreadable shapes",
      overlap: "{a} and {b}: {area} km², {share}",
      outside: "{name}: {share} outside {parent}",
      rename: "{registered} is written {inFile}",
      topologies: "Maps drawn anew: {count}.",
      more: "and {count} more",
    },
  },
});

const everywhere = wording({
  id: {
    menu: { boundaries: "Batas dan daftar posyandu" },
    ticker: { boundaries: "Batas wilayah {name} diperbarui" },
  },
  en: {
    menu: { boundaries: "Boundaries and registry" },
    ticker: { boundaries: "Boundaries of {name} updated" },
  },
});

/** Importing boundaries. */
export const boundariesText = {
  name: "boundaries",
  words,
  everywhere,
  shows: [uploadText],
} as const satisfies SubjectText;

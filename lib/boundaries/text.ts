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
      restored: "Kode yang dipulihkan",
      restore: "{written} dibaca {code}",
      unlike: "Nama yang sama sekali lain",
      bpsCodes: "Kode BPS yang disimpan",
      bpsCode: "{code}: {bpsCode}",
      doubtfulBpsCodes: "Kode BPS yang tidak disimpan",
      unidentified: "Tidak dikenali dari namanya",
      isReadAsBps:
        "Dibaca sebagai kode BPS: setiap wilayah dikenali dari namanya, bukan dari kodenya.",
      bpsOffer: "Ini tampaknya kode BPS",
      readAsBps: "Baca sebagai kode BPS",
      readings: "Kode yang tidak sesuai dengan namanya",
      readingCode: "Kode",
      readingRegistered: "Menurut daftar wilayah",
      readingNobody: "tidak terdaftar",
      readingInFile: "Menurut berkas",
      readingMeant: "Yang bernama demikian",
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
      restored: "Restored codes",
      restore: "{written} is read as {code}",
      unlike: "Quite other names",
      bpsCodes: "BPS codes that were stored",
      bpsCode: "{code}: {bpsCode}",
      doubtfulBpsCodes: "BPS codes that were not stored",
      unidentified: "Not known by their names",
      isReadAsBps:
        "Read as BPS codes: each area is known by its names, not by its code.",
      bpsOffer: "These look like BPS codes",
      readAsBps: "Read as BPS codes",
      readings: "Codes that do not go with their names",
      readingCode: "Code",
      readingRegistered: "In the register of areas",
      readingNobody: "not registered",
      readingInFile: "In the file",
      readingMeant: "Who is called so",
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

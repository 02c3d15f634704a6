import type { Text } from "@/lib/core/domain/text-pair";

/** Files that can be read, and whose table is not certain: of another kind, in one of several sheets, between two separators. */
export const unclearTableTexts = {
  "other-kind-children": {
    message: {
      id: "Berkas ini tampak seperti daftar anak yang diukur (e-PPGBM), bukan laporan ini.",
      en: "This file looks like a list of measured children (e-PPGBM), not this report.",
    },
    remedy: {
      id: "Kirim lewat tab Data anak. Belum ada yang disimpan.",
      en: "Send it by the tab Children. Nothing has been stored.",
    },
  },
  "other-kind-registry": {
    message: {
      id: "Berkas ini tampak seperti daftar posyandu, bukan laporan ini.",
      en: "This file looks like the registry of posyandu, not this report.",
    },
    remedy: {
      id: "Kirim lewat halaman Batas & daftar (admin). Belum ada yang disimpan.",
      en: "Send it by the page Boundaries & registry (administrator). Nothing has been stored.",
    },
  },
  "other-kind-report": {
    message: {
      id: "Berkas ini tampak seperti laporan bulanan posyandu, bukan berkas jenis ini.",
      en: "This file looks like a monthly report of posyandu, not a file of this kind.",
    },
    remedy: {
      id: "Kirim lewat tab Laporan bulanan. Belum ada yang disimpan.",
      en: "Send it by the tab Monthly report. Nothing has been stored.",
    },
  },
  "no-heading-in-sheets": {
    message: {
      id: "Tidak ada baris judul kolom yang dikenal di lembar mana pun: {sheets}.",
      en: "No row of known column headings was found in any sheet: {sheets}.",
    },
    remedy: {
      id: "Unduh templat, salin data ke dalamnya, lalu unggah templat itu.",
      en: "Download the template, copy the data into it, and upload that file.",
    },
  },
  "several-sheets": {
    message: {
      id: "Berkas ini berisi {count} lembar dengan tabel: {sheets}. Yang mana yang dimaksud tidak pasti.",
      en: "This file has {count} sheets with a table: {sheets}. Which one is meant is not certain.",
    },
    remedy: {
      id: "Pilih lembarnya, lalu periksa lagi. Lewat API: isian sheet. Belum ada yang disimpan.",
      en: "Choose the sheet, then check again. By API: the field sheet. Nothing has been stored.",
    },
  },
  "two-separators": {
    message: {
      id: "Setiap baris berkas ini memakai dua pemisah: “{first}” dan “{second}”.",
      en: "Every line of this file uses two separators: “{first}” and “{second}”.",
    },
    remedy: {
      id: "Ini terjadi bila templat CSV berkoma diisi di Excel yang memakai titik koma. Unduh templat XLSX, isi di situ, lalu unggah. Belum ada yang disimpan.",
      en: "This happens when a CSV template with commas is filled in by an Excel that uses semicolons. Download the XLSX template, fill that in, and upload it. Nothing has been stored.",
    },
  },
} satisfies Record<string, { message: Text; remedy: Text }>;

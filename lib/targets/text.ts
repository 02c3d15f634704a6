import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";

const words = wording({
  id: {
    title: "Target",
    lead: "Jalur target per tahun, dari titik awal sampai akhir rencana. Yang ditetapkan provinsi berlaku juga untuk kabupaten/kota yang tidak punya jalur sendiri.",
    failed: "Target gagal dimuat.",
    about: "{indicator} · {area}",
    own: "Jalur {area}",
    source: "Dasar: {source}",
    setBy: "Ditetapkan {office}, {moment}",
    year: "Tahun",
    value: "Target",
    baseline: "Titik awal",
    none: "Belum ada jalur target untuk wilayah ini.",
    inherited: "Berlaku jalur {area}.",
    proposed:
      "Belum ada yang menetapkan. Selama itu berlaku usulan katalog: {value} setiap tahun.",
    nothing: "Indikator ini belum punya target.",
    inside: {
      heading: "Wilayah di dalam {area} dengan jalur sendiri",
      none: "Tidak ada; semua wilayah di dalamnya mengikuti jalur di atas.",
      last: "{value} pada {year}",
    },
    history: {
      heading: "Riwayat",
      version: "Versi {version}",
      removed: "Jalur dihapus",
    },
    edit: {
      heading: "Tetapkan jalur",
      unit: "Nilai dalam {unit}.",
      percent: "persen",
      perPosyandu: "hitungan per posyandu",
      yearOf: "Tahun, baris {row}",
      valueOf: "Target tahun {year}",
      removeYear: "Hapus tahun {year}",
      addYear: "Tambah tahun",
      baselineYear: "Tahun titik awal",
      baselineValue: "Nilai titik awal",
      baselineHint: "Boleh kosong. Keadaan awal yang disebut rencana.",
      source: "Dasar penetapan",
      sourceHint: "Nama dokumennya, misalnya RPJMD Provinsi Jambi 2025–2029.",
      save: "Simpan jalur",
      remove: "Hapus jalur ini",
      removeTitle: "Hapus jalur ini?",
      removeText:
        "{about}: target wilayah ini kembali mengikuti wilayah di atasnya atau usulan katalog, di semua layar. Jalur lama tetap ada dalam riwayat.",
      stored: {
        saved: "Tersimpan: {about}. Berlaku sekarang di semua layar.",
        removed: "Jalur dihapus: {about}.",
      },
      failed: "Jalur belum disimpan.",
      notAllowed:
        "Target ditetapkan perencana dan admin provinsi. Akun ini hanya melihat.",
      wrongYear: "Tahun harus antara {from} dan {to}, masing-masing sekali.",
      wrongValue: "Nilai harus angka dari 0 sampai {most}.",
      noSource: "Sebutkan dasarnya dulu.",
      noYear: "Isi paling sedikit satu tahun.",
    },
  },
  en: {
    title: "Targets",
    lead: "Paths of targets by year, from the baseline to the end of the plan. What the province sets holds for regencies without a path of their own as well.",
    failed: "The targets could not be loaded.",
    about: "{indicator} · {area}",
    own: "Path of {area}",
    source: "Basis: {source}",
    setBy: "Set by {office}, {moment}",
    year: "Year",
    value: "Target",
    baseline: "Baseline",
    none: "This area has no path of targets yet.",
    inherited: "The path of {area} holds.",
    proposed:
      "Nobody has set one. Until then the catalogue's proposal holds: {value} every year.",
    nothing: "This indicator has no target yet.",
    inside: {
      heading: "Areas inside {area} with a path of their own",
      none: "None; all areas inside follow the path above.",
      last: "{value} in {year}",
    },
    history: {
      heading: "History",
      version: "Version {version}",
      removed: "Path taken away",
    },
    edit: {
      heading: "Set the path",
      unit: "Values in {unit}.",
      percent: "percent",
      perPosyandu: "a count for each posyandu",
      yearOf: "Year, row {row}",
      valueOf: "Target of {year}",
      removeYear: "Remove {year}",
      addYear: "Add a year",
      baselineYear: "Year of the baseline",
      baselineValue: "Value of the baseline",
      baselineHint: "May stay empty. The starting point which the plan names.",
      source: "Basis",
      sourceHint:
        "The name of the document, such as RPJMD Provinsi Jambi 2025–2029.",
      save: "Save the path",
      remove: "Take this path away",
      removeTitle: "Take this path away?",
      removeText:
        "{about}: the target of this area follows the area above it or the catalogue's proposal again, on every screen. The old path stays in the history.",
      stored: {
        saved: "Stored: {about}. It holds on every screen now.",
        removed: "Path taken away: {about}.",
      },
      failed: "The path was not stored.",
      notAllowed:
        "Targets are set by the province's planners and administrator. This account may look only.",
      wrongYear: "A year lies between {from} and {to}, each only once.",
      wrongValue: "A value is a number from 0 to {most}.",
      noSource: "Name the basis first.",
      noYear: "Enter at least one year.",
    },
  },
});

const everywhere = wording({
  id: {
    menu: { targets: "Target" },
    ticker: { targetsSet: "Target {name} ditetapkan" },
  },
  en: {
    menu: { targets: "Targets" },
    ticker: { targetsSet: "Targets of {name} set" },
  },
});

const reasons = wording({
  id: {
    "targets-changed":
      "Jalur target sudah diubah orang lain sejak dibaca. Lihat yang terbaru, lalu simpan lagi.",
    "target-too-large":
      "Target melebihi nilai terbesar indikatornya: 100 persen, atau 50 per posyandu.",
  },
  en: {
    "targets-changed":
      "Somebody else has changed the path of targets since it was read. Look at the latest one, then save again.",
    "target-too-large":
      "A target is above the largest value of its indicator: 100 percent, or 50 for each posyandu.",
  },
});

/** Paths of targets. */
export const targetsText = {
  name: "targets",
  words,
  everywhere,
  reasons,
} as const satisfies SubjectText;

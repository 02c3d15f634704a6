import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { analysisText } from "@/lib/analysis/text";
import { figuresText } from "@/lib/figures/text";

const words = wording({
  id: {
    title: "Mulai",
    lead: {
      stranger: "Keadaan posyandu {area} bulan {month} dalam lima kalimat.",
      viewer: "Keadaan posyandu {area} bulan {month} dalam lima kalimat.",
      planner:
        "Apa yang berubah di {area} dan apa yang menunggu, bulan {month}.",
      admin: "Apa yang berubah di {area} dan apa yang menunggu, bulan {month}.",
      operator: "Laporan {area} dan apa yang masih menunggu Anda.",
    },
    failed: "Bagian ini gagal dimuat.",
    sentences: {
      heading: "Lima kalimat",
      open: "Lihat di peta: {indicator}",
      noTarget: "Belum ada angka.",
    },
    changed: {
      heading: "Apa yang berubah",
      note: "dibanding {month}",
      caption: "Perubahan indikator utama di {area}",
      indicator: "Indikator",
      now: "Sekarang",
      month: "1 bulan",
      year: "1 tahun",
    },
    waits: {
      heading: "Apa yang menunggu",
      nothing: "Tidak ada yang menunggu.",
      notSent: "{count} kabupaten/kota belum melapor {month}: {names}",
      incomplete:
        "{count} kabupaten/kota baru melapor sebagian (kurang dari 80 %): {names}",
      refused: "{count} baris yang ditolak belum diperbaiki",
      toBoard: "Lihat kelengkapan",
      toSubmissions: "Lihat kiriman",
    },
    months: {
      heading: "Bulan saya",
      caption: "Enam bulan terakhir, {area}",
      month: "Bulan",
      reported: "Posyandu melapor",
      state: "Keadaan",
      of: "{reported} dari {registered}",
      complete: "lengkap",
      missing: "{count} belum melapor",
      none: "belum ada laporan",
      send: "Unggah laporan {month}",
    },
    tour: { start: "Tur singkat" },
  },
  en: {
    title: "Start",
    lead: {
      stranger: "The posyandu of {area} in {month}, in five sentences.",
      viewer: "The posyandu of {area} in {month}, in five sentences.",
      planner: "What has changed in {area} and what waits, {month}.",
      admin: "What has changed in {area} and what waits, {month}.",
      operator: "The reports of {area}, and what still waits for you.",
    },
    failed: "This part could not be loaded.",
    sentences: {
      heading: "Five sentences",
      open: "See on the map: {indicator}",
      noTarget: "There is no figure yet.",
    },
    changed: {
      heading: "What has changed",
      note: "against {month}",
      caption: "Changes of the main indicators in {area}",
      indicator: "Indicator",
      now: "Now",
      month: "1 month",
      year: "1 year",
    },
    waits: {
      heading: "What waits",
      nothing: "Nothing waits.",
      notSent: "{count} regencies have not reported {month}: {names}",
      incomplete:
        "{count} regencies have reported in part only (less than 80 %): {names}",
      refused: "{count} refused rows are not corrected yet",
      toBoard: "See who has reported",
      toSubmissions: "See submissions",
    },
    months: {
      heading: "My months",
      caption: "The last six months, {area}",
      month: "Month",
      reported: "Posyandu that reported",
      state: "State",
      of: "{reported} of {registered}",
      complete: "complete",
      missing: "{count} have not reported",
      none: "no report yet",
      send: "Upload the report of {month}",
    },
    tour: { start: "Short tour" },
  },
});

const everywhere = wording({
  id: { menu: { start: "Mulai" } },
  en: { menu: { start: "Start" } },
});

/** Where somebody begins, by what he does here. */
export const startText = {
  name: "start",
  words,
  everywhere,
  shows: [figuresText, analysisText],
} as const satisfies SubjectText;

import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { analysisText } from "@/lib/analysis/text";
import { completenessText } from "@/lib/completeness/text";
import { decisionsText } from "@/lib/decisions/text";
import { figuresText } from "@/lib/figures/text";
import { listsText } from "@/lib/lists/text";
import { qualityText } from "@/lib/quality/text";

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
    due: { heading: "Tindak lanjut rapat" },
    waits: {
      heading: "Apa yang menunggu",
      nothing: "Tidak ada yang menunggu.",
      notSent:
        "{count, plural, other {# kabupaten/kota}} belum melapor {month}: {names}",
      incomplete:
        "{count, plural, other {# kabupaten/kota}} baru melapor sebagian (kurang dari 80 %): {names}",
      refused: "{count, plural, other {# baris}} yang ditolak belum diperbaiki",
      toBoard: "Lihat kelengkapan",
      toSubmissions: "Lihat kiriman",
    },
    lists: { heading: "Daftar tersimpan", open: "Buka daftar posyandu" },
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
      deadline: "laporan {month} ditunggu sampai {moment}",
      noRefused: "Tidak ada baris ditolak yang menunggu perbaikan.",
      refused: "{count} baris ditolak menunggu perbaikan:",
      refusedOf: "{count} dari {month}",
      noMonth: "bulan yang tidak terbaca",
    },
    findings: {
      mine: "Temuan saya",
      heading: "Temuan pada laporan",
      failed: "Temuan gagal dimuat.",
      nothing: "Tidak ada temuan yang menunggu.",
      asked:
        "{count} temuan menunggu penjelasan atau perbaikan laporan dari Anda.",
      onlyJudged:
        "Tidak ada yang menunggu Anda; penjelasan Anda sedang dinilai perencana.",
      plannerQuiet:
        "Tidak ada penjelasan yang menunggu penilaian Anda, dan tidak ada tenggat yang lewat. Di tangan operator: {open} temuan di {places} kabupaten/kota.",
      planner:
        "{explained} penjelasan menunggu penilaian Anda; {overdue} temuan lewat tenggat tanpa jawaban. Di tangan operator: {open} temuan di {places} kabupaten/kota.",
      caption: "Temuan yang menunggu, {area}",
      where: "Kabupaten/kota dan bulan",
      open: "Belum dijelaskan",
      returned: "Dikembalikan",
      explained: "Menunggu penilaian",
      overdue: "Lewat tenggat",
      firstDue: "Tenggat terdekat",
      first: "Yang pertama",
      toQuality: "Lihat mutu data",
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
    due: { heading: "Follow-up of meetings" },
    waits: {
      heading: "What waits",
      nothing: "Nothing waits.",
      notSent:
        "{count, plural, one {# regency has} other {# regencies have}} not reported {month}: {names}",
      incomplete:
        "{count, plural, one {# regency has} other {# regencies have}} reported in part only (less than 80 %): {names}",
      refused:
        "{count, plural, one {# refused row is} other {# refused rows are}} not corrected yet",
      toBoard: "See who has reported",
      toSubmissions: "See submissions",
    },
    lists: { heading: "Saved lists", open: "Open lists of posyandu" },
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
      deadline: "the report of {month} is wanted by {moment}",
      noRefused: "No refused row waits to be corrected.",
      refused: "{count} refused rows wait to be corrected:",
      refusedOf: "{count} of {month}",
      noMonth: "an unreadable month",
    },
    findings: {
      mine: "My findings",
      heading: "Findings in reports",
      failed: "The findings could not be loaded.",
      nothing: "No finding waits.",
      asked: "{count} findings wait for your explanation or correction.",
      onlyJudged: "None waits for you; a planner is judging your explanations.",
      plannerQuiet:
        "No explanation waits for your judgement, and no date has passed. With operators: {open} findings in {places} regencies.",
      planner:
        "{explained} explanations wait for your judgement; {overdue} findings are overdue without an answer. With operators: {open} findings in {places} regencies.",
      caption: "Findings that wait, {area}",
      where: "Regency and month",
      open: "Not explained",
      returned: "Sent back",
      explained: "To be judged",
      overdue: "Overdue",
      firstDue: "Next date",
      first: "First of all",
      toQuality: "See data quality",
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
  shows: [
    figuresText,
    analysisText,
    completenessText,
    listsText,
    qualityText,
    decisionsText,
  ],
} as const satisfies SubjectText;

import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";

const words = wording({
  id: {
    picker: {
      month: "Bulan",
      previousMonth: "Bulan sebelumnya",
      nextMonth: "Bulan berikutnya",
      reported: "{share} melapor",
    },
    change: {
      up: "naik",
      down: "turun",
      same: "sama seperti {month}",
      notOpen: "{state}, tidak dibandingkan dengan {month}",
      since: "{word} {difference}",
      from: "dari {month}",
      points: "{difference} poin persentase",
      perPosyandu: "{difference} per posyandu",
      fewerMeasured: "yang diukur berkurang",
      notClear: "belum berarti",
      better: "membaik",
      worse: "memburuk",
      notJudged: "belum dinilai",
      words: {
        incomplete: "belum dinilai",
        "other-source": "sumber berbeda",
        "fewer-measured": "yang diukur berkurang",
      },
      apart: "selisih {difference}",
      otherSource: {
        "to-children":
          "sumber berbeda: kini dari anak yang diukur, dulu dari laporan bulanan",
        "to-forms":
          "sumber berbeda: kini dari laporan bulanan, dulu dari anak yang diukur",
        part: "sumber berbeda: kini {now} posyandu dari anak yang diukur, dulu {before}",
      },
    },
    coverage: {
      reportedOf: "{reported} dari {registered} posyandu melapor ({share})",
      givenBy: "dihitung dari {reported} dari {registered} posyandu ({share})",
      countedFrom:
        "{reported} dari {registered} posyandu ({share}): {children} dari anak yang diukur, {forms} dari laporan bulanan",
      of: "{reported} dari {registered} posyandu",
      reported: "posyandu melapor",
    },
    public: {
      note: "Jumlah orang dibulatkan ke puluhan; kurang dari {count} tidak ditampilkan. Laporan baru masuk setelah {posyandu} posyandu mengirim atau {minutes} menit.",
      more: "Mengapa?",
    },
    lastKnown: "terakhir: {figure}, {month}",
    legend: { target: "target", targetOf: "target {area}" },
    note: { target: "target {target}", reached: "target {target}: tercapai" },
    ranking: {
      sinceMonth: "1 bulan",
      sinceYear: "1 tahun",
    },
    table: {
      caption: "{indicator} menurut {level}, {area}, {month}",
      area: "Wilayah",
      code: "Kode",
      indicator: "Indikator",
      month: "Bulan",
      value: "Nilai",
      unit: "Satuan",
      state: "Keterangan",
      numerator: "Pembilang",
      denominator: "Penyebut",
      numeratorRounded: "Pembilang, dibulatkan",
      denominatorRounded: "Penyebut, dibulatkan",
      below: "Kurang dari",
      above: "Lebih dari",
      reported: "Melapor",
      registered: "Terdaftar",
      share: "Melapor",
      place: "Peringkat",
      sinceMonth: "Sejak bulan lalu",
      sinceYear: "Sejak tahun lalu",
      otherSource: "sumber berbeda",
      percent: "persen",
      perPosyandu: "per posyandu",
    },
    marks: {
      heading: "Catatan",
      edited: "diubah",
      open: "buka",
      write: "Tulis catatan",
    },
    survey: {
      name: "Survei SSGI/SKI",
      ownScale: "skala sendiri",
      hint: "Survei rumah tangga atas semua balita. Angka rutin hanya mengenal balita yang datang dan diukur, maka keduanya tidak dapat dibandingkan.",
      point: "{survey} {year}: {value}",
      none: "Belum ada angka survei untuk wilayah ini.",
      target: "{target} ({year})",
      targetWhy:
        "Garis putus-putus: target nasional menurut survei, {target} pada {year} (RPJMN 2025-2029).",
      number: "no. {number}",
      unnamed: "banyak dikutip; publikasinya belum ditemukan",
    },
  },
  en: {
    picker: {
      month: "Month",
      previousMonth: "Previous month",
      nextMonth: "Next month",
      reported: "{share} reported",
    },
    change: {
      up: "up",
      down: "down",
      same: "the same as in {month}",
      notOpen: "{state}, not compared with {month}",
      since: "{word} {difference}",
      from: "from {month}",
      points: "{difference} percentage points",
      perPosyandu: "{difference} per posyandu",
      fewerMeasured: "fewer were measured",
      notClear: "not clear",
      better: "better",
      worse: "worse",
      notJudged: "not judged yet",
      words: {
        incomplete: "not judged yet",
        "other-source": "different source",
        "fewer-measured": "fewer were measured",
      },
      apart: "{difference}",
      otherSource: {
        "to-children":
          "different source: now from measured children, before from monthly forms",
        "to-forms":
          "different source: now from monthly forms, before from measured children",
        part: "different source: now {now} of posyandu from measured children, before {before}",
      },
    },
    coverage: {
      reportedOf: "{reported} of {registered} posyandu reported ({share})",
      givenBy: "counted from {reported} of {registered} posyandu ({share})",
      countedFrom:
        "{reported} of {registered} posyandu ({share}): {children} from measured children, {forms} from monthly forms",
      of: "{reported} of {registered} posyandu",
      reported: "of posyandu reported",
    },
    public: {
      note: "Numbers of people are rounded to tens; fewer than {count} are not shown. New reports count once {posyandu} posyandu have sent theirs, or after {minutes} minutes.",
      more: "Why?",
    },
    lastKnown: "last known: {figure}, {month}",
    legend: { target: "target", targetOf: "target of {area}" },
    note: { target: "target {target}", reached: "target {target}: reached" },
    ranking: {
      sinceMonth: "1 month",
      sinceYear: "1 year",
    },
    table: {
      caption: "{indicator} by {level}, {area}, {month}",
      area: "Area",
      code: "Code",
      indicator: "Indicator",
      month: "Month",
      value: "Value",
      unit: "Unit",
      state: "Remark",
      numerator: "Numerator",
      denominator: "Denominator",
      numeratorRounded: "Numerator, rounded",
      denominatorRounded: "Denominator, rounded",
      below: "Less than",
      above: "More than",
      reported: "Reported",
      registered: "Registered",
      share: "Reported",
      place: "Rank",
      sinceMonth: "Since last month",
      sinceYear: "Since last year",
      otherSource: "different source",
      percent: "percent",
      perPosyandu: "per posyandu",
    },
    marks: {
      heading: "Notes",
      edited: "edited",
      open: "open",
      write: "Write a note",
    },
    survey: {
      name: "SSGI/SKI surveys",
      ownScale: "own scale",
      hint: "Household surveys of all under-fives. The routine figure knows only those who came and were measured, so the two cannot be compared.",
      point: "{survey} {year}: {value}",
      none: "There is no survey figure for this area yet.",
      target: "{target} ({year})",
      targetWhy:
        "Broken line: the national target by the survey, {target} in {year} (RPJMN 2025-2029).",
      number: "no. {number}",
      unnamed: "widely quoted; no publication of it was found",
    },
  },
});

const reasons = wording({
  id: {
    "unknown-indicator":
      "Nama indikator tidak ada dalam katalog. Nama yang berlaku tercantum di halaman ini.",
    "month-outside-range":
      "Rentang bulan tidak ada. Tulis bulan sebagai TTTT-BB, yang lebih awal di depan.",
  },
  en: {
    "unknown-indicator":
      "The catalogue has no indicator of that name. The names in force are on this page.",
    "month-outside-range":
      "There is no such span of months. Write months as YYYY-MM, the earlier one first.",
  },
});

/** Figures of an indicator on screen: their coverage, changes, tables, surveys and notes. */
export const figuresText = {
  name: "figures",
  words,
  reasons,
} as const satisfies SubjectText;

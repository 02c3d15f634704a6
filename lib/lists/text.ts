import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { elementOf } from "@/lib/core/catalogue/catalogue";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import type { Locale, Text } from "@/lib/core/domain/text-pair";
import {
  formatNumber,
  formatPercent,
  formatSigned,
} from "@/lib/core/text/format";
import { viewText } from "@/lib/core/text/view";
import { wording } from "@/lib/core/text/pair";
import { stateLabel } from "@/lib/core/text/states";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { figuresText } from "@/lib/figures/text";
import { liveText } from "@/lib/live/text";
import {
  askedStates,
  type Comparison,
  type Condition,
} from "@/lib/lists/domain/conditions";
import { partDecimals } from "@/lib/lists/domain/list-cell";
import type { Measure, Measured } from "@/lib/lists/domain/measure";

/** What is measured, in full. */
export function measuredLabel(of: Measured): Text {
  return of.type === "indicator"
    ? indicatorOf(of.id).label
    : elementOf(of.id).label;
}

/** Its name without the explanation after the colon: D/S, K. */
export function shortLabel(of: Measured): Text {
  const { id, en } = measuredLabel(of);
  const short = (label: string) => label.split(":")[0] ?? label;
  return { id: short(id), en: short(en) };
}

const since: Record<1 | 12, Text> = {
  1: { id: "sejak bulan lalu", en: "since last month" },
  12: { id: "sejak tahun lalu", en: "since last year" },
};

/** What a measure is called: D/S; D/S, perubahan sejak bulan lalu. */
export function measureLabel(measure: Measure): Text {
  const { id, en } =
    measure.kind === "now" ? measuredLabel(measure.of) : shortLabel(measure.of);
  if (measure.kind === "now") return { id, en };
  const when = since[measure.months];
  return measure.kind === "change"
    ? { id: `${id}, perubahan ${when.id}`, en: `${en}, change ${when.en}` }
    : {
        id: `${id}, sumbangan pada perubahan ${when.id}`,
        en: `${en}, contribution to the change ${when.en}`,
      };
}

/** How a comparison reads before its value. */
export const comparisonWords: Record<Comparison, Text> = {
  lt: { id: "di bawah", en: "below" },
  le: { id: "paling tinggi", en: "at most" },
  gt: { id: "di atas", en: "above" },
  ge: { id: "paling rendah", en: "at least" },
  eq: { id: "sama dengan", en: "equal to" },
  ne: { id: "bukan", en: "not" },
};

/** A number of a measure with its unit: 42,5 %; −12,5 poin persentase; 31. */
export function numberWords(
  locale: Locale,
  { kind, of }: Measure,
  value: number,
): string {
  const isPercent =
    of.type === "indicator" && indicatorOf(of.id).unit === "percent";
  if (kind === "now") {
    if (of.type === "element") return formatNumber(locale, value);
    return isPercent
      ? formatPercent(locale, value)
      : formatNumber(locale, value, shownDecimals["per-posyandu"]);
  }
  const decimals =
    kind === "part" ? partDecimals : of.type === "element" ? 0 : 1;
  const number = formatSigned(locale, value, decimals);
  return isPercent
    ? `${number} ${inLocale("poin persentase", "percentage points", locale)}`
    : number;
}

/** The limit of a condition, with as many decimals as it was written with. */
export function limitWords(
  locale: Locale,
  { kind, of }: Measure,
  limit: number,
): string {
  const decimals = String(limit).split(".")[1]?.length ?? 0;
  const isPercent =
    of.type === "indicator" && indicatorOf(of.id).unit === "percent";
  if (!isPercent) return formatNumber(locale, limit, decimals);
  return kind === "now"
    ? formatPercent(locale, limit, decimals)
    : `${formatNumber(locale, limit, decimals)} ${inLocale("poin", "points", locale)}`;
}

/** A condition as one reads it aloud: D/S di bawah 60 %. */
export function conditionWords(condition: Condition): Text {
  const { measure } = condition;
  const label =
    measure.kind === "now" ? shortLabel(measure.of) : measureLabel(measure);
  const said = (locale: Locale) =>
    condition.op === "is"
      ? `${label[locale]}: ${stateLabel[askedStates[condition.state]][locale]}`
      : `${label[locale]} ${comparisonWords[condition.op][locale]} ${limitWords(locale, measure, condition.value)}`;
  return { id: said("id"), en: said("en") };
}

const inLocale = (id: string, en: string, locale: Locale) =>
  locale === "id" ? id : en;

const words = wording({
  id: {
    title: "Daftar posyandu",
    lead: "Posyandu di balik sebuah angka: pilih syaratnya, urutkan, simpan dengan nama, bagikan alamatnya, unduh.",
    closed:
      "Daftar posyandu menyebut posyandu satu per satu, maka hanya untuk yang sudah masuk.",
    failed: "Daftar gagal dimuat.",
    rowsFailed: "Sebagian baris gagal dimuat.",
    caption: "Posyandu di {area}, {month}",
    count: "{total} dari {registered} posyandu",
    countAll: "{registered} posyandu",
    none: "Tidak ada posyandu yang memenuhi syarat ini.",
    noneAtAll: "Menurut daftar, {area} tidak punya posyandu pada {month}.",
    loadingRow: "Memuat …",
    conditions: {
      heading: "Syarat",
      all: "Tanpa syarat: semua posyandu wilayah ini.",
      and: "dan",
      or: "atau",
      add: "Tambah syarat",
      addTo: "Tambah “dan”",
      addGroup: "Tambah “atau”",
      remove: "Hapus syarat {condition}",
      measure: "Ukuran",
      kind: "Yang dibandingkan",
      comparison: "Pembanding",
      value: "Nilai",
      badValue: "Tulis angka, misalnya 62,5.",
      apply: "Terapkan",
      edit: "Ubah syarat {condition}",
      cancel: "Batal",
      unit: {
        percent: "%",
        "per-posyandu": "per posyandu",
        points: "poin",
        count: "",
      },
    },
    kind: {
      now: "nilai bulan ini",
      change1: "perubahan sejak bulan lalu",
      change12: "perubahan sejak tahun lalu",
      part1: "sumbangan sejak bulan lalu",
      part12: "sumbangan sejak tahun lalu",
    },
    op: {
      lt: "di bawah",
      le: "paling tinggi",
      gt: "di atas",
      ge: "paling rendah",
      eq: "sama dengan",
      ne: "bukan",
      is: "keadaannya",
    },
    indicators: "Indikator",
    counts: "Isian laporan",
    elementGroup: {
      activity: "Isian: kegiatan",
      kader: "Isian: kader",
      under_five: "Isian: balita",
      maternal: "Isian: ibu",
      life_cycle: "Isian: siklus hidup",
      spm: "Isian: enam bidang SPM",
      requests: "Isian: permohonan",
    },
    columns: {
      heading: "Kolom",
      open: "Kolom",
      hint: "Paling banyak {most} kolom.",
      add: "Tambah kolom",
      remove: "Hapus kolom {column}",
    },
    column: {
      name: "Posyandu",
      place: "Wilayah",
      report: "Laporan terakhir",
      reason: "Alasan",
      sort: "Urutkan menurut {column}",
      never: "belum ada",
    },
    sort: { label: "Urutkan", ascending: "naik", descending: "turun" },
    file: {
      xlsx: "Unduh XLSX",
      csv: "Unduh CSV",
      copy: "Salin alamat",
      copied: "Alamat tersalin.",
      copyFailed: "Peramban menolak menyalin. Salin dari bilah alamat.",
    },
    saved: {
      heading: "Daftar tersimpan",
      save: "Simpan daftar",
      name: "Nama daftar",
      saved: "Daftar tersimpan.",
      failed: "Daftar belum tersimpan.",
      listFailed: "Daftar tersimpan gagal dimuat.",
      none: "Belum ada daftar tersimpan.",
      signIn: "Masuk untuk menyimpan daftar dengan nama.",
      remove: "Hapus",
      removeFor: "Hapus daftar {name}",
      removeTitle: "Hapus daftar ini?",
      removeText:
        "“{name}” hilang dari daftar tersimpan Anda. Alamat yang sudah dibagikan tetap berlaku.",
      removeFailed: "Daftar belum dihapus.",
      about: "{area} · disimpan pada {month}",
      since: "masuk {in}, keluar {out} sejak {month}",
      same: "sama sejak {month}",
      now: "{total} posyandu",
      loading: "menghitung …",
    },
    compare: {
      heading: "Sejak",
      since: "Bandingkan dengan",
      none: "tidak dibandingkan",
      told: "masuk {in}, keluar {out}, tetap {stayed} sejak {month}",
      all: "Semua",
      in: "Yang masuk ({count})",
      out: "Yang keluar ({count})",
    },
    parts: {
      told: "{indicator} {area}: {before} → {now}, {change} sejak {month}.",
      left: "Posyandu yang sudah tidak terdaftar di sini menyumbang {left}.",
    },
  },
  en: {
    title: "List of posyandu",
    lead: "The posyandu behind a figure: choose conditions, put in order, save under a name, share the address, download.",
    closed:
      "A list names single posyandu, so it is only for those who have signed in.",
    failed: "The list could not be loaded.",
    rowsFailed: "Some rows could not be loaded.",
    caption: "Posyandu in {area}, {month}",
    count: "{total} of {registered} posyandu",
    countAll: "{registered} posyandu",
    none: "No posyandu meets these conditions.",
    noneAtAll: "By the registry, {area} had no posyandu in {month}.",
    loadingRow: "Loading …",
    conditions: {
      heading: "Conditions",
      all: "No conditions: all posyandu of this area.",
      and: "and",
      or: "or",
      add: "Add a condition",
      addTo: "Add an “and”",
      addGroup: "Add an “or”",
      remove: "Remove the condition {condition}",
      measure: "Measure",
      kind: "What is compared",
      comparison: "Comparison",
      value: "Value",
      badValue: "Write a number, such as 62.5.",
      apply: "Apply",
      edit: "Edit the condition {condition}",
      cancel: "Cancel",
      unit: {
        percent: "%",
        "per-posyandu": "per posyandu",
        points: "points",
        count: "",
      },
    },
    kind: {
      now: "figure of the month",
      change1: "change since last month",
      change12: "change since last year",
      part1: "contribution since last month",
      part12: "contribution since last year",
    },
    op: {
      lt: "below",
      le: "at most",
      gt: "above",
      ge: "at least",
      eq: "equal to",
      ne: "not",
      is: "its state is",
    },
    indicators: "Indicators",
    counts: "Counts of the report",
    elementGroup: {
      activity: "Counts: activity",
      kader: "Counts: kader",
      under_five: "Counts: under-fives",
      maternal: "Counts: mothers",
      life_cycle: "Counts: life cycle",
      spm: "Counts: six SPM fields",
      requests: "Counts: requests",
    },
    columns: {
      heading: "Columns",
      open: "Columns",
      hint: "At most {most} columns.",
      add: "Add a column",
      remove: "Remove the column {column}",
    },
    column: {
      name: "Posyandu",
      place: "Area",
      report: "Last report",
      reason: "Reason",
      sort: "Order by {column}",
      never: "none yet",
    },
    sort: { label: "Order", ascending: "ascending", descending: "descending" },
    file: {
      xlsx: "Download XLSX",
      csv: "Download CSV",
      copy: "Copy the address",
      copied: "The address is copied.",
      copyFailed: "The browser refused to copy. Copy it from the address bar.",
    },
    saved: {
      heading: "Saved lists",
      save: "Save the list",
      name: "Name of the list",
      saved: "The list is saved.",
      failed: "The list was not saved.",
      listFailed: "The saved lists could not be loaded.",
      none: "No list has been saved yet.",
      signIn: "Sign in to save lists under a name.",
      remove: "Delete",
      removeFor: "Delete the list {name}",
      removeTitle: "Delete this list?",
      removeText:
        "“{name}” leaves your saved lists. Addresses that were shared go on working.",
      removeFailed: "The list was not deleted.",
      about: "{area} · saved in {month}",
      since: "{in} came in, {out} went out since {month}",
      same: "the same since {month}",
      now: "{total} posyandu",
      loading: "counting …",
    },
    compare: {
      heading: "Since",
      since: "Compare with",
      none: "not compared",
      told: "{in} came in, {out} went out, {stayed} stayed since {month}",
      all: "All",
      in: "Came in ({count})",
      out: "Went out ({count})",
    },
    parts: {
      told: "{indicator} {area}: {before} → {now}, {change} since {month}.",
      left: "Posyandu that are not registered here any more contribute {left}.",
    },
  },
});

const everywhere = wording({
  id: { menu: { lists: "Daftar posyandu" } },
  en: { menu: { lists: "List of posyandu" } },
});

const reasons = wording({
  id: {
    "list-unreadable":
      "Alamat daftar tidak terbaca. Perbaiki bagian yang disebut, atau susun ulang syaratnya di halaman daftar.",
    "list-only-without-against":
      "Yang masuk atau keluar hanya ada bila disebut sejak bulan mana. Tambahkan against=BULAN.",
    "list-name-taken":
      "Nama daftar sudah dipakai. Pilih nama lain, atau hapus daftar yang lama.",
    "lists-full":
      "Daftar tersimpan sudah sebanyak yang dapat disimpan. Hapus yang tidak dipakai lagi.",
  },
  en: {
    "list-unreadable":
      "The address of a list cannot be read. Correct the part that is named, or put the conditions together again on the page of lists.",
    "list-only-without-against":
      "Who came in or went out can be told only with the month since when. Add against=MONTH.",
    "list-name-taken":
      "The name of a list is taken. Choose another, or delete the old list.",
    "lists-full":
      "As many lists are saved as can be. Delete one that is not used any more.",
  },
});

/** Lists of posyandu. */
export const listsText = {
  name: "lists",
  words,
  everywhere,
  reasons,
  shows: [figuresText, viewText, liveText],
} as const satisfies SubjectText;

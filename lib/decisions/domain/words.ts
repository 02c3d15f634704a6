import type { SpmField } from "@/lib/core/catalogue/element-entry";
import type { Text } from "@/lib/core/domain/text-pair";
import { shiftOfCoverage, type IncomparableReason } from "./then-and-now";
import type { DecisionState, Priority } from "./states";

/** What is said of decisions on the stage, in the window over any page and in files alike, so that it stands once and needs no page's words. */
export const stateNames: Readonly<Record<DecisionState | "late", Text>> = {
  new: { id: "Baru", en: "New" },
  running: { id: "Berjalan", en: "Running" },
  done: { id: "Selesai", en: "Done" },
  cancelled: { id: "Dibatalkan", en: "Cancelled" },
  late: { id: "Terlambat", en: "Late" },
};

export const priorityNames: Readonly<Record<Priority, Text>> = {
  low: { id: "Rendah", en: "Low" },
  medium: { id: "Sedang", en: "Medium" },
  high: { id: "Tinggi", en: "High" },
  urgent: { id: "Mendesak", en: "Urgent" },
};

export const fieldNames: Readonly<Record<SpmField, Text>> = {
  kelembagaan: { id: "Kelembagaan", en: "Institution" },
  kesehatan: { id: "Kesehatan", en: "Health" },
  pendidikan: { id: "Pendidikan", en: "Education" },
  pekerjaan_umum: { id: "Pekerjaan umum", en: "Public works" },
  perumahan_rakyat: { id: "Perumahan rakyat", en: "Housing" },
  trantibumlinmas: { id: "Trantibumlinmas", en: "Public order" },
  sosial: { id: "Sosial", en: "Social affairs" },
};

/** After "tidak sebanding:" why nothing is said of a difference. */
export const incomparableWhy: Readonly<Record<IncomparableReason, Text>> = {
  "too-early": {
    id: "belum ada bulan sesudah keputusan ini",
    en: "no month has passed since this decision",
  },
  "no-figure-then": {
    id: "saat diputuskan belum ada angka yang cukup",
    en: "there was no sufficient figure when it was decided",
  },
  "no-figure-now": {
    id: "sekarang belum ada angka yang cukup",
    en: "there is no sufficient figure now",
  },
  incomplete: {
    id: "salah satunya dari kurang dari 80 % posyandu",
    en: "one of the two comes from less than 80 % of the posyandu",
  },
  coverage: {
    id: `cakupan laporan bergeser lebih dari ${String(shiftOfCoverage)} poin persentase`,
    en: `the share of posyandu that reported moved by more than ${String(shiftOfCoverage)} percentage points`,
  },
  "other-source": {
    id: "sumbernya berganti: formulir bulanan dan anak yang diukur, atau simulasi dan laporan",
    en: "the source changed: monthly forms and measured children, or simulation and reports",
  },
  definition: {
    id: "definisi indikatornya berganti",
    en: "the definition of the indicator changed",
  },
};

export const verdictNames: Readonly<
  Record<"better" | "worse" | "same" | "fewer-measured", Text>
> = {
  better: { id: "membaik", en: "better" },
  worse: { id: "memburuk", en: "worse" },
  same: { id: "tetap", en: "unchanged" },
  "fewer-measured": {
    id: "turun, tetapi yang diukur jauh lebih sedikit",
    en: "lower, but far fewer were measured",
  },
};

export const notComparable: Text = {
  id: "Tidak sebanding",
  en: "Not comparable",
};

/** Days until a day, in words: "3 hari lagi", "hari ini", "terlambat 12 hari". */
export function daysWords(days: number): Text {
  const count = String(Math.abs(days));
  if (days === 0) return { id: "hari ini", en: "today" };
  if (days > 0)
    return {
      id: `${count} hari lagi`,
      en: days === 1 ? "1 day left" : `${count} days left`,
    };
  return {
    id: `lewat ${count} hari`,
    en: days === -1 ? "1 day over" : `${count} days over`,
  };
}

/** What the section about the decisions before says. */
export const lastWords = {
  none: {
    id: "Belum ada keputusan dari rapat sebelumnya.",
    en: "Nothing was decided in meetings before.",
  },
  late: { id: "terlambat", en: "late" },
  open: { id: "masih berjalan", en: "still open" },
  done: { id: "selesai", en: "done" },
  caption: {
    id: "Keputusan rapat sebelumnya",
    en: "Decisions of meetings before",
  },
  failed: {
    id: "Tindak lanjut gagal dimuat. Dicoba lagi saat tersambung.",
    en: "The decisions could not be loaded. They are tried again when the line is back.",
  },
} as const;

/** What the slide about the decisions of the meeting itself says. */
export const meetingWords = {
  none: {
    id: "Belum ada keputusan. Tekan T untuk mencatat.",
    en: "Nothing has been decided yet. Press T to write a decision down.",
  },
  more: {
    id: "Tekan T untuk mencatat keputusan.",
    en: "Press T to write a decision down.",
  },
  caption: { id: "Keputusan rapat ini", en: "Decisions of this meeting" },
  waits: { id: "disimpan di perangkat ini", en: "kept on this device" },
} as const satisfies Record<string, Text>;

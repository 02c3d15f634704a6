import {
  smallestPrevalenceDenominator,
  smallestPublicDenominator,
} from "@/lib/core/catalogue/answer";
import { hiddenBelow } from "@/lib/core/disclosure/public-count";
import {
  fallOfMeasured,
  shiftOfSource,
  type Verdict,
} from "@/lib/core/catalogue/change";
import {
  completeShare,
  type ReportingState,
  type ShownState,
} from "@/lib/core/catalogue/states";
import type { Text } from "@/lib/core/domain/text-pair";
import { formatPercent } from "./format";

/** The words of the states of a figure and of the marks beside it, with the thresholds they use. Every place takes them from here. */

/** A share as it stands in a sentence. */
function percent(share: number): Text {
  return {
    id: formatPercent("id", share * 100, 0),
    en: formatPercent("en", share * 100, 0),
  };
}

const enough = percent(completeShare);
const fewer = percent(fallOfMeasured);
const shift = percent(shiftOfSource);
const fewest = String(smallestPrevalenceDenominator);
const fewestPublic = String(smallestPublicDenominator);
const hidden = String(hiddenBelow);

/** What a state is called. */
export const stateLabel: Readonly<Record<ShownState, Text>> = {
  value: { id: "Nilai", en: "Value" },
  incomplete: { id: "Belum lengkap", en: "Incomplete" },
  "too-small": { id: "Terlalu kecil", en: "Too small" },
  suppressed: { id: "Disembunyikan", en: "Suppressed" },
  "not-reported": { id: "Belum lapor", en: "Not reported" },
  "left-empty": { id: "Tidak diisi", en: "Left empty" },
  "not-open": { id: "Tidak buka", en: "Did not open" },
  "not-applicable": { id: "Tidak berlaku", en: "Not applicable" },
  "no-posyandu": { id: "Tanpa posyandu", en: "No posyandu" },
};

/** What a state means, in a sentence. */
export const stateWhy: Readonly<Record<ShownState, Text>> = {
  value: {
    id: `Dihitung dari laporan paling sedikit ${enough.id} posyandu.`,
    en: `Counted from reports of at least ${enough.en} of the posyandu.`,
  },
  incomplete: {
    id: `Kurang dari ${enough.id} posyandu memberi angka ini: yang lain belum melapor, atau mengosongkan isiannya. Angkanya ditampilkan, tetapi belum diperingkat dan perubahannya belum dinilai.`,
    en: `Less than ${enough.en} of the posyandu gave this figure: the others have not reported, or left its counts empty. It is shown, but not ranked, and its changes are not judged.`,
  },
  "too-small": {
    id: `Dihitung dari kurang dari ${fewest} orang (pada angka untuk umum: kurang dari ${fewestPublic}), sehingga satu orang saja, atau pembulatan, menggeser angka beberapa poin persentase. Ditampilkan, tetapi tidak diwarnai dan tidak diperingkat.`,
    en: `Worked out from fewer than ${fewest} people (in figures for the public: fewer than ${fewestPublic}), so that one person alone, or the rounding, moves the figure by several percentage points. Shown, but neither coloured nor ranked.`,
  },
  suppressed: {
    id: `Ada angkanya, tetapi yang terhitung atau sisanya kurang dari ${hidden} orang, atau jumlah sekecil itu dapat dihitung darinya. Agar tidak ada orang yang dikenali, untuk umum hanya ditulis batasnya (“<” atau “>”), bila ada.`,
    en: `There is a figure, but those counted or those left over are fewer than ${hidden} people, or so small a number could be worked out from it. So that nobody is recognised, the public is told a limit only (“<” or “>”), if there is one.`,
  },
  "not-reported": {
    id: "Belum ada laporan untuk bulan ini. Ini bukan nol.",
    en: "There is no report for this month yet. This is not zero.",
  },
  "left-empty": {
    id: "Laporan sudah masuk, tetapi isian yang diperlukan untuk angka ini dikosongkan. Ini bukan nol.",
    en: "Reports have come, but the counts that this figure needs were left empty. This is not zero.",
  },
  "not-open": {
    id: "Laporan sudah masuk: pada bulan itu tidak ada posyandu di sini yang membuka layanan, satu hari pun. Angkanya tidak diperingkat dan tidak disebut naik atau turun.",
    en: "Reports have come: in that month no posyandu here was open on a single day. The figure is not ranked, and not called a rise or a fall.",
  },
  "not-applicable": {
    id: "Laporan sudah masuk, tetapi penyebutnya nol: bulan ini tidak ada sasaran, sehingga tidak ada yang dapat dihitung.",
    en: "Reports have come, but the denominator is zero: nobody is due this month, so there is nothing to work out.",
  },
  "no-posyandu": {
    id: "Menurut daftar, wilayah ini tidak punya posyandu pada bulan itu.",
    en: "By the registry, this area had no posyandu in that month.",
  },
};

/**
 * What a state of a figure is called where its threshold must stand beside it, in keys. A posyandu may have reported and left a column empty, so nothing is
 * said of reports here.
 */
export const stateNamed: Readonly<Record<ShownState, Text>> = {
  ...stateLabel,
  incomplete: {
    id: `${stateLabel.incomplete.id} (< ${enough.id} posyandu mengisi)`,
    en: `${stateLabel.incomplete.en} (< ${enough.en} of posyandu)`,
  },
};

/** The same in a sentence, which has room to say it. */
export const stateTold: Readonly<Record<ShownState, Text>> = {
  ...stateLabel,
  incomplete: {
    id: `${stateLabel.incomplete.id} (kurang dari ${enough.id} posyandu memberi angka ini)`,
    en: `${stateLabel.incomplete.en} (less than ${enough.en} of posyandu gave this figure)`,
  },
};

/** The same of what posyandu have sent in a month, whatever the figure: there it is said of reports. */
export const reportingNamed: Readonly<
  Record<Exclude<ReportingState, "complete">, Text>
> = {
  "not-reported": stateLabel["not-reported"],
  "no-posyandu": stateLabel["no-posyandu"],
  incomplete: {
    id: `${stateLabel.incomplete.id} (kurang dari ${enough.id} melapor)`,
    en: `${stateLabel.incomplete.en} (less than ${enough.en} reported)`,
  },
};

/** Why a change is called neither better nor worse: the sentence behind its mark. */
export const verdictWhy: Readonly<
  Record<
    Extract<
      Verdict,
      "fewer-measured" | "incomplete" | "other-source" | "not-open"
    >,
    Text
  >
> = {
  "fewer-measured": {
    id: `Yang diukur berkurang lebih dari ${fewer.id}: perubahan ini belum dapat disebut membaik.`,
    en: `The number measured fell by more than ${fewer.en}: this change cannot be called an improvement.`,
  },
  incomplete: {
    id: `Pada salah satu dari kedua bulan, kurang dari ${enough.id} posyandu memberi angka ini: perubahan ini belum dinilai.`,
    en: `In one of the two months less than ${enough.en} of the posyandu gave this figure: this change is not judged.`,
  },
  "not-open": {
    id: "Pada salah satu dari kedua bulan tidak ada posyandu di sini yang buka: selisihnya bukan naik atau turun.",
    en: "In one of the two months no posyandu here opened: the difference is neither a rise nor a fall.",
  },
  "other-source": {
    id: `Lebih dari ${shift.id} posyandu dihitung dari sumber lain daripada bulan itu: selisihnya bukan naik atau turun.`,
    en: `More than ${shift.en} of the posyandu are counted from another source than in that month: the difference is neither a rise nor a fall.`,
  },
};

/** The words of a label inside a sentence: they begin with a small letter. */
export function midSentence({ id, en }: Text): Text {
  return { id: lower(id), en: lower(en) };
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

import type { Text } from "@/lib/core/domain/text-pair";

/** 1 worth knowing, 2 to be explained, 3 the figure cannot be used as it is. */
export type Severity = 1 | 2 | 3;

/** The part of the score that a kind of finding lowers. */
export type Judged = "consistent" | "plausible" | "genuine" | "filled";

export type FindingKind = {
  id: string;
  name: Text;
  /** What it means. */
  meaning: Text;
  /** What to do about it. */
  remedy: Text;
  /** How heavy it is before its own numbers are looked at. */
  severity: Severity;
  judged: Judged;
};

/** Every kind of finding. The order is that in which they are listed. */
export const findingKinds = [
  {
    id: "n-without-d",
    name: { id: "N tanpa D", en: "N without D" },
    meaning: {
      id: "Ada balita yang naik berat badannya, padahal D kosong, nol, atau lebih kecil dari N. Berat badan tidak bisa naik tanpa ditimbang.",
      en: "Children are said to have gained weight while D is empty, zero, or smaller than N. Nobody gains weight without being weighed.",
    },
    remedy: {
      id: "Cocokkan N dan D dengan register, lalu kirim perbaikannya.",
      en: "Compare N and D with the register, then send the correction.",
    },
    severity: 3,
    judged: "consistent",
  },
  {
    id: "d-over-s",
    name: { id: "D lebih dari S", en: "D above S" },
    meaning: {
      id: "Balita yang ditimbang lebih banyak dari sasaran: S sudah lama, atau ada balita dari luar wilayah.",
      en: "More children were weighed than there are in the area: S is out of date, or children came from elsewhere.",
    },
    remedy: {
      id: "Perbarui S, atau jelaskan dari mana balita tambahan itu.",
      en: "Bring S up to date, or explain where the other children come from.",
    },
    severity: 2,
    judged: "consistent",
  },
  {
    id: "identical-months",
    name: { id: "Laporan sama persis", en: "Identical reports" },
    meaning: {
      id: "Semua angka yang diperiksa sama dengan laporan sebelumnya. Laporan mungkin disalin.",
      en: "All examined counts equal those of the report before. The report may have been copied.",
    },
    remedy: {
      id: "Minta register bulan ini, lalu kirim angka yang sebenarnya.",
      en: "Ask for the register of this month, then send its counts.",
    },
    severity: 3,
    judged: "genuine",
  },
  {
    id: "equal-36-months",
    name: { id: "Sama 36 bulan", en: "Equal for 36 months" },
    meaning: {
      id: "Satu hitungan kegiatan sama terus selama 36 bulan, padahal bergantung pada siapa yang datang.",
      en: "A count of what happened has been the same for 36 months, though it depends on who came.",
    },
    remedy: {
      id: "Tanyakan bagaimana angka itu dicatat; perbaiki bulan-bulan yang registernya masih ada.",
      en: "Ask how the count is made; correct the months of which the register still exists.",
    },
    severity: 3,
    judged: "genuine",
  },
  {
    id: "all-end-0-5",
    name: { id: "Semua berakhir 0 atau 5", en: "All end in 0 or 5" },
    meaning: {
      id: "Semua hitungan dua angka atau lebih berakhir 0 atau 5. Angka mungkin dibulatkan atau dikira-kira.",
      en: "Every count of two digits or more ends in 0 or 5. The counts may be rounded or estimated.",
    },
    remedy: {
      id: "Hitung ulang dari register; laporan menuntut hitungan, bukan perkiraan.",
      en: "Count again from the register; a report wants counts, not estimates.",
    },
    severity: 2,
    judged: "genuine",
  },
  {
    id: "digit-preference",
    name: { id: "Angka akhir pilihan", en: "Digit preference" },
    meaning: {
      id: "Di wilayah ini sebagian angka akhir jauh lebih sering muncul dari yang lain: pembulatan, atau angka yang dikarang.",
      en: "In this area some last digits come up far more often than others: rounding, or invented counts.",
    },
    remedy: {
      id: "Periksa cara mengukur dan mencatat di posyandu wilayah ini; latih ulang bila perlu.",
      en: "Look at how the posyandu of this area measure and write down; train again where needed.",
    },
    severity: 2,
    judged: "genuine",
  },
  {
    id: "outlier-own-history",
    name: {
      id: "Menyimpang dari riwayat sendiri",
      en: "Outlier against its own history",
    },
    meaning: {
      id: "Persentase bulan ini jauh dari kebiasaan posyandu ini sendiri, juga dibanding bulan yang sama di tahun-tahun lalu.",
      en: "The percentage of this month is far from what this posyandu usually has, also in the same month of earlier years.",
    },
    remedy: {
      id: "Cocokkan pembilang dan penyebutnya dengan register; jelaskan bila memang terjadi.",
      en: "Compare numerator and denominator with the register; explain if it did happen.",
    },
    severity: 2,
    judged: "plausible",
  },
  {
    id: "outlier-like-posyandu",
    name: {
      id: "Menyimpang dari posyandu sejenis",
      en: "Outlier among like posyandu",
    },
    meaning: {
      id: "Persentase bulan ini jauh dari posyandu lain yang kira-kira sama besar di kabupaten/kota yang sama.",
      en: "The percentage of this month is far from that of other posyandu of about the same size in the same kabupaten/kota.",
    },
    remedy: {
      id: "Periksa apakah posyandu ini memang berbeda, atau ada hitungan yang keliru.",
      en: "See whether this posyandu is different, or a count is wrong.",
    },
    severity: 1,
    judged: "plausible",
  },
  {
    id: "sudden-denominator",
    name: { id: "Sasaran melonjak", en: "Sudden denominator" },
    meaning: {
      id: "Sasaran berubah sepertiga atau lebih dari laporan sebelumnya, sehingga semua persentase di atasnya ikut berubah.",
      en: "A target has changed by a third or more since the report before, and with it every percentage that is divided by it.",
    },
    remedy: {
      id: "Sebutkan sebabnya (pendataan ulang, pemekaran), atau perbaiki sasarannya.",
      en: "Say why (a new count, a split), or correct the target.",
    },
    severity: 2,
    judged: "plausible",
  },
  {
    id: "elements-empty",
    name: { id: "Unsur pokok kosong", en: "Needed elements empty" },
    meaning: {
      id: "Laporan masuk, tetapi sebagian unsur yang diperlukan untuk angka utama dibiarkan kosong. Kosong bukan nol.",
      en: "The report came, but some elements that the headline figures need were left empty. Empty is not zero.",
    },
    remedy: {
      id: "Lengkapi unsur yang kosong; tulis 0 bila memang tidak ada.",
      en: "Fill in what is empty; write 0 where there was none.",
    },
    severity: 1,
    judged: "filled",
  },
] as const satisfies readonly FindingKind[];

export type FindingKindId = (typeof findingKinds)[number]["id"];

export const findingKindIds = findingKinds.map(({ id }) => id) as [
  FindingKindId,
  ...FindingKindId[],
];

export function findingKindOf(id: FindingKindId): FindingKind {
  const kind = findingKinds.find((one) => one.id === id);
  if (kind === undefined) throw new RangeError(`No kind of finding ${id}`);
  return kind;
}

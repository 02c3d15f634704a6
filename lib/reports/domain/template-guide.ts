import type { Locale, Text } from "@/lib/core/domain/text-pair";
import type { PlainCell } from "@/lib/core/domain/cell";

/** The sheets of the template. The report is found by its name, too, so these are the same in both languages. */
export const templateSheets = {
  report: "Laporan",
  guide: "Petunjuk",
  definitions: "Definisi",
} as const;

/** True for a sheet of the template that only explains. */
export function isGuideSheet(name: string): boolean {
  return name === templateSheets.guide || name === templateSheets.definitions;
}

/** What the instructions name of the form that they stand in. */
export type GuideFacts = {
  area: string;
  month: Text;
  /** The day of the following month on which reports are due. */
  dueDay: number;
};

const steps = (dueDay: number): readonly Text[] => [
  {
    id: "Isi hanya sel angka di lembar Laporan. Satu baris adalah satu posyandu.",
    en: "Fill in only the count cells of the sheet Laporan. One row is one posyandu.",
  },
  {
    id: "Nol ditulis 0. Yang tidak dilaporkan dikosongkan: kosong berarti belum lapor, bukan nol.",
    en: "Write 0 for zero. Leave empty what was not reported: an empty cell means not reported, not zero.",
  },
  {
    id: "Isi bilangan bulat tanpa satuan. Jangan memakai persen atau rumus ke berkas lain.",
    en: "Write whole numbers without units. Use no percentages, and no formulas that read other files.",
  },
  {
    id: "Jangan ubah baris kode dan kolom yang menyebut bulan dan posyandu. Urutan kolom boleh berubah, dan kolom yang tidak dipakai boleh dihapus: yang dibaca judulnya, bukan letaknya.",
    en: "Leave the row of codes and the columns that name the month and the posyandu as they are. Columns may be moved, and unused ones deleted: they are read by their headings, not by their place.",
  },
  {
    id: "D harus sama dengan N + T + O + B. Pemeriksaan lain tercantum di lembar Definisi.",
    en: "D must equal N + T + O + B. The other checks are listed on the sheet Definisi.",
  },
  {
    id: "Posyandu yang tidak melapor: biarkan semua angkanya kosong. Barisnya boleh tetap ada.",
    en: "Where a posyandu did not report, leave all of its counts empty. Its row may stay.",
  },
  {
    id: "Simpan sebagai XLSX. CSV juga dibaca, dengan titik koma, koma, atau tab.",
    en: "Save as XLSX. CSV is read, too, with semicolons, commas or tabs.",
  },
  {
    id: `Kirim lewat halaman Unggah laporan, paling lambat tanggal ${String(dueDay)} bulan berikutnya. Berkas diperiksa dulu; belum ada yang disimpan sebelum Anda menekan Terima.`,
    en: `Send it on the page Upload a report, by day ${String(dueDay)} of the following month. The file is checked first; nothing is stored until you press Accept.`,
  },
  {
    id: "Ada yang keliru? Kirim lagi baris yang benar. Yang terakhir diterima yang berlaku.",
    en: "Something was wrong? Send the correct rows again. What was accepted last counts.",
  },
];

/** The instructions, in both languages side by side, the language of the reader first. */
export function guideRows(
  lang: Locale,
  { area, month, dueDay }: GuideFacts,
): PlainCell[][] {
  const both = ({ id, en }: Text) => (lang === "id" ? [id, en] : [en, id]);
  return [
    [
      null,
      ...both({
        id: `Laporan bulanan posyandu, ${area}, ${month.id}`,
        en: `Monthly report of the posyandu, ${area}, ${month.en}`,
      }),
    ],
    ["No", ...both({ id: "Petunjuk", en: "Instructions" })],
    ...steps(dueDay).map((step, index) => [index + 1, ...both(step)]),
  ];
}

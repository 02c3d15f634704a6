import { levelOf, type AreaCode } from "@/lib/core/domain/area-code";
import type { Text } from "@/lib/core/domain/text-pair";
import type { PersonalNumber } from "@/lib/decisions/domain/personal-numbers";

/** What the window for writing a decision says. It opens over any page and on the stage, also without a line, so it brings its words itself. */
export const formWords = {
  title: { id: "Catat keputusan", en: "Write a decision" },
  text: { id: "Keputusan", en: "Decision" },
  textHint: {
    id: "Apa yang dikerjakan, dalam satu atau dua kalimat. Tanpa nama orang, NIK, atau nomor telepon.",
    en: "What is to be done, in a sentence or two. No person's name, NIK or phone number.",
  },
  office: { id: "Penanggung jawab", en: "Responsible" },
  officeHint: {
    id: "Jabatan atau kantor, bukan nama orang.",
    en: "A function or office, not a person's name.",
  },
  due: { id: "Batas waktu", en: "Due" },
  target: { id: "Target", en: "Target" },
  targetOf: { id: "Target, dalam", en: "Target, in" },
  percent: { id: "persen", en: "percent" },
  perPosyandu: { id: "per posyandu", en: "per posyandu" },
  noTarget: { id: "tanpa target", en: "no target" },
  indicator: { id: "Indikator", en: "Indicator" },
  noIndicator: { id: "Tanpa indikator", en: "No indicator" },
  areas: { id: "Wilayah", en: "Area" },
  otherArea: { id: "Tambah wilayah", en: "Add an area" },
  chooseArea: { id: "Pilih wilayah", en: "Choose an area" },
  field: { id: "Bidang SPM", en: "SPM field" },
  noField: { id: "Tanpa bidang", en: "No field" },
  priority: { id: "Prioritas", en: "Priority" },
  save: { id: "Simpan", en: "Save" },
  keys: { id: "Ctrl+Enter menyimpan", en: "Ctrl+Enter saves" },
  cancel: { id: "Batal", en: "Cancel" },
  close: { id: "Tutup", en: "Close" },
  kept: {
    id: "Disimpan di perangkat ini, dikirim saat tersambung.",
    en: "Kept on this device, sent when the line is back.",
  },
  notKept: {
    id: "Server tidak terjangkau dan peramban ini tidak menyimpan apa pun. Biarkan jendela ini terbuka dan coba lagi.",
    en: "The server is out of reach and this browser keeps nothing. Leave this window open and try again.",
  },
  failed: {
    id: "Keputusan belum tersimpan.",
    en: "The decision was not stored.",
  },
  open: { id: "Buka", en: "Open" },
  emptyText: {
    id: "Tulis keputusannya dulu.",
    en: "Write the decision first.",
  },
  emptyOffice: {
    id: "Tulis penanggung jawabnya.",
    en: "Write who is responsible.",
  },
  emptyDue: { id: "Pilih batas waktunya.", en: "Choose the day." },
  wrongTarget: {
    id: "Angka 0 sampai 100 untuk persen, misalnya 85.",
    en: "A number from 0 to 100 for percent, such as 85.",
  },
  figure: {
    id: "Angka saat ini ikut dicatat",
    en: "The figure of now is kept with it",
  },
  figureOf: {
    id: "Angka bulan itu ikut dicatat oleh server.",
    en: "The server keeps the figure of that month with it.",
  },
} as const satisfies Record<string, Text>;

/** Why a text may not be sent as it is. */
export const personalWords: Readonly<Record<PersonalNumber, Text>> = {
  nik: {
    id: "Tampaknya memuat NIK atau nomor KK. Sebut jabatan atau kantornya saja.",
    en: "It seems to hold a NIK or family card number. Name the function or office alone.",
  },
  phone: {
    id: "Tampaknya memuat nomor telepon. Sebut jabatan atau kantornya saja.",
    en: "It seems to hold a phone number. Name the function or office alone.",
  },
};

export const tooLong = (most: number): Text => ({
  id: `Paling panjang ${String(most)} huruf.`,
  en: `At most ${String(most)} characters.`,
});

export const stored = (number: string): Text => ({
  id: `${number} tersimpan.`,
  en: `${number} is stored.`,
});

export const waitingShort = (count: number): Text => ({
  id: `${String(count)} belum terkirim`,
  en: `${String(count)} not sent yet`,
});

/** For whoever is not signed in on a device on which something waits. */
export const outsideSign = (count: number): Text => ({
  id: `${String(count)} tulisan disimpan di perangkat ini dan belum terkirim. Masuk dengan akun yang menulisnya untuk mengirimnya.`,
  en: `${String(count)} ${count === 1 ? "text is" : "texts are"} kept on this device and not sent yet. Sign in with the account that wrote ${count === 1 ? "it" : "them"} to send ${count === 1 ? "it" : "them"}.`,
});
export const waitingSign = (count: number): Text => ({
  id: `${String(count)} tulisan disimpan di perangkat ini, dikirim saat tersambung.`,
  en:
    count === 1
      ? "1 text is kept on this device and sent when the line is back."
      : `${String(count)} texts are kept on this device and sent when the line is back.`,
});

export const refusedSign = (count: number): Text => ({
  id: `${String(count)} tulisan ditolak server dan menunggu Anda.`,
  en:
    count === 1
      ? "1 text was refused by the server and waits for you."
      : `${String(count)} texts were refused by the server and wait for you.`,
});

export const removeArea = (name: string): Text => ({
  id: `Hapus ${name}`,
  en: `Remove ${name}`,
});

/** Functions that carry out what such meetings decide, for an area; the first is proposed. Titles are Indonesian in both languages. */
export function officesOf(
  area: { code: AreaCode; name: string } | undefined,
): string[] {
  if (area === undefined) return [];
  const { name } = area;
  const of = {
    village: [
      `Kepala Desa/Lurah ${name}`,
      `Bidan desa ${name}`,
      `Ketua TP PKK Desa/Kelurahan ${name}`,
    ],
    subdistrict: [
      `Camat ${name}`,
      `Kepala Puskesmas di Kecamatan ${name}`,
      `Ketua TP PKK Kecamatan ${name}`,
    ],
    regency: departments(name),
    province: departments(`Provinsi ${name}`),
  };
  return of[levelOf(area.code)];
}

function departments(area: string): string[] {
  return [
    `Kepala Dinas Kesehatan ${area}`,
    `Kepala Dinas PMD ${area}`,
    `Ketua TP PKK ${area}`,
    `Kepala Bappeda ${area}`,
    `Kepala Dinas Pendidikan ${area}`,
    `Kepala Dinas Sosial ${area}`,
    `Kepala Dinas Pekerjaan Umum ${area}`,
    `Kepala Satpol PP ${area}`,
    `Kepala DP3AP2 ${area}`,
  ];
}

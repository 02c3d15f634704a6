import type { Text } from "@/lib/core/domain/text-pair";
import type { EvidenceKind } from "@/lib/evidence/domain/kinds";

/** What the pieces for files of evidence say. They stand on pages of many subjects, so they bring their words themselves. */
const words = {
  heading: { id: "Berkas bukti", en: "Files of evidence" },
  none: { id: "Belum ada berkas.", en: "No file yet." },
  hint: {
    id: "PDF, JPEG, atau PNG, paling besar 10 MB. Tempat dan kamera dihapus dari foto. Jangan mengirim foto kartu, daftar nama, atau wajah anak.",
    en: "PDF, JPEG or PNG, 10 MB at most. Place and camera are taken out of photos. Send no photos of cards, lists of names or children's faces.",
  },
  photo: { id: "Ambil foto", en: "Take a photo" },
  choose: { id: "Pilih berkas", en: "Choose a file" },
  open: { id: "Unduh {name}", en: "Download {name}" },
  sending: {
    id: "Mengirim {name}: {percent}",
    en: "Sending {name}: {percent}",
  },
  preparing: { id: "Menyiapkan {name} …", en: "Preparing {name} …" },
  checking: { id: "Memeriksa {name} …", en: "Checking {name} …" },
  retrying: {
    id: "{name} belum terkirim. Dicoba lagi sendiri.",
    en: "{name} has not been sent yet. It is tried again by itself.",
  },
  waits: {
    id: "{name} belum terkirim: server tidak terjangkau.",
    en: "{name} has not been sent: the server cannot be reached.",
  },
  refused: { id: "{name} tidak disimpan.", en: "{name} was not stored." },
  again: { id: "Coba lagi", en: "Try again" },
  close: { id: "Tutup", en: "Close" },
  drop: { id: "Batalkan", en: "Discard" },
  sent: { id: "{name} tersimpan.", en: "{name} is stored." },
  same: {
    id: "{name} sudah ada di sini; tidak disimpan dua kali.",
    en: "{name} is here already; it was not stored twice.",
  },
  withdraw: { id: "Tarik", en: "Withdraw" },
  withdrawOf: { id: "Tarik {name}", en: "Withdraw {name}" },
  reason: {
    id: "Alasan menarik berkas",
    en: "Reason for withdrawing the file",
  },
  reasonHint: {
    id: "Berkas tetap tercatat bersama alasannya.",
    en: "The file stays in the list, with the reason.",
  },
  reasonEmpty: { id: "Tulis alasannya dulu.", en: "Write the reason first." },
  confirm: { id: "Tarik berkas", en: "Withdraw the file" },
  failed: { id: "Berkas belum ditarik.", en: "The file was not withdrawn." },
  withdrawn: {
    id: "Ditarik {moment} · {by}: {reason}",
    en: "Withdrawn {moment} · {by}: {reason}",
  },
} as const satisfies Record<string, Text>;

export type EvidenceWord = keyof typeof words;

/** A word or sentence with its facts in their places. */
export function evidenceWords(
  key: EvidenceWord,
  facts: Readonly<Record<string, string>> = {},
): Text {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
  const { id, en } = words[key];
  return { id: fill(id), en: fill(en) };
}

export const evidenceKindNames: Readonly<Record<EvidenceKind, Text>> = {
  pdf: { id: "PDF", en: "PDF" },
  jpeg: { id: "Foto", en: "Photo" },
  png: { id: "Gambar", en: "Picture" },
};

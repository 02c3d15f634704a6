import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";
import type { Text } from "@/lib/core/domain/text-pair";
import type { PersonalNumber } from "@/lib/decisions/domain/personal-numbers";

const numberNames: Readonly<Record<PersonalNumber, Text>> = {
  nik: { id: "NIK atau nomor KK", en: "a NIK or family card number" },
  phone: { id: "nomor telepon", en: "a phone number" },
};

export const decisionsRefusalKinds = {
  "decision-changed": {
    status: 409,
    words: () => ({
      text: {
        id: "Keputusan ini sudah diubah orang lain sejak Anda membukanya. Perubahan Anda belum disimpan.",
        en: "Somebody else has changed this decision since you opened it. Your change was not stored.",
      },
      remedy: {
        id: "Baca dulu isi yang terbaru, lalu simpan lagi bila masih perlu.",
        en: "Read the latest version first, then save again if it is still needed.",
      },
    }),
  },
  "decision-id-taken": {
    status: 409,
    words: () => ({
      text: {
        id: "ID ini sudah dipakai untuk isi yang lain. Kiriman ini belum disimpan.",
        en: "This id was used for something else already. What was sent now was not stored.",
      },
      remedy: {
        id: "Kirim lagi dengan ID baru.",
        en: "Send it again with a new id.",
      },
    }),
  },
  "decision-move": {
    status: 409,
    words: ({ before, after }: { before: Text; after: Text }) => ({
      text: {
        id: `Keputusan yang ${before.id} tidak dapat menjadi ${after.id}.`,
        en: `A decision that is ${before.en} cannot become ${after.en}.`,
      },
      remedy: {
        id: "Pilih salah satu langkah yang ditawarkan pada keputusan itu.",
        en: "Choose one of the steps that the decision offers.",
      },
    }),
  },
  "decision-reason": {
    status: 400,
    words: () => ({
      text: {
        id: "Keputusan hanya ditutup, dan dibuka lagi, dengan alasan.",
        en: "A decision is closed, and opened again, only with a reason.",
      },
      remedy: {
        id: "Tulis alasannya, lalu simpan lagi.",
        en: "Write the reason, then save again.",
      },
    }),
  },
  "decision-closed": {
    status: 409,
    words: () => ({
      text: {
        id: "Keputusan ini sudah ditutup. Kemajuan belum disimpan.",
        en: "This decision has been closed. The progress was not stored.",
      },
      remedy: {
        id: "Minta provinsi membukanya lagi bila pekerjaan masih berjalan.",
        en: "Ask the province to open it again if the work goes on.",
      },
    }),
  },
  "decision-areas-overlap": {
    status: 400,
    words: ({ inner, outer }: { inner: string; outer: string }) => ({
      text: {
        id: `${inner} sudah termasuk dalam ${outer}; angkanya akan terhitung dua kali.`,
        en: `${inner} lies in ${outer} already; its counts would be added twice.`,
      },
      remedy: {
        id: "Pilih salah satu dari keduanya.",
        en: "Choose one of the two.",
      },
    }),
  },
  "decision-target": {
    status: 400,
    words: () => ({
      text: {
        id: "Target memerlukan indikator, dan target persen paling tinggi 100.",
        en: "A target needs an indicator, and a target in percent is 100 at most.",
      },
      remedy: {
        id: "Pilih indikatornya, atau perbaiki angka targetnya.",
        en: "Choose the indicator, or correct the target.",
      },
    }),
  },
  "personal-number": {
    status: 400,
    words: ({ kind }: { kind: PersonalNumber }) => ({
      text: {
        id: `Tulisan itu tampaknya memuat ${numberNames[kind].id}. Belum ada yang disimpan.`,
        en: `The text seems to hold ${numberNames[kind].en}. Nothing has been stored.`,
      },
      remedy: {
        id: "Sebut jabatan atau kantornya saja, tanpa nama orang dan nomornya.",
        en: "Name the function or office alone, without a person's name or number.",
      },
    }),
  },
} satisfies RefusalKinds;

export const decisionsRefusal = refusalsOf(decisionsRefusalKinds);

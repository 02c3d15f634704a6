import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

export const meetingsRefusalKinds = {
  "meeting-changed": {
    status: 409,
    words: () => ({
      text: {
        id: "Rapat ini sudah diubah orang lain sejak Anda membukanya. Perubahan Anda belum disimpan.",
        en: "Somebody else has changed this meeting since you opened it. Your change was not stored.",
      },
      remedy: {
        id: "Baca dulu yang terbaru, lalu ulangi perubahan Anda bila masih perlu.",
        en: "Read the latest first, then make your change again if it is still needed.",
      },
    }),
  },
  "meeting-closed": {
    status: 409,
    words: () => ({
      text: {
        id: "Rapat ini sudah ditutup.",
        en: "This meeting has been closed.",
      },
      remedy: {
        id: "Buka lagi rapatnya, atau buat rapat baru.",
        en: "Open the meeting again, or make a new one.",
      },
    }),
  },
  "slide-unknown": {
    status: 422,
    words: () => ({
      text: {
        id: "Susunan acara menyebut slide yang bukan milik rapat ini.",
        en: "The agenda names a slide that is not of this meeting.",
      },
      remedy: {
        id: "Baca dulu susunan acara yang terbaru; slide baru dikirim tanpa id.",
        en: "Read the latest agenda first; a new slide is sent without an id.",
      },
    }),
  },
  "snapshot-elsewhere": {
    status: 422,
    words: () => ({
      text: {
        id: "Potret itu memuat bulan atau wilayah lain daripada rapat ini.",
        en: "That snapshot holds another month or area than this meeting is about.",
      },
      remedy: {
        id: "Pilih potret dari bulan dan wilayah rapat, atau ambil yang baru.",
        en: "Choose a snapshot of the month and area of the meeting, or take a new one.",
      },
    }),
  },
  "agenda-full": {
    status: 422,
    words: () => ({
      text: {
        id: "Susunan acara sudah penuh.",
        en: "The agenda is full.",
      },
      remedy: {
        id: "Hapus dulu satu slide.",
        en: "Remove a slide first.",
      },
    }),
  },
} satisfies RefusalKinds;

export const meetingsRefusal = refusalsOf(meetingsRefusalKinds);

import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

export const notesRefusalKinds = {
  "note-changed": {
    status: 409,
    words: () => ({
      text: {
        id: "Catatan ini sudah diubah orang lain sejak Anda membukanya. Tulisan Anda belum disimpan.",
        en: "Somebody else has changed this note since you opened it. What you wrote was not stored.",
      },
      remedy: {
        id: "Baca dulu isi yang terbaru, lalu simpan lagi bila masih perlu.",
        en: "Read the latest text first, then save again if it is still needed.",
      },
    }),
  },
  "note-withdrawn": {
    status: 409,
    words: () => ({
      text: {
        id: "Catatan ini sudah ditarik.",
        en: "This note has been withdrawn.",
      },
      remedy: {
        id: "Tulis catatan baru bila masih perlu.",
        en: "Write a new note if it is still needed.",
      },
    }),
  },
} satisfies RefusalKinds;

export const notesRefusal = refusalsOf(notesRefusalKinds);

import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

/** For what submissions refuse, beside the reasons of core. */
export const submissionsRefusalKinds = {
  "already-withdrawn": {
    status: 409,
    words: () => ({
      text: {
        id: "Kiriman ini sudah ditarik.",
        en: "This submission has already been withdrawn.",
      },
      remedy: {
        id: "Tidak ada yang perlu dilakukan; kirim berkas baru bila angkanya perlu diganti.",
        en: "Nothing needs to be done; send a new file if its numbers are to be replaced.",
      },
    }),
  },
  "idempotency-conflict": {
    status: 409,
    words: () => ({
      text: {
        id: "Idempotency-Key ini sudah dipakai untuk berkas atau pilihan yang lain.",
        en: "This Idempotency-Key was already used for another file or other choices.",
      },
      remedy: {
        id: "Gunakan kunci baru untuk kiriman yang berbeda.",
        en: "Use a new key for a different submission.",
      },
    }),
  },
} satisfies RefusalKinds;

export const submissionsRefusal = refusalsOf(submissionsRefusalKinds);

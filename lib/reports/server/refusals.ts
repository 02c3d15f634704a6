import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

/** For what reports refuse, beside the reasons of core. */
export const reportsRefusalKinds = {
  "rows-refused": {
    status: 422,
    words: ({ rows }: { rows: number }) => ({
      text: {
        id: `Berkas memuat ${rows === 0 ? "kesalahan" : `${rows} baris yang ditolak`}; tidak ada yang disimpan.`,
        en: `The file holds ${rows === 0 ? "errors" : `${rows} refused ${rows === 1 ? "row" : "rows"}`}; nothing was stored.`,
      },
      remedy: {
        id: "Perbaiki yang disebut dalam daftar lalu kirim ulang, atau terima baris yang benar saja.",
        en: "Mend what the list names and send the file again, or accept only the valid rows.",
      },
    }),
  },
  "questions-open": {
    status: 422,
    words: ({ count }: { count: number }) => ({
      text: {
        id: `Ada ${String(count)} hal yang harus ditegaskan dulu; belum ada yang disimpan.`,
        en: `${String(count)} ${count === 1 ? "point has" : "points have"} to be confirmed first; nothing was stored.`,
      },
      remedy: {
        id: "Periksa pertanyaannya. Bila benar, kirim lagi dengan persetujuan (lewat API: isian confirm berisi kodenya, dipisah koma).",
        en: "Look at the questions. If all is right, send it again and say so (by API: the field confirm with their codes, separated by commas).",
      },
    }),
  },
} satisfies RefusalKinds;

export const reportsRefusal = refusalsOf(reportsRefusalKinds);

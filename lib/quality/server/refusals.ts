import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

export const qualityRefusalKinds = {
  "finding-resolved": {
    status: 409,
    words: () => ({
      text: {
        id: "Temuan ini sudah tidak ada: laporannya sudah diperbaiki.",
        en: "This finding is gone: its report has been corrected.",
      },
      remedy: {
        id: "Tidak ada yang perlu dikerjakan lagi.",
        en: "Nothing more needs to be done.",
      },
    }),
  },
  "finding-accepted": {
    status: 409,
    words: () => ({
      text: {
        id: "Penjelasan temuan ini sudah diterima.",
        en: "The explanation of this finding has been accepted.",
      },
      remedy: {
        id: "Bila angkanya keliru, kirim perbaikan laporannya.",
        en: "If the counts are wrong, send a correction of the report.",
      },
    }),
  },
  "finding-unexplained": {
    status: 409,
    words: () => ({
      text: {
        id: "Belum ada penjelasan yang bisa dinilai.",
        en: "There is no explanation to judge yet.",
      },
      remedy: {
        id: "Tunggu penjelasan operator, atau tetapkan tenggat.",
        en: "Wait for the operator's explanation, or set a date.",
      },
    }),
  },
  "findings-changed": {
    status: 409,
    words: ({ expected, now }: { expected: number; now: number }) => ({
      text: {
        id: `Pilihan itu kini memuat ${String(now)} temuan, bukan ${String(expected)}. Belum ada yang diubah.`,
        en: `That choice now holds ${String(now)} findings, not ${String(expected)}. Nothing has been changed.`,
      },
      remedy: {
        id: "Lihat daftarnya lagi, lalu ulangi.",
        en: "Look at the list again, then repeat it.",
      },
    }),
  },
} satisfies RefusalKinds;

export const qualityRefusal = refusalsOf(qualityRefusalKinds);

import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

/** For what children refuse, beside the reasons of core. */
export const childrenRefusalKinds = {
  "columns-missing": {
    status: 422,
    words: () => ({
      text: {
        id: "Kolom yang wajib tidak dikenali; tidak ada yang disimpan.",
        en: "Columns that are needed were not recognised; nothing was stored.",
      },
      remedy: {
        id: "Tunjukkan judul kolom untuk jenis kelamin, tanggal lahir, tanggal pengukuran, dan posyandu, lalu kirim lagi.",
        en: "Say which headings stand for sex, birth date, date of measuring and posyandu, then send again.",
      },
    }),
  },
} satisfies RefusalKinds;

export const childrenRefusal = refusalsOf(childrenRefusalKinds);

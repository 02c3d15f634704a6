import { refusalsOf } from "@/lib/core/refusals/errors";
import { quoted, type RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

/** For what figures refuse, beside the reasons of core. */
export const figuresRefusalKinds = {
  "unknown-indicator": {
    status: 404,
    words: ({ indicator }: { indicator: string }) => ({
      text: {
        id: `Tidak ada indikator ${quoted(indicator)}.`,
        en: `There is no indicator ${quoted(indicator)}.`,
      },
      remedy: {
        id: "Daftar indikator ada di /api/v1/catalogue.",
        en: "The list of indicators is at /api/v1/catalogue.",
      },
    }),
  },
  "month-outside-range": {
    status: 400,
    words: (range: { from: string; to: string }) => ({
      text: {
        id: `Tidak ada rentang bulan dari ${quoted(range.from)} sampai ${quoted(range.to)}.`,
        en: `There is no span of months from ${quoted(range.from)} to ${quoted(range.to)}.`,
      },
      remedy: {
        id: "Tulis bulan sebagai TTTT-BB, yang lebih awal di depan, paling banyak sepuluh tahun.",
        en: "Write months as YYYY-MM, the earlier one first, ten years at most.",
      },
    }),
  },
} satisfies RefusalKinds;

export const figuresRefusal = refusalsOf(figuresRefusalKinds);

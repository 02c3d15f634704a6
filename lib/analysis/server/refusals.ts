import { refusalsOf } from "@/lib/core/refusals/errors";
import { quoted, type RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

export const analysisRefusalKinds = {
  "unknown-part": {
    status: 400,
    words: ({ part, area }: { part: string; area: string }) => ({
      text: {
        id: `${quoted(part)} bukan bagian langsung dari ${quoted(area)}, sehingga tidak dapat dikeluarkan dari hitungan.`,
        en: `${quoted(part)} is no part of ${quoted(area)} one level down, so it cannot be left out.`,
      },
      remedy: {
        id: "Tulis kode wilayah satu tingkat di bawahnya (atau id posyandu di bawah desa), dipisah koma. Tanpa `without` semua bagian dijawab.",
        en: "Write the codes of areas one level down (or ids of posyandu below a village), divided by commas. Without `without` all parts are answered.",
      },
    }),
  },
  "nothing-left": {
    status: 400,
    words: ({ area }: { area: string }) => ({
      text: {
        id: `Semua bagian ${quoted(area)} dikeluarkan dari hitungan, sehingga tidak ada yang tersisa untuk dihitung.`,
        en: `All parts of ${quoted(area)} are left out, so nothing remains to be reckoned.`,
      },
      remedy: {
        id: "Sisakan paling sedikit satu bagian.",
        en: "Keep at least one part.",
      },
    }),
  },
} satisfies RefusalKinds;

export const analysisRefusal = refusalsOf(analysisRefusalKinds);

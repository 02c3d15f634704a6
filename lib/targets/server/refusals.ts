import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

export const targetsRefusalKinds = {
  "targets-changed": {
    status: 409,
    words: () => ({
      text: {
        id: "Jalur target ini sudah diubah orang lain sejak Anda membukanya. Isian Anda belum disimpan.",
        en: "Somebody else has changed this path of targets since you opened it. What you entered was not stored.",
      },
      remedy: {
        id: "Lihat dulu jalur yang terbaru, lalu simpan lagi bila masih perlu.",
        en: "Look at the latest path first, then save again if it is still needed.",
      },
    }),
  },
  "target-too-large": {
    status: 422,
    words: ({ year, most }: { year: number; most: number }) => ({
      text: {
        id: `Target atau baseline tahun ${String(year)} melebihi ${String(most)}, nilai terbesar untuk indikator ini. Isian belum disimpan.`,
        en: `The target or baseline of ${String(year)} is above ${String(most)}, the largest value of this indicator. Nothing was stored.`,
      },
      remedy: {
        id: "Perbaiki nilainya, lalu simpan lagi.",
        en: "Correct the value, then save again.",
      },
    }),
  },
} satisfies RefusalKinds;

export const targetsRefusal = refusalsOf(targetsRefusalKinds);

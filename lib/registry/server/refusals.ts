import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

/** For what the registry refuses, beside the reasons of core. */
export const registryRefusalKinds = {
  "registry-columns": {
    status: 422,
    words: (columns: {
      missing: readonly string[];
      double: readonly string[];
    }) => {
      const missing = columns.missing.join(", ");
      const double = columns.double.join(", ");
      return {
        text: {
          id: [
            ...(missing === "" ? [] : [`Kolom yang tidak ada: ${missing}.`]),
            ...(double === ""
              ? []
              : [`Kolom yang ada lebih dari sekali: ${double}.`]),
          ].join(" "),
          en: [
            ...(missing === "" ? [] : [`Columns that are absent: ${missing}.`]),
            ...(double === ""
              ? []
              : [`Columns that stand there more than once: ${double}.`]),
          ].join(" "),
        },
        remedy: {
          id: "Perlu nama posyandu, dan kode desa/kelurahan atau nama desa/kelurahan, masing-masing satu kolom.",
          en: "The name of the posyandu is needed, and the village code or the name of the village, one column each.",
        },
      };
    },
  },
  "registry-changed": {
    status: 409,
    words: () => ({
      text: {
        id: "Daftar posyandu terus diubah selama berkas ini dibaca. Belum ada yang disimpan.",
        en: "The registry kept changing while this file was read. Nothing has been stored.",
      },
      remedy: {
        id: "Tunggu impor lain selesai, lalu kirim lagi.",
        en: "Wait until the other import has ended, then send it again.",
      },
    }),
  },
} satisfies RefusalKinds;

export const registryRefusal = refusalsOf(registryRefusalKinds);

import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

export const liveRefusalKinds = {
  "foreign-page": {
    status: 403,
    words: () => ({
      text: {
        id: "Halaman dari situs lain tidak dapat mengikuti dasbor ini.",
        en: "A page of another site cannot follow this dashboard.",
      },
      remedy: {
        id: "Buka dasbor di alamatnya sendiri; pengelola server: periksa PUBLIC_URL.",
        en: "Open the dashboard at its own address; whoever runs the server: check PUBLIC_URL.",
      },
    }),
  },
  "too-many-sockets": {
    status: 429,
    words: ({
      count,
      where,
    }: {
      count: number;
      where: "account" | "address";
    }) => ({
      text:
        where === "account"
          ? {
              id: `Akun ini sudah membuka ${count} sambungan langsung.`,
              en: `This account already has ${count} live connections open.`,
            }
          : {
              id: `Alamat ini sudah membuka ${count} sambungan langsung.`,
              en: `This address already has ${count} live connections open.`,
            },
      remedy: {
        id: "Tutup halaman yang tidak dipakai, lalu muat ulang.",
        en: "Close pages that are not in use, then reload.",
      },
    }),
  },
  "too-many-views": {
    status: 429,
    words: ({ count }: { count: number }) => ({
      text: {
        id: `Satu sambungan mengikuti paling banyak ${count} tampilan.`,
        en: `One connection follows at most ${count} views.`,
      },
      remedy: {
        id: "Lepaskan tampilan yang tidak dilihat lagi (unwatch), lalu coba lagi.",
        en: "Leave views that nobody looks at any more (unwatch), then try again.",
      },
    }),
  },
} satisfies RefusalKinds;

export const liveRefusal = refusalsOf(liveRefusalKinds);

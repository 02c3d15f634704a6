import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";

const words = wording({
  id: {
    ticker: {
      label: "Kiriman terbaru",
      open: "Tampilkan semua kiriman terbaru",
      none: "Belum ada kiriman.",
      posyandu: "{count} posyandu",
    },
  },
  en: {
    ticker: {
      label: "Latest submissions",
      open: "Show all latest submissions",
      none: "Nothing has been sent yet.",
      posyandu: "{count} posyandu",
    },
  },
});

const reasons = wording({
  id: {
    "foreign-page":
      "Halaman dari situs lain tidak dapat mengikuti dasbor ini. Buka dasbor di alamatnya sendiri.",
    "too-many-sockets":
      "Terlalu banyak sambungan langsung dari satu akun atau alamat. Tutup halaman yang tidak dipakai.",
    "too-many-views":
      "Terlalu banyak tampilan pada satu sambungan. Lepaskan yang tidak dilihat lagi.",
  },
  en: {
    "foreign-page":
      "A page of another site cannot follow this dashboard. Open it at its own address.",
    "too-many-sockets":
      "Too many live connections of one account or address. Close pages that are not in use.",
    "too-many-views":
      "Too many views on one connection. Leave those that nobody looks at any more.",
  },
});

/** What is told while it happens. */
export const liveText = {
  name: "live",
  words,
  reasons,
} as const satisfies SubjectText;

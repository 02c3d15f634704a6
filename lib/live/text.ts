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

/** What is told while it happens. */
export const liveText = {
  name: "live",
  words,
} as const satisfies SubjectText;

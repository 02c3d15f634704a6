import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";

const everywhere = wording({
  id: {
    ticker: {
      cleared: "Data simulasi {name} dihapus",
      recounted: "Semua rekap {name} dihitung ulang",
    },
  },
  en: {
    ticker: {
      cleared: "Simulated data of {name} removed",
      recounted: "All counts of {name} made anew",
    },
  },
});

export const installationText = {
  name: "installation",
  everywhere,
} as const satisfies SubjectText;

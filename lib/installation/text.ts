import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";

const everywhere = wording({
  id: {
    ticker: { cleared: "Data simulasi {name} dihapus" },
  },
  en: {
    ticker: { cleared: "Simulated data of {name} removed" },
  },
});

export const installationText = {
  name: "installation",
  everywhere,
} as const satisfies SubjectText;

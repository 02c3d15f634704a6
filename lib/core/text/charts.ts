import { wording } from "./pair";
import type { SubjectText } from "./subject-text";

const words = wording({
  id: {
    ranking: {
      tied: "seri",
      unranked: "Tidak diperingkat",
      movedUp: "naik {steps} tempat",
      movedDown: "turun {steps} tempat",
      none: "Belum ada wilayah yang dapat diperingkat.",
    },
  },
  en: {
    ranking: {
      tied: "tied",
      unranked: "Not ranked",
      movedUp: "up {steps} places",
      movedDown: "down {steps} places",
      none: "No area can be ranked yet.",
    },
  },
});

/** Charts that belong to no subject. */
export const chartsText = {
  name: "charts",
  words,
} as const satisfies SubjectText;

import { wording } from "./pair";
import type { SubjectText } from "./subject-text";

const words = wording({
  id: {
    ranking: {
      tied: "seri",
      tiedWhy:
        "Seri: beberapa wilayah bernilai sama pada satu angka di belakang koma.",
      movedWhy:
        "Dibanding bulan lalu, di antara wilayah yang diperingkat bulan ini.",
      unranked: "Tidak diperingkat",
      movedUp: "naik {steps} tempat",
      movedDown: "turun {steps} tempat",
      none: "Belum ada wilayah yang dapat diperingkat.",
    },
  },
  en: {
    ranking: {
      tied: "tied",
      tiedWhy: "Tied: several areas have the same value at one decimal.",
      movedWhy: "Since last month, among the areas that are ranked this month.",
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

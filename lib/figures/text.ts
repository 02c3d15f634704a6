import { wording } from "@/lib/core/text/pair";

/** Codes of refusals, as the page of definitions explains them. */
export const figuresReasons = wording({
  id: {
    "unknown-indicator":
      "Nama indikator tidak ada dalam katalog. Nama yang berlaku tercantum di halaman ini.",
    "month-outside-range":
      "Rentang bulan tidak ada. Tulis bulan sebagai TTTT-BB, yang lebih awal di depan.",
  },
  en: {
    "unknown-indicator":
      "The catalogue has no indicator of that name. The names in force are on this page.",
    "month-outside-range":
      "There is no such span of months. Write months as YYYY-MM, the earlier one first.",
  },
});

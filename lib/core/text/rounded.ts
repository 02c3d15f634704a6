import type { Locale } from "@/lib/core/domain/text-pair";

/**
 * Stands before a rounded number of people in a sentence, once for the numbers of that sentence. Tables say in their headings that they are rounded: a
 * sign before each of their numbers would be in the way of reading them, and ± is the sign of changes there.
 */
export const aboutWord: Readonly<Record<Locale, string>> = {
  id: "sekitar\u00a0",
  en: "about\u00a0",
};

import type { Locale } from "@/lib/core/domain/text-pair";
import { hrefIn } from "@/lib/core/text/locale";

/** The page of one posyandu. */
export function posyanduHref(locale: Locale, id: string): string {
  return hrefIn(locale, `/posyandu/${encodeURIComponent(id)}`);
}

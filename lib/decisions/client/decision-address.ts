import type { Locale } from "@/lib/core/domain/text-pair";
import { hrefIn } from "@/lib/core/text/locale";

/** Where one decision is opened. */
export function decisionHref(locale: Locale, id: string): string {
  return hrefIn(locale, `/tindak-lanjut?decision=${id}`);
}

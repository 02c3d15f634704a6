import type { Locale } from "@/lib/core/domain/text-pair";

/** Reads `?lang=`. Everything but English means Indonesian. */
export function localeOf(value: unknown): Locale {
  return value === "en" ? "en" : "id";
}

/** The same address in another language. Indonesian is the default, so it is never written into an address. */
export function hrefIn(locale: Locale, path: string): string {
  const [beforeHash = "", hash] = path.split("#");
  const [pathname = "", query = ""] = beforeHash.split("?");
  const params = new URLSearchParams(query);
  if (locale === "en") params.set("lang", "en");
  else params.delete("lang");
  const search = params.toString();
  return `${pathname}${search ? `?${search}` : ""}${hash ? `#${hash}` : ""}`;
}

import type { Locale } from "@/lib/core/domain/text-pair";

/** Reads `?lang=`; Indonesian unless English is asked for. */
export function localeOf(value: unknown): Locale {
  return value === "en" ? "en" : "id";
}

/** The same address in a language; Indonesian is the default and stands in no address. */
export function hrefIn(locale: Locale, path: string): string {
  const [beforeHash = "", hash] = path.split("#");
  const [pathname = "", query = ""] = beforeHash.split("?");
  const params = new URLSearchParams(query);
  if (locale === "en") params.set("lang", "en");
  else params.delete("lang");
  const search = params.toString();
  return `${pathname}${search ? `?${search}` : ""}${hash ? `#${hash}` : ""}`;
}

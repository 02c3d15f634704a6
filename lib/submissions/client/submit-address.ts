import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import type { Locale } from "@/lib/core/domain/text-pair";
import { hrefIn } from "@/lib/core/text/locale";
import type { Asked } from "@/lib/submissions/domain/asked-scope";

export type SubmitPath = "/submit" | "/submit/children";

/** Where a file for an area and month is sent; the page has both chosen. */
export function submitHref(
  locale: Locale,
  { area, month }: { area: AreaCode; month: Month },
  path: SubmitPath = "/submit",
): string {
  return hrefIn(locale, submitPath(path, { area, month }));
}

/** A page that sends with what was asked of it, so that going to its neighbour or signing in keeps it. */
export function submitPath(path: SubmitPath, { area, month }: Asked): string {
  const search = new URLSearchParams({
    ...(area !== null && { area }),
    ...(month !== null && { month }),
  }).toString();
  return search === "" ? path : `${path}?${search}`;
}

/** What the address of such a page asks for. */
export function readAsked(
  search: Readonly<Record<string, string | string[] | undefined>>,
): Asked {
  const first = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  return { area: first("area"), month: first("month") };
}

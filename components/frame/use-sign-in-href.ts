"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale } from "use-intl/react";
import { hrefIn } from "@/lib/core/text/locale";

/** The address of signing in, which leads back to where one was: the page, with all that its address says. */
export function useSignInHref(): string {
  const locale = useLocale();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const from = encodeURIComponent(search ? `${pathname}?${search}` : pathname);
  return hrefIn(locale, `/sign-in?from=${from}`);
}

"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback } from "react";
import {
  filterNames,
  openedName,
  withPart,
  type FilterName,
} from "@/lib/decisions/client/decision-filter";

/** Reads and writes the page's own parts of the address. Opening a decision can be undone by the back button; a choice takes the place of the one before. */
export function useParts() {
  const params = useSearchParams();
  const pathname = usePathname();
  const search = params.toString();
  const choose = useCallback(
    (name: FilterName, value: string) => {
      const next = pathname + withPart(search, name, value);
      window.history.replaceState(null, "", next);
    },
    [pathname, search],
  );
  const open = useCallback(
    (id: string | null) => {
      const next = pathname + withPart(search, openedName, id ?? "");
      window.history.pushState(null, "", next);
    },
    [pathname, search],
  );
  const clear = useCallback(() => {
    let next = search;
    for (const name of filterNames) next = withPart(next, name, "").slice(1);
    window.history.replaceState(
      null,
      "",
      pathname + (next === "" ? "" : `?${next}`),
    );
  }, [pathname, search]);
  const isChosen = filterNames.some((name) => params.has(name));
  return { params, choose, open, clear, isChosen };
}

"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { useMayOpen } from "@/components/view/use-may-open";
import { ViewLink } from "@/components/view/view-link";
import type { MapRow } from "./area-look";
import { posyanduHref } from "./posyandu-href";

/** Seen while it has the focus where no script runs; elsewhere the map itself shows where the focus is. */
const unseen =
  "sr-only noscript:focus:not-sr-only noscript:focus:absolute noscript:focus:top-3 noscript:focus:left-3 noscript:focus:rounded-control noscript:focus:bg-surface noscript:focus:px-3 noscript:focus:py-2 noscript:focus:text-13 noscript:focus:shadow-float";

/** The map for the keyboard and the ear: every area with its figure in the name of its link, where it leads on, in the order of the rows; focus points at it on the map. */
export function AreaLinks({
  rows,
  onFocus,
  onBlur,
}: {
  rows: readonly MapRow[];
  onFocus: (key: string) => void;
  onBlur: () => void;
}) {
  const text = useTranslations("map");
  const locale = useLocale();
  const mayOpen = useMayOpen();
  return (
    <ul aria-label={text("list")}>
      {rows.map(({ code, name, label }) => (
        <li key={code}>
          {isAreaCode(code) && mayOpen(code) ? (
            <ViewLink
              change={{ area: code }}
              className={unseen}
              onFocus={() => onFocus(code)}
              onBlur={onBlur}
            >
              {text("open", { name })}
              {`, ${label}`}
            </ViewLink>
          ) : !isAreaCode(code) ? (
            <a
              href={posyanduHref(locale, code)}
              className={unseen}
              onFocus={() => onFocus(code)}
              onBlur={onBlur}
            >
              {text("open", { name })}
              {`, ${label}`}
            </a>
          ) : (
            <button
              type="button"
              className="sr-only"
              onFocus={() => onFocus(code)}
              onBlur={onBlur}
            >
              {name}
              {`, ${label}`}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

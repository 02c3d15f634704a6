"use client";

import { useTranslations } from "use-intl/react";
import { elements } from "@/lib/core/catalogue/elements";
import { useFormats } from "@/lib/core/text/formats";
import { signOf, type Gaps } from "./submission-gaps";

/** What a file does not bring, in one sentence; null if it brings everything. */
export function useGapWords(): (gaps: Gaps, months: number) => string | null {
  const text = useTranslations("reports");
  const { number } = useFormats();
  const names = useCoreNames();
  return (gaps, months) => {
    const counted = (["unread", "passedOver", "hidden"] as const).map((key) =>
      gaps[key] > 0 ? text(`gaps.${key}`, { count: gaps[key] }) : null,
    );
    const said = [
      gaps.core.length > 0
        ? text("gaps.core", { elements: names(gaps) })
        : null,
      gaps.elements > gaps.core.length
        ? text("gaps.elements", {
            count: number(gaps.elements),
            total: number(elements.length),
          })
        : null,
      ...counted,
      gaps.missing > 0
        ? text(months > 1 ? "gaps.missingReports" : "gaps.missing", {
            count: gaps.missing,
          })
        : null,
    ].filter((part) => part !== null);
    return said.length === 0
      ? null
      : text("gaps.sentence", { gaps: said.join("; ") });
  };
}

/** "S dan D". */
export function useCoreNames(): (gaps: Pick<Gaps, "core">) => string {
  const { locale } = useFormats();
  return ({ core }) =>
    new Intl.ListFormat(locale, { type: "conjunction" }).format(
      core.map(signOf),
    );
}

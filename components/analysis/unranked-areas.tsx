"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import type { UnrankedRow } from "@/lib/analysis/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { useFormats } from "@/lib/core/text/formats";
import { whyOf } from "@/lib/core/text/bounds";
import { AreaName } from "@/components/view/area-name";
import { cellValue } from "@/components/figures/cell-text";
import { StateWord } from "@/components/figures/state-word";

/** Who has no place, and why; apart from the others, by name. */
export function UnrankedAreas({
  rows,
  indicator,
}: {
  rows: readonly UnrankedRow[];
  indicator: IndicatorEntry;
}) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const heading = useId();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="pt-2">
      <h3 id={heading} className="text-12 font-semibold text-muted">
        {text("ranking.unranked")}
      </h3>
      <ul className="flex flex-wrap gap-x-4">
        {rows.map((row) => {
          const value = cellValue(formats, indicator, row);
          return (
            <li key={row.area}>
              <AreaName code={row.area} name={row.name} />{" "}
              <span className="text-muted">
                {value === null ? "" : `${value}, `}
                <StateWord
                  state={row.reason}
                  why={whyOf(indicator, row)}
                  isMid
                />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

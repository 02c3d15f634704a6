"use client";

import { Fragment } from "react";
import { isUnjudged } from "@/lib/core/catalogue/change";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { SamePosyanduLine } from "@/components/analysis/same-posyandu-line";
import { useOwnMovement } from "@/components/analysis/use-own-movement";
import { ChangeLine, type ChangeSince } from "@/components/figures/change-line";

/** How the figure moved, and below the first change that of the posyandu which gave it both times: where the first is not judged, the one to read. */
export function HeadlineChanges({
  changes,
  indicator,
}: {
  changes: readonly ChangeSince[];
  indicator: IndicatorEntry;
}) {
  const weighed = useOwnMovement();
  return changes.map((since, index) => {
    const own = weighed(since.month);
    // What is not one of the figure itself stands behind that of the same posyandu.
    const isTempered = own.isReal === "no" && own.note !== undefined;
    return (
      <Fragment key={since.month}>
        {/* On a low screen the second of two that are not judged gives its room to trend and ranking. */}
        <div
          className={
            index > 0 && isUnjudged(since.change)
              ? "[@media(max-height:820px)]:hidden"
              : undefined
          }
        >
          <ChangeLine
            since={since}
            indicator={indicator}
            isShort
            weighed={own}
          />
        </div>
        {index === 0 ? (
          <SamePosyanduLine isFirst={isUnjudged(since.change) || isTempered} />
        ) : null}
      </Fragment>
    );
  });
}

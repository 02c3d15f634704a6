"use client";

import { useTranslations } from "use-intl/react";
import type { Movement } from "@/lib/analysis/contract";
import { shownDecimals, type ShownUnit } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { Explained } from "@/components/ui/explained";
import { ChangeFigure } from "@/components/figures/change-line";

/** What changeOf needs beside the verdict, which the mark of a change does not show. */
const uncounted = {
  measuredBefore: 0,
  measuredNow: 0,
  childShareBefore: 0,
  childShareNow: 0,
};

/**
 * A movement in the width of a table cell: +1,9 in the colour of its verdict where it is more than chance, ≈ +0,3 in grey where it may be chance. `inWords` says
 * "belum berarti" under it.
 */
export function MovementFigure({
  movement,
  unit,
  inWords = false,
}: {
  movement: Movement | null;
  unit: ShownUnit;
  inWords?: boolean;
}) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  if (movement === null) return <span className="text-muted">–</span>;
  const { difference, interval, isReal, verdict } = movement;
  if (isReal !== false || difference === null || interval === null)
    return (
      <>
        {difference === null ? (
          <ChangeFigure
            change={{ ...uncounted, difference, verdict: "not-open" }}
          />
        ) : verdict === "not-open" ? null : (
          <ChangeFigure change={{ ...uncounted, difference, verdict }} />
        )}
        {inWords && isReal === true ? (
          <span className="block text-12 text-muted">
            {text("ranking.real")}
          </span>
        ) : null}
      </>
    );
  const digits = shownDecimals[unit];
  const figure = formats.signed(difference, digits);
  return (
    <>
      <Explained
        why={text("ranking.notRealWhy", {
          from: formats.signed(interval.from, digits),
          to: formats.signed(interval.to, digits),
        })}
        label={`${figure}, ${text("ranking.notReal")}`}
        className="figures whitespace-nowrap text-muted"
      >
        ≈{"\u2009"}
        {figure}
      </Explained>
      {inWords ? (
        <span className="block text-12 text-muted">
          {text("ranking.notReal")}
        </span>
      ) : null}
    </>
  );
}

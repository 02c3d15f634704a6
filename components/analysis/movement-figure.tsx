"use client";

import { useTranslations } from "use-intl/react";
import type { Movement } from "@/lib/analysis/contract";
import type { FigureChange } from "@/lib/core/catalogue/change";
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
  if (movement === null) return <span className="text-muted">–</span>;
  const { difference, isReal, verdict } = movement;
  // What reads the same has not moved: there is nothing to weigh.
  const isWeighed = isReal !== null && difference !== 0;
  return (
    <>
      {isWeighed && !isReal ? (
        <MayBeChance movement={movement} unit={unit} />
      ) : (
        <ChangeFigure
          change={asChange(difference, verdict)}
          inWords={inWords}
        />
      )}
      {inWords && isWeighed ? (
        <span className="block text-12 text-muted">
          {text(isReal ? "ranking.real" : "ranking.notReal")}
        </span>
      ) : null}
    </>
  );
}

function asChange(
  difference: number | null,
  verdict: Movement["verdict"],
): FigureChange {
  return difference === null || verdict === "not-open"
    ? { ...uncounted, difference: null, verdict: "not-open" }
    : { ...uncounted, difference, verdict };
}

function MayBeChance({
  movement: { difference, interval },
  unit,
}: {
  movement: Movement;
  unit: ShownUnit;
}) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const signed = (value: number) => formats.signed(value, shownDecimals[unit]);
  if (difference === null || interval === null) return null;
  return (
    <Explained
      why={text("ranking.notRealWhy", {
        from: signed(interval.from),
        to: signed(interval.to),
      })}
      label={`${signed(difference)}, ${text("ranking.notReal")}`}
      className="figures whitespace-nowrap text-muted"
    >
      ≈{"\u00a0"}
      {signed(difference)}
    </Explained>
  );
}

"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { RankedRow } from "@/lib/analysis/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { reachesTarget } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { Explained } from "@/components/ui/explained";
import { AreaName } from "@/components/view/area-name";
import { cellValue, valueText } from "@/components/figures/cell-text";
import type { IntervalScale } from "./interval-scale";
import { MovementFigure } from "./movement-figure";

/** One area of the ranking: place, name, interval, figure, movements. */
export function RankedArea({
  row,
  indicator,
  scale,
  place,
}: {
  row: RankedRow;
  indicator: IndicatorEntry;
  scale: IntervalScale;
  place: ReactNode;
}) {
  const formats = useFormats();
  const { unit } = indicator;
  return (
    <>
      <span className="figures flex items-center justify-end gap-1 leading-6">
        <MovedMark row={row} />
        <span className="min-w-5 text-right whitespace-nowrap">{place}</span>
      </span>
      <span className="flex min-w-0 items-center gap-x-1.5">
        <span className="truncate" title={row.name}>
          <AreaName
            code={row.area}
            name={row.name}
            isShortOnPhone
            figure={cellValue(formats, indicator, row)}
          />
        </span>
        {row.isSmall ? <SmallMark row={row} indicator={indicator} /> : null}
      </span>
      <IntervalLine row={row} indicator={indicator} scale={scale} />
      <span className="figures text-right font-semibold">
        {cellValue(formats, indicator, row)}
      </span>
      <span className="text-right">
        <MovementFigure movement={row.sinceMonth} unit={unit} />
      </span>
      <span className="text-right max-sm:hidden">
        <MovementFigure movement={row.sinceYear} unit={unit} />
      </span>
    </>
  );
}

/**
 * Places won or lost, told only where the change is more than chance, stands on enough, and leads out of the places that the area may truly have: one of thirty
 * children must not move it by 21 places.
 */
function MovedMark({ row }: { row: RankedRow }) {
  const text = useTranslations("analysis");
  const { moved, isSmall, sinceMonth, place, places } = row;
  if (!moved || isSmall || sinceMonth?.isReal !== true) return null;
  const before = place + moved;
  if (places && before >= places.from && before <= places.to) return null;
  const steps = String(Math.abs(moved));
  const words = text(moved > 0 ? "ranking.moved" : "ranking.movedDown", {
    steps,
  });
  return (
    <Explained
      why={words}
      label={words}
      className="min-w-6 text-right text-12 text-muted"
    >
      {moved > 0 ? "▴" : "▾"}
      {Math.min(99, Math.abs(moved))}
    </Explained>
  );
}

/** Said before the figure is read: it stands on little. */
function SmallMark({
  row,
  indicator,
}: {
  row: RankedRow;
  indicator: IndicatorEntry;
}) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  return (
    <Explained
      why={text("ranking.smallWhy", {
        count: formats.number(row.denominator ?? 0),
        damped: valueText(formats, indicator, row.damped),
      })}
      label={text("ranking.small")}
      className="shrink-0 text-12 text-caution underline decoration-dotted underline-offset-3"
    >
      {text("ranking.smallMark")}
    </Explained>
  );
}

/**
 * The interval as a line with ends, the figure as a point on it: full where it reaches the target, else a ring. The target is a mark across, the damped value of a
 * small base a small square.
 */
export function IntervalLine({
  row,
  indicator,
  scale,
}: {
  row: RankedRow;
  indicator: IndicatorEntry;
  scale: IntervalScale;
}) {
  const { interval, target, value = 0 } = row;
  const isStrong =
    target !== null && reachesTarget(indicator, value, target.value);
  const percent = (at: number) => `${scale.at(at) * 100}%`;
  const width = (scale.at(interval.to) - scale.at(interval.from)) * 100;
  return (
    <span aria-hidden className="relative block h-4">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      {target ? (
        <span
          className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-line-strong"
          style={{ left: percent(target.value) }}
        />
      ) : null}
      <span
        data-interval
        className="absolute top-1/2 h-2.5 -translate-x-px -translate-y-1/2 border-x-[1.5px] border-accent before:absolute before:inset-x-0 before:top-1/2 before:h-0.5 before:-translate-y-1/2 before:bg-accent"
        style={{ left: percent(interval.from), width: `${width}%` }}
      />
      {row.isSmall ? (
        <span
          className="absolute top-1/2 size-2 -translate-1/2 border-[1.5px] border-ink bg-surface"
          style={{ left: percent(row.damped) }}
        />
      ) : null}
      <span
        data-point
        className={cx(
          "absolute top-1/2 size-2 -translate-1/2 rounded-full border-[1.5px] border-accent",
          isStrong ? "bg-accent" : "bg-surface",
        )}
        style={{ left: percent(value) }}
      />
    </span>
  );
}

import type { SeriesPoint, SeriesReply } from "@/lib/figures/contract";
import { targetFor } from "@/components/figures/use-figures";
import { changeOf } from "@/lib/core/catalogue/change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { seasonOf } from "@/lib/core/catalogue/seasons";
import { stateOf } from "@/lib/core/catalogue/states";
import { shareInterval } from "@/lib/core/statistics/share-interval";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { Interval } from "@/lib/core/statistics/share-interval";
import type { Palette } from "@/components/theme/tokens";

export type TrendFacts = {
  indicator: IndicatorEntry;
  palette: Palette;
  points: readonly SeriesPoint[];
  /** What was to be reached in each of the months; null where nothing was. */
  targets: readonly (number | null)[];
  targetLabel: (value: number) => string;
  /** From where the path of targets starts, with what is written at its line. */
  baseline: { value: number; label: string } | null;
  /** Between what limits the figure of each month lies, by the number of those counted; null where that is not said. */
  intervals: readonly (Interval | null)[];
  /** Months in which more is done than in others. */
  seasonMonths: ReadonlySet<string>;
  /** Months that count from another source than the one before. */
  turnMonths: ReadonlySet<string>;
  /** The month on screen. */
  current: string;
  isCalm: boolean;
  /** How much larger than on a desk letters, lines and edges are drawn. */
  scale: number;
  /** Where the drawing shares its width: half as many months are named. */
  isNarrow: boolean;
  /** Months of which something was said. */
  markedMonths: ReadonlySet<string>;
  monthLabel: (month: string) => string;
  valueLabel: (value: number) => string;
};

export const labelSize = 12;

/** What stands beside the figures of a series in the drawing, and is worked out from it alone. */
export function factsOf(
  reply: SeriesReply,
  points: readonly SeriesPoint[],
): Pick<
  TrendFacts,
  "indicator" | "targets" | "intervals" | "seasonMonths" | "turnMonths"
> {
  const indicator = indicatorOf(reply.indicator);
  return {
    indicator,
    targets: points.map(
      ({ month }) => targetFor(reply.indicator, month, reply)?.value ?? null,
    ),
    intervals: points.map((point) => intervalOf(reply, point)),
    seasonMonths: new Set(
      points
        .filter(({ month }) => seasonOf(indicator, month) !== null)
        .map(({ month }) => month),
    ),
    turnMonths: new Set(
      points
        .filter((point, index) => {
          const before = points[index - 1];
          const change = before ? changeOf(indicator, point, before) : null;
          return change?.verdict === "other-source";
        })
        .map(({ month }) => month),
    ),
  };
}

/** The 95 % interval of a share of counts in percent; null for what is no share, and where there is no figure. */
export function intervalOf(
  { indicator: id }: Pick<SeriesReply, "indicator">,
  point: SeriesPoint,
): { from: number; to: number } | null {
  const indicator = indicatorOf(id);
  const { numerator, denominator } = point;
  if (indicator.unit !== "percent" || numerator === undefined) return null;
  if (denominator === undefined || denominator === 0) return null;
  // Reports of more than all are warned of and stand; they are no share.
  if (numerator > denominator) return null;
  const state = stateOf(indicator, point);
  if (state === "suppressed" || state === "not-open") return null;
  const { from, to } = shareInterval({ numerator, denominator });
  return { from: from * 100, to: to * 100 };
}

import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { stateOf, type Stated } from "@/lib/core/catalogue/states";
import type { Text } from "@/lib/core/domain/text-pair";
import { formatNumber, formatPercent } from "./format";
import { stateWhy } from "./states";

/** The words for what the public is told of a hidden figure: that it lies below or above a limit. Every place takes them from here. */

/** What a figure has of it. */
export type Limited = {
  atMost?: number | undefined;
  atLeast?: number | undefined;
};

export type Bound = { side: "below" | "above"; value: number };

type Kind = Pick<IndicatorEntry, "unit">;

/**
 * The limit as it is shown, to one decimal. It is rounded outwards, so that what is shown stays true. A limit that says nothing is left out: a share
 * is below a hundred percent and above zero in any case.
 */
export function boundOf(
  { unit }: Kind,
  { atMost, atLeast }: Limited,
): Bound | null {
  if (atMost !== undefined) {
    const value = tenthFrom(atMost, 1);
    const end = unit === "percent" ? 100 : 1_000;
    return value < end ? { side: "below", value } : null;
  }
  if (atLeast === undefined) return null;
  const value = tenthFrom(atLeast, -1);
  return value > 0 ? { side: "above", value } : null;
}

/** The nearest tenth that is not below a value (1), or not above it (-1). */
function tenthFrom(value: number, direction: 1 | -1): number {
  const tenths = direction * Math.ceil(direction * value * 10);
  // Ten times a value may have been rounded over the tenth that it stands beside.
  const isShort = direction * (tenths / 10 - value) < 0;
  return (isShort ? tenths + direction : tenths) / 10;
}

export type BoundWords = {
  /** < 0,8 %, in tables and on maps. */
  short: Text;
  /** kurang dari 0,8 %, in a sentence. */
  long: Text;
  /** What it means, in a sentence or two. */
  why: Text;
};

/** What stands for a hidden figure, and why; null where no limit is known. */
export function boundWords(kind: Kind, figure: Limited): BoundWords | null {
  const bound = boundOf(kind, figure);
  if (bound === null) return null;
  const { side, value } = bound;
  const format = kind.unit === "percent" ? formatPercent : formatNumber;
  const id = format("id", value, 1);
  const en = format("en", value, 1);
  return side === "below"
    ? {
        short: { id: `<\u00a0${id}`, en: `<\u00a0${en}` },
        long: { id: `kurang dari ${id}`, en: `less than ${en}` },
        why: {
          id: `Nilainya kurang dari ${id}, mungkin juga nol. Orangnya terlalu sedikit untuk disebut kepada umum, karena dapat dikenali.`,
          en: `The figure is less than ${en}, and may be zero. It concerns too few people to be told to the public, as they could be recognised.`,
        },
      }
    : {
        short: { id: `>\u00a0${id}`, en: `>\u00a0${en}` },
        long: { id: `lebih dari ${id}`, en: `more than ${en}` },
        why: {
          id: `Nilainya lebih dari ${id}, mungkin juga semuanya. Sisanya terlalu sedikit orang untuk disebut kepada umum, karena dapat dikenali.`,
          en: `The figure is more than ${en}, and may be all. Too few people are left over to be told to the public, as they could be recognised.`,
        },
      };
}

/** Why a figure is no plain value: its limit where there is one, else what its state means. */
export function whyOf(
  indicator: IndicatorEntry,
  figure: Stated & Limited,
): Text {
  return (
    boundWords(indicator, figure)?.why ?? stateWhy[stateOf(indicator, figure)]
  );
}

/** Whether a hidden figure reaches a target for sure, because its limit does. */
export function boundReaches(
  indicator: Pick<IndicatorEntry, "good" | "unit">,
  figure: Limited,
  target: number,
): boolean {
  const bound = boundOf(indicator, figure);
  if (bound === null) return false;
  return indicator.good === "up"
    ? bound.side === "above" && bound.value >= target
    : bound.side === "below" && bound.value <= target;
}

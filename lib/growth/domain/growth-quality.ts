import { smallestPrevalenceDenominator } from "@/lib/core/catalogue/answer";
import { shownValue } from "@/lib/core/domain/shown-number";
import { percentOf, sumKnown } from "./growth-percent";

/**
 * Limits of the signs of measuring quality. Source: WHO/UNICEF, Recommendations for data collection, analysis and reporting on anthropometric
 * indicators in children under 5 years old, 2019. Signs without a limit there are shown without a verdict. A sign is held against its limit as it is
 * shown.
 */
export const qualityLimits = {
  /** SD of height-for-age. Outside of this range measuring errors are likely, but not certain. */
  sdHaz: { from: 1, to: 1.3 },
  /** Percent of implausible height-for-age scores. Above it, data quality is poor. */
  flaggedHazPct: 1,
  /** Percent of measures that end on 0 or 5 if nobody rounds. */
  zeroAndFivePct: 20,
} as const;

/**
 * `none`: there is no limit. `too-few`: there are so few children that one of them would decide the verdict. `hidden`: there is a limit, but the figure
 * that would be held against it is hidden.
 */
export type QualityVerdict = "fine" | "check" | "none" | "too-few" | "hidden";

export const qualitySigns = [
  "sdHaz",
  "flaggedHaz",
  "flaggedWaz",
  "flaggedWhz",
  "heightZeroFive",
  "weightZeroFive",
  "missingAge",
  "missingSex",
  "missingWeight",
  "missingHeight",
] as const;
export type QualitySignId = (typeof qualitySigns)[number];

export type QualitySign = {
  sign: QualitySignId;
  /** For `sdHaz` an SD, else a percentage of `of`; null if nothing was counted, or if it is hidden. */
  value: number | null;
  /** `of` is the number of children counted; `part` of them show the sign. Null where it is hidden how many. */
  part: number | null;
  of: number | null;
  isHidden: boolean;
  verdict: QualityVerdict;
};

type Count = number | null;

type Counts = {
  rows: Count;
  missingAge: Count;
  missingSex: Count;
  missingWeight: Count;
  missingHeight: Count;
  flaggedHaz: Count;
  flaggedWaz: Count;
  flaggedWhz: Count;
  weightDigits: readonly Count[];
  heightDigits: readonly Count[];
};

type Spread = { index: "haz" | "waz" | "whz"; n: Count; sd: number | null };

/** The signs of the quality of the measuring. Each has a verdict if WHO gives a limit. The number of scores includes the flagged ones. */
export function readQuality(
  counts: Counts,
  spreads: readonly Spread[],
): QualitySign[] {
  const spreadOf = (index: Spread["index"]) =>
    spreads.find((spread) => spread.index === index);
  const flagged = (
    sign: QualitySignId,
    index: Spread["index"],
    part: Count,
    limit?: number,
  ) => {
    const spread = spreadOf(index);
    const scored = spread === undefined ? 0 : spread.n;
    return shareSign(sign, part, sumKnown([part, scored]), limit);
  };
  const digits = (sign: QualitySignId, all: readonly Count[]) =>
    shareSign(
      sign,
      sumKnown(all.filter((_, digit) => digit === 0 || digit === 5)),
      sumKnown(all),
    );
  return [
    sdSign(spreadOf("haz")),
    flagged(
      "flaggedHaz",
      "haz",
      counts.flaggedHaz,
      qualityLimits.flaggedHazPct,
    ),
    flagged("flaggedWaz", "waz", counts.flaggedWaz),
    flagged("flaggedWhz", "whz", counts.flaggedWhz),
    digits("heightZeroFive", counts.heightDigits),
    digits("weightZeroFive", counts.weightDigits),
    ...(
      ["missingAge", "missingSex", "missingWeight", "missingHeight"] as const
    ).map((sign) => shareSign(sign, counts[sign], counts.rows)),
  ];
}

/** Percent of each last digit 0 to 9; null if nothing was measured, or if one of them is hidden, as no whole is known then. */
export function digitShares(digits: readonly Count[]): (number | null)[] {
  const all = sumKnown(digits);
  return digits.map((count) => percentOf(count, all));
}

function sdSign(haz: Spread | undefined): QualitySign {
  const value = haz?.sd ?? null;
  const of = haz === undefined ? 0 : haz.n;
  const isHidden = of === null || (value === null && of > 0);
  const { from, to } = qualityLimits.sdHaz;
  const shown = value === null ? null : shownValue("z-score", value);
  const isInside = shown !== null && shown >= from && shown <= to;
  return {
    sign: "sdHaz",
    value,
    part: null,
    of,
    isHidden,
    verdict: isHidden
      ? "hidden"
      : value === null
        ? "none"
        : verdictFor(of, isInside),
  };
}

function shareSign(
  sign: QualitySignId,
  part: Count,
  of: Count,
  limit?: number,
): QualitySign {
  const value = percentOf(part, of);
  const isHidden = part === null || of === null;
  return { sign, value, part, of, isHidden, verdict: verdict() };

  function verdict(): QualityVerdict {
    if (limit === undefined) return "none";
    if (isHidden) return "hidden";
    return value === null
      ? "none"
      : verdictFor(of, shownValue("percent", value) <= limit);
  }
}

function verdictFor(children: number, isFine: boolean): QualityVerdict {
  if (children < smallestPrevalenceDenominator) return "too-few";
  return isFine ? "fine" : "check";
}

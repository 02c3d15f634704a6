import { smallestPrevalenceDenominator } from "@/lib/core/catalogue/answer";
import { shownValue } from "@/lib/core/domain/shown-number";
import { percentOf } from "./growth-percent";

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

/** `none`: there is no limit. `too-few`: there are so few children that one of them would decide the verdict. */
export type QualityVerdict = "fine" | "check" | "none" | "too-few";

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
  /** For `sdHaz` an SD, else a percentage of `of`; null if nothing was counted. */
  value: number | null;
  /** `of` is the number of children counted; `part` of them show the sign. */
  part: number | null;
  of: number;
  verdict: QualityVerdict;
};

type Counts = {
  rows: number;
  missingAge: number;
  missingSex: number;
  missingWeight: number;
  missingHeight: number;
  flaggedHaz: number;
  flaggedWaz: number;
  flaggedWhz: number;
  weightDigits: readonly number[];
  heightDigits: readonly number[];
};

type Spread = { index: "haz" | "waz" | "whz"; n: number; sd: number | null };

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
    part: number,
    limit?: number,
  ) => shareSign(sign, part, part + (spreadOf(index)?.n ?? 0), limit);
  const digits = (sign: QualitySignId, all: readonly number[]) =>
    shareSign(sign, (all[0] ?? 0) + (all[5] ?? 0), sumOf(all));
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

/** Percent of each last digit 0 to 9; null if nothing was measured. */
export function digitShares(digits: readonly number[]): (number | null)[] {
  const all = sumOf(digits);
  return digits.map((count) => percentOf(count, all));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function sdSign(haz: Spread | undefined): QualitySign {
  const value = haz?.sd ?? null;
  const of = haz?.n ?? 0;
  const { from, to } = qualityLimits.sdHaz;
  const shown = value === null ? null : shownValue("z-score", value);
  const isInside = shown !== null && shown >= from && shown <= to;
  return {
    sign: "sdHaz",
    value,
    part: null,
    of,
    verdict: value === null ? "none" : verdictFor(of, isInside),
  };
}

function shareSign(
  sign: QualitySignId,
  part: number,
  of: number,
  limit?: number,
): QualitySign {
  const value = percentOf(part, of);
  const hasLimit = limit !== undefined && value !== null;
  return {
    sign,
    value,
    part,
    of,
    verdict: hasLimit
      ? verdictFor(of, shownValue("percent", value) <= limit)
      : "none",
  };
}

function verdictFor(children: number, isFine: boolean): QualityVerdict {
  if (children < smallestPrevalenceDenominator) return "too-few";
  return isFine ? "fine" : "check";
}

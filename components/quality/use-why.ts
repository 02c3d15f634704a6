"use client";

import { useTranslations } from "use-intl/react";
import { elementOf } from "@/lib/core/catalogue/catalogue";
import type { ElementCode } from "@/lib/core/catalogue/elements";
import { outlierLimit } from "@/lib/core/statistics/modified-z";
import { useFormats } from "@/lib/core/text/formats";
import type { Finding } from "@/lib/quality/contract";

/** From this score on SMART and nipnTK call the preference of digits problematic. */
const problematicScore = 20;
/** Of ten digits, 0 and 5 are two. */
const expectedPercent = 20;

type Said = Pick<Finding, "kind" | "why" | "elements">;

/** Why something is a finding, in one sentence with its numbers. */
export function useWhy(): (finding: Said) => string {
  const text = useTranslations("quality");
  const facts = useFacts();
  return (finding) => text(keyOf(finding), facts(finding));
}

const keys = {
  "n-without-d": "why.nWithoutD",
  "d-over-s": "why.dOverS",
  "identical-months": "why.identical",
  "equal-36-months": "why.equal",
  "all-end-0-5": "why.round",
  "outlier-like-posyandu": "why.like",
  "sudden-denominator": "why.sudden",
  "elements-empty": "why.empty",
} as const;

/** The sentence of a finding; some kinds have several, by what is known. */
function keyOf({ kind, why }: Said) {
  if (kind === "n-without-d" && why.before === undefined)
    return "why.nEmptyD" as const;
  if (kind === "digit-preference") return digitKeys[why.source ?? "counts"];
  if (kind === "outlier-own-history")
    return why.season === undefined
      ? ("why.own" as const)
      : ("why.ownSeason" as const);
  return keys[kind];
}

/** Kinds whose value is a share in percent; that of the others is a count. */
const sharedKinds: ReadonlySet<string> = new Set([
  "digit-preference",
  "outlier-own-history",
  "outlier-like-posyandu",
]);

/** The numbers of a finding as they are written; a sentence names those it needs. */
function useFacts() {
  const text = useTranslations("quality");
  const { say, number, percent, month } = useFormats();
  const names = (codes: readonly ElementCode[]) =>
    codes.map((code) => say(elementOf(code).label)).join("; ");
  return ({ kind, why, elements }: Said) => {
    const count = (value = 0) => number(value);
    const share = (value = 0) => percent(value);
    const named = names(elements);
    return {
      value: sharedKinds.has(kind) ? share(why.value) : count(why.value),
      before: count(why.before),
      after: count(why.after),
      of: count(why.of),
      numerator: count(why.numerator),
      denominator: count(why.denominator),
      usual: share(why.usual),
      season: share(why.season),
      months: count(why.months),
      month: why.beforeMonth === undefined ? "" : month(why.beforeMonth),
      rate: why.rate === undefined ? "" : text(`rate.${why.rate}`),
      element: named,
      elements: named,
      expected: percent(expectedPercent, 0),
      score: number(why.score ?? 0, 1),
      limit: number(problematicScore),
    };
  };
}

const digitKeys = {
  counts: "why.digitsCounts",
  weight: "why.digitsWeight",
  height: "why.digitsHeight",
} as const;

/** How far an outlier lies, in steps of what is usual; null for other findings. */
export function useSteps(): (finding: Pick<Finding, "why">) => string | null {
  const text = useTranslations("quality");
  const { number } = useFormats();
  return ({ why: { z } }) =>
    z === undefined
      ? null
      : text("why.steps", {
          z: number(Math.abs(z), 1),
          limit: number(outlierLimit, 1),
        });
}

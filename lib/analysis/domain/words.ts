import type { Verdict } from "@/lib/core/catalogue/change";
import type { UnrankedReason } from "@/lib/core/catalogue/ranking";

export const rankingOrders = ["best", "worst"] as const;
export type RankingOrder = (typeof rankingOrders)[number];

export const verdicts = [
  "better",
  "worse",
  "same",
  "fewer-measured",
  "incomplete",
  "other-source",
  "not-open",
] as const satisfies readonly Verdict[];

export const unrankedReasons = [
  "incomplete",
  "too-small",
  "suppressed",
  "not-reported",
  "left-empty",
  "not-open",
  "not-applicable",
  "no-posyandu",
] as const satisfies readonly UnrankedReason[];

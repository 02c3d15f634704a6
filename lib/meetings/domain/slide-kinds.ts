import type { IndicatorId } from "@/lib/core/catalogue/indicators";

/** What a slide may be, in the order in which they are offered. */
export const slideKinds = [
  "opening",
  "summary",
  "completeness",
  "map",
  "trend",
  "ranking",
  "kader",
  "stunting",
  "fields",
  "regency",
  "view",
  "follow-up",
  "decisions",
  "closing",
] as const;
export type SlideKind = (typeof slideKinds)[number];

/** Kinds that show one indicator, with the one that they show where none is chosen; the others show none or several of their own. */
export const usualIndicators: Readonly<
  Partial<Record<SlideKind, IndicatorId>>
> = {
  map: "ds",
  trend: "ds",
  ranking: "ds",
  view: "ds",
};

/** Kinds that show figures of an area and a month. */
export function showsFigures(kind: SlideKind): boolean {
  return !["opening", "follow-up", "decisions", "closing"].includes(kind);
}

/** Kinds that show the areas inside one, and can be shown of one of these. */
export function goesInto(kind: SlideKind): boolean {
  return showsFigures(kind) && kind !== "regency" && kind !== "summary";
}

/** The agenda that a meeting begins with: from who has not sent to what was agreed, with the minutes that each item is usually given. */
export const usualAgenda: readonly {
  kind: SlideKind;
  minutes: number;
  indicator?: IndicatorId;
}[] = [
  { kind: "opening", minutes: 10 },
  { kind: "follow-up", minutes: 15 },
  { kind: "completeness", minutes: 10 },
  { kind: "summary", minutes: 5 },
  { kind: "map", minutes: 10, indicator: "ds" },
  { kind: "trend", minutes: 5, indicator: "ds" },
  { kind: "ranking", minutes: 10, indicator: "ds" },
  { kind: "stunting", minutes: 10 },
  { kind: "kader", minutes: 10 },
  { kind: "fields", minutes: 10 },
  { kind: "regency", minutes: 30 },
  { kind: "decisions", minutes: 20 },
  { kind: "closing", minutes: 5 },
];

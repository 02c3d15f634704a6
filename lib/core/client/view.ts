import {
  isAreaCode,
  isBelow,
  levelBelow,
  levelOf,
  levels,
  type AreaCode,
  type Level,
} from "@/lib/core/domain/area-code";
import { isIndicatorId } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { isMonth, type Month } from "@/lib/core/domain/month-steps";

export const rankingChoices = ["kader", "indicator"] as const;
export type RankingChoice = (typeof rankingChoices)[number];

/** The course of a figure: the last months, the years one over the other, or the months of all areas side by side. */
export const trendChoices = ["months", "years", "areas"] as const;
export type TrendChoice = (typeof trendChoices)[number];

/** What the province screen shows; the address holds all of it, so that a copied address shows the same. */
export type View = {
  area: AreaCode;
  level: Level;
  month: Month;
  indicator: IndicatorId;
  ranking: RankingChoice;
  trend: TrendChoice;
};

export type ViewDefaults = { area: AreaCode; month: Month };

const defaultIndicator: IndicatorId = "ds";

/** Reads a view from search params. A part that is missing, or is not a code, month or indicator, takes its default. */
export function readView(
  params: { get: (name: string) => string | null },
  defaults: ViewDefaults,
): View {
  const area = params.get("area");
  const month = params.get("month");
  const indicator = params.get("indicator");
  const shown = isAreaCode(area) ? area : defaults.area;
  return {
    area: shown,
    level: readLevel(params.get("level"), shown),
    month: isMonth(month) ? month : defaults.month,
    indicator: isIndicatorId(indicator) ? indicator : defaultIndicator,
    ranking: params.get("ranking") === "indicator" ? "indicator" : "kader",
    trend: trendChoices.find((one) => one === params.get("trend")) ?? "months",
  };
}

/** The level into which an area is broken down by default. */
export function defaultLevel(area: AreaCode): Level {
  return levelBelow(levelOf(area)) ?? "posyandu";
}

function readLevel(text: string | null, area: AreaCode): Level {
  const level = levels.find((one) => one === text);
  return level !== undefined && isBelow(level, area)
    ? level
    : defaultLevel(area);
}

/** The search part of a view's address. Parts that have their default are left out; `lang` is kept as it is. */
export function viewSearch(
  view: View,
  defaults: ViewDefaults,
  locale: "id" | "en",
): string {
  const params = new URLSearchParams();
  if (view.area !== defaults.area) params.set("area", view.area);
  if (view.level !== defaultLevel(view.area)) params.set("level", view.level);
  if (view.month !== defaults.month) params.set("month", view.month);
  if (view.indicator !== defaultIndicator)
    params.set("indicator", view.indicator);
  if (view.ranking !== "kader") params.set("ranking", view.ranking);
  if (view.trend !== "months") params.set("trend", view.trend);
  if (locale === "en") params.set("lang", "en");
  const search = params.toString();
  return search ? `?${search}` : "";
}

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
import { usualClasses, type ClassChoice } from "@/lib/core/catalogue/bands";
import { classCounts, classMethods } from "@/lib/core/statistics/classes";
import { isMonth, type Month } from "@/lib/core/domain/month-steps";

export const rankingChoices = ["indicator", "kader"] as const;
export type RankingChoice = (typeof rankingChoices)[number];

/** The course of a figure: the last months, the years one over the other, or the months of all areas side by side. */
export const trendChoices = ["months", "years", "areas"] as const;
export type TrendChoice = (typeof trendChoices)[number];
export const orderChoices = ["best", "worst"] as const;
/** Months before, against which a change is divided into its parts. */
export const driverChoices = ["1", "12"] as const;
/** Parts of a change in the order of all that they contribute, or of what was found in them. */
export const driverOrders = ["all", "found"] as const;

/** What is compared with the view: the same indicator in another month, or another indicator in the same month. */
export type Compare =
  | { kind: "month"; month: Month }
  | { kind: "indicator"; indicator: IndicatorId };

export const mapLayers = ["areas", "circles", "clusters"] as const;
export type MapLayer = (typeof mapLayers)[number];

/** How the map shows the figures of a view. */
export type MapView = {
  classes: ClassChoice;
  /** Areas coloured alone; with circles as large as counts over them; or with groups of neighbours that are alike outlined. */
  layer: MapLayer;
  compare: Compare | null;
  /** What is compared stands beside it, or the difference of the two is shown. */
  show: "beside" | "difference";
};

/** What the province screen shows; the address holds all of it, so that a copied address shows the same. */
export type View = {
  area: AreaCode;
  level: Level;
  month: Month;
  indicator: IndicatorId;
  ranking: RankingChoice;
  trend: TrendChoice;
  order: (typeof orderChoices)[number];
  /** What drives the change since then; null while that window is closed. */
  drivers: (typeof driverChoices)[number] | null;
  driversBy: (typeof driverOrders)[number];
  /** Parts of the area that are left out there, divided by commas. */
  without: string;
  map: MapView;
  /** Id of the snapshot whose figures it shows; null where they are live. */
  snapshot: string | null;
};

/** What every view says; the rest are choices inside it, and have their defaults where they are left out. */
type ShownView = Pick<View, "area" | "level" | "month" | "indicator">;

export type ViewDefaults = { area: AreaCode; month: Month };

const defaultIndicator: IndicatorId = "ds";

/** Reads a view from search params. A part that is missing, or is not a code, month or indicator, takes its default. */
export function readView(
  params: { get: (name: string) => string | null },
  defaults: ViewDefaults,
  snapshot: string | null = null,
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
    ranking: params.get("ranking") === "kader" ? "kader" : "indicator",
    order: params.get("order") === "worst" ? "worst" : "best",
    trend: trendChoices.find((one) => one === params.get("trend")) ?? "months",
    ...readDrivers(params),
    map: readMapView(params),
    snapshot,
  };
}

/** Of which snapshot an address asks. Pages that can show one say it to `readView`; on the others everything is live. */
export function readSnapshotId(params: {
  get: (name: string) => string | null;
}): string | null {
  const id = params.get("snapshot");
  return id !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? id
    : null;
}

/** Without the window nothing is left out, and nothing ordered. */
function readDrivers(params: {
  get: (name: string) => string | null;
}): Pick<View, "drivers" | "driversBy" | "without"> {
  const asked = params.get("drivers");
  const drivers = driverChoices.find((one) => one === asked) ?? null;
  const without = params.get("without") ?? "";
  const isList = /^[A-Za-z0-9.,-]*$/.test(without);
  const isFound = drivers !== null && params.get("driversBy") === "found";
  return {
    drivers,
    driversBy: isFound ? "found" : "all",
    without: drivers !== null && isList ? without : "",
  };
}

/** The map as it is at first. */
const usualMap: MapView = {
  classes: usualClasses,
  layer: "areas",
  compare: null,
  show: "beside",
};

function readMapView(params: {
  get: (name: string) => string | null;
}): MapView {
  return {
    classes: readClasses(params.get("classes")),
    layer:
      mapLayers.find((one) => one === params.get("layer")) ?? usualMap.layer,
    compare: readCompare(params.get("compare")),
    show: params.get("show") === "difference" ? "difference" : "beside",
  };
}

function readClasses(text: string | null): ClassChoice {
  const [method, count] = text?.split("-") ?? [];
  return {
    method: classMethods.find((one) => one === method) ?? usualClasses.method,
    count:
      classCounts.find((one) => String(one) === count) ?? usualClasses.count,
  };
}

function readCompare(text: string | null): Compare | null {
  const [kind, what = null] = text?.split(":") ?? [];
  if (kind === "month" && isMonth(what)) return { kind, month: what };
  if (kind === "indicator" && isIndicatorId(what))
    return { kind, indicator: what };
  return null;
}

function setMapView(params: URLSearchParams, map: MapView): void {
  const { classes, layer, compare, show } = map;
  const { method, count } = classes;
  if (method !== usualClasses.method || count !== usualClasses.count)
    params.set("classes", `${method}-${count}`);
  if (layer !== usualMap.layer) params.set("layer", layer);
  if (compare === null) return;
  params.set(
    "compare",
    compare.kind === "month"
      ? `month:${compare.month}`
      : `indicator:${compare.indicator}`,
  );
  if (show !== usualMap.show) params.set("show", show);
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

/** What is chosen in ranking and trend, and what is asked about the change. */
function setPanels(
  params: URLSearchParams,
  { ranking, order, drivers, driversBy, without, trend }: Partial<View>,
): void {
  if (ranking === "kader") params.set("ranking", ranking);
  if (order === "worst") params.set("order", order);
  if (drivers) params.set("drivers", drivers);
  if (drivers && driversBy === "found") params.set("driversBy", driversBy);
  if (drivers && without) params.set("without", without);
  if (trend && trend !== "months") params.set("trend", trend);
}

/** The search part of a view's address. Parts that have their default are left out; `lang` is kept as it is. */
export function viewSearch(
  view: ShownView & Partial<View>,
  defaults: ViewDefaults,
  locale: "id" | "en",
): string {
  const params = new URLSearchParams();
  if (view.area !== defaults.area) params.set("area", view.area);
  if (view.level !== defaultLevel(view.area)) params.set("level", view.level);
  if (view.month !== defaults.month) params.set("month", view.month);
  if (view.indicator !== defaultIndicator)
    params.set("indicator", view.indicator);
  setPanels(params, view);
  setMapView(params, view.map ?? usualMap);
  if (view.snapshot) params.set("snapshot", view.snapshot);
  if (locale === "en") params.set("lang", "en");
  const search = params.toString();
  return search ? `?${search}` : "";
}

import type { AreaCode } from "@/lib/core/domain/area-code";

/**
 * What is on the stage: everything that the hall sees and that another window, or another device, has to know to show the same. Plain data, so that any line
 * can carry it.
 */
export type Stage = {
  /** Counted up by every change: of two states the one with the higher number is the later. */
  turn: number;
  /** Who made it, to decide between two of the same number. */
  by: string;
  /** The slide on the stage; null on an agenda without any. */
  slide: string | null;
  /** Where it stands, for when it has gone from the agenda meanwhile. */
  at: number;
  /** The area that was gone into, and those above it from which the way leads back; empty where the slide shows its own. */
  path: readonly AreaCode[];
  /** The area whose page lies over the slide, called by its name. */
  called: AreaCode | null;
  /** The area that is pointed at. */
  pointed: string | null;
  isBlack: boolean;
  /** The figures of the moment instead of those of the snapshot. */
  isLive: boolean;
  scheme: "light" | "dark";
  /** When presenting began, and since when this slide is shown, in milliseconds; null before the first change. */
  startedAt: number | null;
  shownAt: number | null;
  /** Milliseconds for which each slide was shown before, by id. */
  spent: Readonly<Record<string, number>>;
};

export type StageAction =
  | { type: "step"; by: 1 | -1 }
  | { type: "show"; at: number }
  | { type: "black" }
  | { type: "live" }
  | { type: "scheme" }
  | { type: "point"; area: string | null }
  | { type: "enter"; area: AreaCode }
  | { type: "call"; area: AreaCode }
  | { type: "back" };

/** The stage before anything was done: the first slide. */
export function firstStage(slides: readonly string[]): Stage {
  return {
    turn: 0,
    by: "",
    slide: slides[0] ?? null,
    at: 0,
    path: [],
    called: null,
    pointed: null,
    isBlack: false,
    isLive: false,
    scheme: "light",
    startedAt: null,
    shownAt: null,
    spent: {},
  };
}

/**
 * The stage after something was done: `slides` is the agenda as it is now, `now` in milliseconds, `by` who did it. What changes nothing returns the stage as
 * it was.
 */
export function stageAfter(
  stage: Stage,
  action: StageAction,
  { slides, now, by }: { slides: readonly string[]; now: number; by: string },
): Stage {
  const change = changeOf(stage, action, slides);
  if (change === null) return stage;
  const next = { ...stage, ...change, turn: stage.turn + 1, by };
  const isOther = next.slide !== stage.slide;
  return {
    ...next,
    startedAt: stage.startedAt ?? now,
    shownAt: isOther ? now : (stage.shownAt ?? now),
    spent: isOther ? spentUntil(stage, now) : stage.spent,
  };
}

function changeOf(
  stage: Stage,
  action: StageAction,
  slides: readonly string[],
): Partial<Stage> | null {
  switch (action.type) {
    case "step":
      return stepTo(stage, placeOf(stage, slides) + action.by, slides);
    case "show":
      return stepTo(stage, action.at, slides);
    case "back":
      return backFrom(stage);
    case "black":
    case "live":
    case "scheme":
      return turned(stage, action.type);
    default:
      return aimedAt(stage, action);
  }
}

/** Black or not, live or not, light or dim. */
function turned(
  { isBlack, isLive, scheme }: Stage,
  what: "black" | "live" | "scheme",
): Partial<Stage> {
  if (what === "black") return { isBlack: !isBlack };
  if (what === "live") return { isLive: !isLive };
  return { scheme: scheme === "light" ? "dark" : "light" };
}

/** An area that is pointed at, gone into, or called. */
function aimedAt(
  { pointed, path }: Stage,
  { type, area }: Extract<StageAction, { area: unknown }>,
): Partial<Stage> | null {
  if (type === "point") return area === pointed ? null : { pointed: area };
  if (type === "enter") return { path: [...path, area], pointed: null };
  return { called: area, pointed: null, isBlack: false };
}

/** A slide as it is shown first. */
const fromStart = { path: [], called: null, pointed: null };

/** Another slide is shown from its beginning. A press while the stage is black brings the slide back first: a clicker has no other key for it. */
function stepTo(
  stage: Stage,
  wanted: number,
  slides: readonly string[],
): Partial<Stage> | null {
  if (stage.isBlack) return { isBlack: false };
  const at = Math.max(0, Math.min(wanted, slides.length - 1));
  const slide = slides[at] ?? null;
  // Also where it is the same slide: whoever jumps to it wants it, not the page that lies over it.
  return slide === stage.slide && stage.called === null
    ? null
    : { slide, at, ...fromStart };
}

/** One step back: from the black screen, from a page that was called, from what is pointed at, then out of the area. */
function backFrom(stage: Stage): Partial<Stage> | null {
  if (stage.isBlack) return { isBlack: false };
  if (stage.called !== null) return { called: null, pointed: stage.called };
  if (stage.pointed !== null) return { pointed: null };
  const left = stage.path.at(-1);
  return left === undefined
    ? null
    : { path: stage.path.slice(0, -1), pointed: left };
}

/** Where the slide on the stage stands in the agenda as it is now. */
export function placeOf(
  { slide, at }: Pick<Stage, "slide" | "at">,
  slides: readonly string[],
): number {
  const found = slides.findIndex((one) => one === slide);
  return found >= 0 ? found : Math.max(0, Math.min(at, slides.length - 1));
}

/** The later of two states that windows of one presenter hold. */
export function laterOf(one: Stage, other: Stage): Stage {
  if (one.turn !== other.turn) return one.turn > other.turn ? one : other;
  return one.by >= other.by ? one : other;
}

/** Milliseconds for which each slide was shown until `now`, by id. */
export function spentUntil(
  { slide, shownAt, spent }: Pick<Stage, "slide" | "shownAt" | "spent">,
  now: number,
): Readonly<Record<string, number>> {
  if (slide === null || shownAt === null) return spent;
  const more = Math.max(0, now - shownAt);
  return { ...spent, [slide]: (spent[slide] ?? 0) + more };
}

import { sumsToJudge, type Sums } from "@/lib/core/disclosure/judge-sums";
import { publicCount } from "@/lib/core/disclosure/public-count";
import type { Span } from "@/lib/core/disclosure/spans";
import { parentOf, type AreaCode } from "@/lib/core/domain/ids";
import { completeFound } from "./complete-found";
import type { Sheet } from "./growth-sheet";
import { sheetOf, totalKey } from "./growth-sums";
import type { GrowthFound } from "./read-found";
import { roundFound } from "./round-growth";

/** What is told of an area: what was found, with nobody where nobody is; which of its numbers are not told, and what can be deduced of each. Numbers bear the names of the sheet. */
export type ToldArea = {
  found: GrowthFound;
  hidden: ReadonlySet<string>;
  spans: ReadonlyMap<string, Span>;
};

/** What the public is told of a month at one time. */
export type ToldGrowth = ReadonlyMap<AreaCode, ToldArea>;

/** What is told of a month now; and the month before as it was told last, with what can be deduced of it now. */
export type JudgedGrowth = {
  told: ToldGrowth;
  monthBefore: ToldGrowth | null;
};

/** A count that the public is told elsewhere too, with what can be deduced of it there. */
export type CountedElsewhere = { count: number; span: Span };

/** What the public knows beside what it is told now. */
export type KnownBeside = {
  /** What it was told of the same month before, the oldest first. */
  history: readonly ToldGrowth[];
  /** What it is told of the month before this one, and what it was told of it before that, the oldest first. */
  monthBefore: readonly ToldGrowth[];
  /** What the indicators of the month tell, by area and name of the count among the totals here. */
  counted: ReadonlyMap<AreaCode, ReadonlyMap<string, CountedElsewhere>>;
};

const nothing: KnownBeside = {
  history: [],
  monthBefore: [],
  counted: new Map(),
};

/** How a count is told. Tests leave out one of these rules to see what it is for. */
export type GrowthRules = {
  /** Where numbers are written down to be judged. */
  open: () => Sums;
  /** Notes that a number of the province is the sum of those of its regencies. */
  addUp: (sums: Sums, whole: number, parts: readonly number[]) => void;
};

export const growthRules: GrowthRules = {
  open: sumsToJudge,
  addUp: (sums, whole, parts) => {
    sums.isSum(whole, parts);
  },
};

type Sheets = ReadonlyMap<AreaCode, Sheet>;

/**
 * Judges what was found in all areas of a month together, beside what the public knows already: every number that it would see, and how they hang
 * together. A number from which a small one follows is hidden, the least missed first.
 */
export function judgeGrowth(
  listed: readonly GrowthFound[],
  beside: KnownBeside = nothing,
  { open, addUp }: GrowthRules = growthRules,
): JudgedGrowth {
  const found = listed.map(completeFound);
  const sums = open();
  const now: Sheets = new Map(
    found.map((one) => [
      one.area,
      // A regency has many neighbours that are left; the province stands alone.
      sheetOf(one, sums, parentOf(one.area) === null ? 0.5 : 0),
    ]),
  );
  sumAreas(now, (whole, parts) => {
    addUp(sums, whole, parts);
  });
  followBack(sums, now, beside.history);
  const last = beside.monthBefore.at(-1) ?? null;
  const before = last === null ? null : sheetsTold(last, sums);
  if (before !== null) {
    compareMonths(sums, now, before);
    followBack(sums, before, beside.monthBefore.slice(0, -1));
  }
  compareCounted(sums, now, beside.counted);
  const hidden = sums.judge();
  const spansOf = (sheet: Sheet = new Map<string, number>()) =>
    new Map([...sheet].map(([key, number]) => [key, sums.deduced(number)]));
  return {
    told: new Map(
      found.map((one) => {
        const sheet = now.get(one.area);
        const keys = [...(sheet ?? [])].flatMap(([key, number]) =>
          hidden.has(number) ? [key] : [],
        );
        return [
          one.area,
          { found: one, hidden: new Set(keys), spans: spansOf(sheet) },
        ];
      }),
    ),
    monthBefore:
      last &&
      new Map(
        [...last].map(([area, one]) => [
          area,
          { ...one, spans: spansOf(before?.get(area)) },
        ]),
      ),
  };
}

/** Goes through what is the sum of which: each number of an area and those of the same name in the areas inside it. */
function sumAreas(
  sheets: Sheets,
  isSum: (whole: number, parts: readonly number[]) => void,
): void {
  for (const [area, sheet] of sheets) {
    const inside = [...sheets].flatMap(([other, one]) =>
      parentOf(other) === area ? [one] : [],
    );
    if (inside.length === 0) continue;
    for (const [key, whole] of sheet)
      isSum(
        whole,
        inside.flatMap((one) => one.get(key) ?? []),
      );
  }
}

/** What was told before, as numbers of which nothing can be taken back. */
function sheetsTold(told: ToldGrowth, sums: Sums): Sheets {
  const past: Sums = {
    ...sums,
    tell: (count, { span }) => sums.note(count, span),
  };
  const sheets: Sheets = new Map(
    [...told].map(([area, { found, spans }]) => {
      const sheet = sheetOf(found, past, 0);
      for (const [key, number] of sheet) {
        const span = spans.get(key);
        if (span !== undefined) sums.learn(number, span);
      }
      return [area, sheet];
    }),
  );
  sumAreas(sheets, sums.isSum);
  return sheets;
}

/** Compares what is told with all that was told before it, and that among itself. */
function followBack(
  sums: Sums,
  now: Sheets,
  history: readonly ToldGrowth[],
): void {
  const later: Sheets[] = [now];
  for (const told of history.toReversed()) {
    const then = sheetsTold(told, sums);
    for (const one of later) compareTimes(sums, one, then);
    later.push(then);
  }
}

/** What is known of a number from one time to a later one: nothing has changed in its area, or it has changed by what those inside have. */
function compareTimes(sums: Sums, now: Sheets, then: Sheets): void {
  const changes = new Map<AreaCode, Sheet>();
  for (const [area, sheet] of now) {
    const old = then.get(area) ?? new Map<string, number>();
    // What is not there is zero.
    const at = (one: Sheet, key: string) =>
      one.get(key) ?? sums.note(0, { from: 0, to: 0 });
    const pairs = [...new Set([...sheet.keys(), ...old.keys()])].map((key) => ({
      key,
      number: at(sheet, key),
      was: at(old, key),
    }));
    const isSame = pairs.every(
      ({ number, was }) => sums.countOf(number) === sums.countOf(was),
    );
    const own: Sheet = new Map();
    for (const { key, number, was } of pairs)
      if (isSame) sums.isSum(number, [was]);
      else own.set(key, sums.change(number, was));
    changes.set(area, own);
  }
  sumAreas(changes, sums.isSum);
}

/** What this month tells of the month before is what that month tells of itself. */
function compareMonths(sums: Sums, now: Sheets, before: Sheets): void {
  for (const [area, sheet] of now)
    for (const [key, same] of [
      ["change measuredBefore", `${totalKey} heightMeasured`],
      ["change stuntedBefore", `${totalKey} stunted`],
    ] as const) {
      const [number, other] = [sheet.get(key), before.get(area)?.get(same)];
      if (number === undefined || other === undefined) continue;
      sums.isSum(number, [other]);
      sums.rest(number, [other]);
      sums.rest(other, [number]);
    }
}

/** Indicators count the same children and those of posyandu that have sent a form alone. They must tell no more through what is told here. */
function compareCounted(
  sums: Sums,
  now: Sheets,
  counted: KnownBeside["counted"],
): void {
  for (const [area, sheet] of now)
    for (const [key, { count, span }] of counted.get(area) ?? []) {
      const number = sheet.get(key);
      if (number === undefined) continue;
      const other = sums.note(count, span);
      sums.guard(other);
      if (sums.countOf(number) === count) sums.isSum(number, [other]);
      else sums.rest(other, [number]);
    }
}

/** What the public sees of an area. */
export function shownGrowth(
  { found, hidden }: Pick<ToldArea, "found" | "hidden">,
  show = (count: number, step: number) => publicCount(count, step).shown,
): GrowthFound {
  const sums = sumsToJudge();
  const sheet = sheetOf(found, sums, 0);
  return roundFound(found, (key) => {
    const number = sheet.get(key);
    if (number === undefined || hidden.has(key)) return null;
    return show(sums.countOf(number), sums.stepOf(number) ?? 1);
  });
}

import { elementCodes, type ElementCode } from "@/lib/core/catalogue/elements";
import { notReported } from "@/lib/reports/domain/check-counts";
import { position } from "./element-position";
import type { Traits } from "./posyandu-traits";
import { drawUnit, mixSeeds } from "./random";
import type { MonthContext } from "./row";
import type { Season } from "./season";

/**
 * What a few posyandu do wrong in one of the last two months, so that the page about the quality of data has something to tell; `constant` in all of them. They
 * are drawn by themselves, beside the sequence that fills a row, so that they shift no other count. No rule of the catalogue is broken by them: each is a
 * report that is taken in.
 */
const faults = [
  /** Sends the counts of the month before again. */
  "copied",
  /** Rounds every count down to 0 or 5. */
  "rounded",
  /** Says that many more children live there than a month ago. */
  "new-target",
  /** Leaves D empty beside N. */
  "no-weighed",
  /** Has four times as many stunted children as usual. */
  "spike",
  /** Writes less than a third of the children it weighed. */
  "low",
  /** Names the same number of listeners every month. */
  "constant",
] as const;
export type Fault = (typeof faults)[number];

/** Of each fault, one posyandu in 300. */
const share = 1 / 300;

/** The fault of a posyandu in a month; null for nearly all. */
export function faultOf({ seed }: Traits, month: MonthContext): Fault | null {
  const drawn = drawUnit({ state: mixSeeds(seed + 4, 0) });
  const fault = faults[Math.floor(drawn / share)] ?? null;
  if (fault === "constant") return fault;
  const monthsLeft = drawn % share < share / 2 ? 0 : 1;
  return month.monthsLeft === monthsLeft ? fault : null;
}

/** Does to a filled row what is wrong with it. */
export function spoilCounts(
  counts: Int32Array,
  fault: Fault,
  { isVitaminA }: Season,
): void {
  const take = (code: ElementCode) => counts[position[code]] ?? notReported;
  const change = (
    codes: readonly ElementCode[],
    make: (count: number) => number,
  ) => {
    for (const code of codes)
      if (take(code) !== notReported) counts[position[code]] = make(take(code));
  };
  /** D is N + T + O + B wherever all of them are given. */
  const addUp = () => {
    const parts = weighingParts.map(take);
    if (parts.includes(notReported)) return;
    counts[position.d_weighed] = parts.reduce((sum, part) => sum + part, 0);
  };
  switch (fault) {
    case "copied":
      // Vitamin A is not due in every month; a test holds the demo to that.
      if (!isVitaminA) change(["vitamin_a_target", "vitamin_a_given"], () => 0);
      return;
    case "rounded":
      change(
        elementCodes.filter((code) => code !== "open_days"),
        (count) => count - (count % 5),
      );
      addUp();
      return;
    case "new-target":
      change(["s_target"], (count) => Math.round(count * 1.7) + 6);
      return;
    case "no-weighed":
      counts[position.d_weighed] = notReported;
      return;
    case "spike":
      change(["stunted"], (count) =>
        Math.min(count * 4 + 4, Math.max(count, take("height_measured"))),
      );
      return;
    case "low":
      change(
        ["d_weighed", ...weighingParts, "two_t", "below_red_line"],
        (count) => Math.floor(count * 0.3),
      );
      addUp();
      return;
    case "constant":
      change(["education_participants"], () => 25);
  }
}

const weighingParts = [
  "n_gained",
  "t_not_gained",
  "o_absent_last_month",
  "b_first_time",
] as const satisfies readonly ElementCode[];

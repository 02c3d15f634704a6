import { expect, test } from "vitest";
import type { ChangeReply } from "@/lib/analysis/contract";
import { splitChange } from "@/lib/analysis/server/split-change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { temperingOf } from "./tempering";

type Counts = readonly [numerator: number, denominator: number] | null;
type Given = { then: Counts; now: Counts; isClosed?: true };

/** Two figures and their parts, from what each posyandu gave. */
function replyOf(id: IndicatorId, posyandu: readonly Given[]): ChangeReply {
  const side = (of: "then" | "now") => {
    const given = posyandu.flatMap((one) => (one[of] ? [one[of]] : []));
    const sum = (at: 0 | 1) => given.reduce((all, one) => all + one[at], 0);
    return {
      state: "value",
      value: (100 * sum(0)) / sum(1),
      numerator: sum(0),
      denominator: sum(1),
      coverage: { reported: given.length, registered: posyandu.length },
    };
  };
  const counts = (of: Counts) =>
    of && { numerator: of[0], denominator: of[1], part: "a" };
  return {
    indicator: id,
    before: side("then"),
    after: side("now"),
    ...splitChange(
      indicatorOf(id),
      posyandu.map(({ then, now, isClosed }, at) => ({
        posyandu: String(at),
        before: counts(then),
        after: counts(now),
        cause: isClosed && "closed",
      })),
      [
        {
          area: "a",
          name: "A",
          reports: { before: 0, after: 0 },
          notOpen: { before: false, after: false },
        },
      ],
      new Set(),
    ),
  } as unknown as ChangeReply;
}

const temperedBy = (id: IndicatorId, posyandu: readonly Given[]) =>
  temperingOf(indicatorOf(id), replyOf(id, posyandu))?.because ?? null;

const steady = { then: [40, 50], now: [40, 50] } as const;

test("what was found otherwise stands", () => {
  const fell = { then: [40, 50], now: [30, 50] } as const;
  expect(temperedBy("ds", [fell, steady])).toBeNull();
  // More of it than who reported.
  const gone = { then: [38, 50], now: null } as const;
  expect(temperedBy("ds", [fell, steady, gone])).toBeNull();
});

test("what comes from who reported, or who did not open, does not", () => {
  const gone = { then: [5, 50], now: null } as const;
  expect(temperedBy("ds", [steady, steady, gone])).toBe("reporting");
  const closed = { then: [40, 50], now: [0, 50], isClosed: true } as const;
  expect(temperedBy("ds", [steady, steady, closed])).toBe("closed");
  expect(temperedBy("ds", [steady, steady])).toBeNull();
});

test("where the same posyandu moved the other way, it does not either", () => {
  const fell = { then: [40, 50], now: [33, 50] } as const;
  const gone = { then: [10, 50], now: null } as const;
  expect(temperedBy("ds", [fell, fell, gone])).toBe("same");
});

test("who reports and who opens is what some indicators count", () => {
  const gone = { then: [1, 1], now: [0, 1] } as const;
  const still = { then: [1, 1], now: [1, 1] } as const;
  expect(temperedBy("reporting_completeness", [still, gone])).toBeNull();
  const closed = { ...gone, isClosed: true } as const;
  expect(temperedBy("posyandu_open", [still, closed])).toBeNull();
});

import { expect, test } from "vitest";
import type { AreaCode } from "@/lib/core/domain/area-code";
import {
  firstStage,
  laterOf,
  placeOf,
  spentUntil,
  stageAfter,
  type Stage,
  type StageAction,
} from "./stage";

const slides = ["a", "b", "c"];
const kerinci = "15.01" as AreaCode;
const siulak = "15.01.01" as AreaCode;

/** The stage after all of these, a second apart. */
function after(actions: readonly StageAction[], from = firstStage(slides)) {
  return actions.reduce<Stage>(
    (stage, action, at) =>
      stageAfter(stage, action, { slides, now: (at + 1) * 1000, by: "w1" }),
    from,
  );
}
const next = { type: "step", by: 1 } as const;
const previous = { type: "step", by: -1 } as const;

test("next and previous stop at the ends, a jump goes to the nearest there is", () => {
  expect(after([next, next, next, next]).slide).toBe("c");
  expect(after([next, previous, previous]).slide).toBe("a");
  expect(after([{ type: "show", at: 9 }]).slide).toBe("c");
  expect(after([{ type: "show", at: -3 }]).slide).toBe("a");
  expect(after([], firstStage([])).slide).toBeNull();
  expect(
    stageAfter(firstStage([]), next, { slides: [], now: 1, by: "w1" }).turn,
  ).toBe(0);
});

test("what changes nothing is no turn", () => {
  const start = firstStage(slides);
  for (const action of [
    previous,
    { type: "back" },
    { type: "point", area: null },
  ] as const)
    expect(stageAfter(start, action, { slides, now: 1, by: "w1" })).toBe(start);
});

test("black hides the slide, and the next press of a clicker only brings it back", () => {
  const black = after([{ type: "black" }]);
  expect(black).toMatchObject({ isBlack: true, slide: "a" });
  expect(after([next], black)).toMatchObject({ isBlack: false, slide: "a" });
  expect(after([{ type: "back" }], black).isBlack).toBe(false);
});

test("an area is gone into and out of again, pointing at where one was", () => {
  const inside = after([
    { type: "point", area: kerinci },
    { type: "enter", area: kerinci },
    { type: "enter", area: siulak },
  ]);
  expect(inside).toMatchObject({ path: [kerinci, siulak], pointed: null });
  const out = after([{ type: "back" }], inside);
  expect(out).toMatchObject({ path: [kerinci], pointed: siulak });
  expect(after([{ type: "back" }, { type: "back" }], out)).toMatchObject({
    path: [],
    pointed: kerinci,
  });
  expect(after([next], inside)).toMatchObject({ path: [], pointed: null });
});

test("a page that is called lies over the slide: back uncovers it, next leaves it", () => {
  const called = after([next, { type: "call", area: kerinci }]);
  expect(called).toMatchObject({ slide: "b", called: kerinci });
  expect(after([{ type: "back" }], called)).toMatchObject({
    slide: "b",
    called: null,
    pointed: kerinci,
  });
  expect(after([next], called)).toMatchObject({ slide: "c", called: null });
  expect(after([{ type: "show", at: 1 }], called)).toMatchObject({
    slide: "b",
    called: null,
  });
});

test("times are added up slide by slide, also when one is shown twice", () => {
  // a until 1 s, b until 2 s, a again until 3 s, b until 10 s; presenting began with the first press.
  const stage = after([next, previous, next]);
  expect(stage.startedAt).toBe(1000);
  expect(spentUntil(stage, 10_000)).toEqual({ a: 1000, b: 8000 });
});

test("a slide that has gone from the agenda leaves the stage at its place", () => {
  const onB = after([next]);
  expect(placeOf(onB, ["a", "c"])).toBe(1);
  const then = stageAfter(onB, next, { slides: ["c"], now: 1, by: "w1" });
  expect(then.slide).toBe("c");
});

test("of two windows the one with more turns is the later, in whatever order they hear of each other", () => {
  const one = { ...after([next]), by: "w1" };
  const other = { ...after([next, next]), by: "w2" };
  expect(laterOf(one, other)).toBe(other);
  expect(laterOf(other, one)).toBe(other);
  const tied = { ...one, by: "w2" };
  expect(laterOf(one, tied)).toBe(tied);
  expect(laterOf(tied, one)).toBe(tied);
});

test("it is plain data, which a line can carry", () => {
  const stage = after([next, { type: "enter", area: kerinci }]);
  expect(JSON.parse(JSON.stringify(stage))).toEqual(stage);
});

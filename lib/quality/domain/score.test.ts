import { expect, it } from "vitest";
import { roundShown } from "@/lib/core/domain/shown-number";
import { findingKindIds } from "./finding-kinds";
import { kindsOfPart, scoreOf, scoreParts } from "./score";

const counts = {
  registered: 300,
  reported: 280,
  onTime: 210,
  forms: 280,
  given: 2_430,
  needed: 2_520,
  touched: { consistent: 3, plausible: 11 },
};

it("is the weighted mean of its parts as a reader reckons it from what is shown", () => {
  // 93.3 complete, 75.0 on time, 96.4 filled in, 98.9 consistent, 96.1 plausible, 100.0 genuine.
  const shown = [93.3, 75, 96.4, 98.9, 96.1, 100];
  const byHand = (25 * 93.3 + 15 * (75 + 96.4 + 98.9 + 96.1 + 100)) / 100;
  const { answer, parts } = scoreOf(counts);
  const values = parts.map((part) =>
    part.answer.state === "value" ? roundShown(part.answer.value, 1) : null,
  );
  expect(values).toEqual(shown);
  expect(answer).toMatchObject({ state: "value" });
  if (answer.state === "value") expect(answer.value).toBeCloseTo(byHand, 9);
});

it("has weights that add up to 100, and puts every kind of finding into one part", () => {
  expect(scoreParts.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  const judged = [...Object.values(kindsOfPart).flat(), "elements-empty"];
  expect(judged.sort()).toEqual([...findingKindIds].sort());
});

it("is none without a report, which is not zero, and not applicable without posyandu", () => {
  const none = { reported: 0, onTime: 0, forms: 0, given: 0, needed: 0 };
  expect(scoreOf({ ...counts, ...none, touched: {} }).answer).toEqual({
    state: "not-reported",
  });
  expect(
    scoreOf({ ...counts, ...none, registered: 0, touched: {} }).answer,
  ).toEqual({ state: "not-applicable" });
});

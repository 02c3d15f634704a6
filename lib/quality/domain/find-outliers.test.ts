import { medianAbsoluteDeviation, median } from "simple-statistics";
import { expect, it } from "vitest";
import { findLikeOutliers, findOwnOutliers } from "./find-outliers";
import { readHistories } from "./history";
import {
  formsText,
  historyOf,
  soundForm,
  testMonth,
  type Counts,
} from "./testing/histories";

const weighed = (d_weighed: number, s_target = 100): Counts => ({
  open_days: 1,
  s_target,
  d_weighed,
});
/** D of the 24 months before, between 72 and 78. */
const usual = Array.from({ length: 24 }, (_, back) => 72 + ((back * 5) % 7));
const withPast = (now: Counts, past: readonly number[] = usual) =>
  historyOf({
    0: now,
    ...Object.fromEntries(past.map((d, back) => [back + 1, weighed(d)])),
  });
const own = (now: Counts, past?: readonly number[]) =>
  findOwnOutliers(withPast(now, past));

it("finds what lies beyond 3.5 modified z-scores of its own past, as another library reckons them", () => {
  const [finding, ...others] = own(weighed(30));
  expect(others).toEqual([]);
  const middle = median(usual);
  const z = (0.6745 * (30 - middle)) / medianAbsoluteDeviation(usual);
  expect(finding?.kind).toBe("outlier-own-history");
  expect(finding?.why).toMatchObject({
    rate: "ds",
    value: 30,
    usual: middle,
    of: 24,
  });
  // The nearer of the past and its Septembers (12 and 24 months before) decides.
  const september = median([usual[11] ?? 0, usual[23] ?? 0]);
  const bySeason = (0.6745 * (30 - september)) / medianAbsoluteDeviation(usual);
  expect(finding?.why.z).toBeCloseTo(Math.max(z, bySeason), 10);
});

it("leaves alone what is far in steps but near in points, and what is usual", () => {
  expect(own(weighed(64))).toEqual([]);
  expect(own(weighed(75))).toEqual([]);
});

it("leaves alone what happens every September", () => {
  const past = usual.map((d, back) => (back % 12 === 11 ? 31 : d));
  expect(own(weighed(30), past)).toEqual([]);
});

it("says nothing of a short past, of a month without an open day, or of few people", () => {
  expect(own(weighed(30), usual.slice(0, 11))).toEqual([]);
  expect(own({ ...weighed(0), open_days: 0 })).toEqual([]);
  expect(own(weighed(2, 19))).toEqual([]);
});

const province = (odd: Counts) =>
  readHistories(
    Array.from({ length: 60 }, (_, index) =>
      formsText(`p${String(index)}`, {
        0:
          index === 30
            ? odd
            : { ...soundForm, s_target: 60 + index, d_weighed: 45 + index },
      }),
    ).join("\n"),
    testMonth,
  );

it("finds a posyandu that is unlike those of its size, and no other", () => {
  const found = findLikeOutliers(
    province({ ...soundForm, s_target: 90, d_weighed: 20 }),
  ).filter(({ why }) => why.rate === "ds");
  expect(found.map(({ posyandu }) => posyandu)).toEqual(["p30"]);
  expect(found[0]?.why.of).toBe(19);
});

it("does not compare few", () => {
  const few = province({ ...soundForm, s_target: 90, d_weighed: 20 }).slice(
    25,
    61,
  );
  expect(findLikeOutliers(few).filter(({ why }) => why.rate === "ds")).toEqual(
    [],
  );
});

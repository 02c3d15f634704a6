import { expect, test } from "vitest";
import { readComposition, youngShare } from "./composition";

const ages = ["0-5", "6-11", "12-23", "24-59"] as const;
const groups = (boys: (number | null)[], girls: (number | null)[]) =>
  ages.flatMap((age, at) => [
    { sex: "L" as const, age, weighed: boys[at] ?? null },
    { sex: "P" as const, age, weighed: girls[at] ?? null },
  ]);

test("the expected share of the younger is that of the model, integrated step by step", () => {
  // Children alive at each day of age, of a thousand born a day, dying at 1 in 10,000 a day.
  const alive = (day: number) => 1_000 * (1 - 1 / 10_000) ** day;
  const sum = (from: number, to: number) => {
    let all = 0;
    for (let day = from; day < to; day += 1) all += alive(day + 0.5);
    return all;
  };
  const [six, twoYears, five] = [183, 731, 1_826];
  expect(youngShare).toBeCloseTo(sum(six, twoYears) / sum(six, five), 3);
});

test("boys and the younger are counted over all groups, and only those of 6 to 59 months have an age ratio", () => {
  const [boys, young] = readComposition(
    groups([10, 20, 30, 40], [11, 21, 31, 41]),
  );
  expect(boys).toMatchObject({ sign: "boys", part: 100, of: 204 });
  expect(boys?.test?.observed).toBeCloseTo(100 / 204, 9);
  expect(young).toMatchObject({ sign: "young", part: 102, of: 183 });
  expect(young?.test?.expected).toBe(youngShare);
});

test("a child whose sex is not stated is in neither, and a hidden group hides the sum", () => {
  const odd = { sex: "-" as const, age: "6-11" as const, weighed: 500 };
  const [boys, young] = readComposition([
    ...groups([1, 2, 3, 4], [1, 2, 3, 4]),
    odd,
  ]);
  expect([boys?.of, young?.of]).toEqual([20, 18]);
  const [hidden] = readComposition(groups([1, null, 3, 4], [1, 2, 3, 4]));
  expect(hidden).toMatchObject({ part: null, of: null, test: null });
});

test("nobody weighed is nothing to test", () => {
  const [boys] = readComposition([]);
  expect(boys).toMatchObject({ part: 0, of: 0, test: null });
});

import { expect, it } from "vitest";
import { groupBy } from "./group-by";

it("keeps the order of keys and of the items under them", () => {
  const groups = groupBy([3, 1, 4, 1, 5, 9], (digit) =>
    digit % 2 === 0 ? "even" : "odd",
  );
  expect([...groups]).toEqual([
    ["odd", [3, 1, 1, 5, 9]],
    ["even", [4]],
  ]);
});

it("takes whatever can be gone through, and any key, also null", () => {
  const groups = groupBy(["a", "b"].entries(), () => null);
  expect([...groups]).toEqual([
    [
      null,
      [
        [0, "a"],
        [1, "b"],
      ],
    ],
  ]);
  expect(groupBy([], String).size).toBe(0);
});

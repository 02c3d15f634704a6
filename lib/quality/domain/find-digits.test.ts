import { expect, it } from "vitest";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { findDigits } from "./find-digits";
import { readHistories } from "./history";
import { formsText, testMonth } from "./testing/histories";

/** Counts of twenty posyandu of a subdistrict; `make` says the n-th of all counts. */
const subdistrict = (make: (n: number) => number, posyandu = 20) =>
  readHistories(
    Array.from({ length: posyandu }, (_, index) =>
      formsText(`p${String(index)}`, {
        0: {
          s_target: make(index * 4),
          k_card: make(index * 4 + 1),
          d_weighed: make(index * 4 + 2),
          n_gained: make(index * 4 + 3),
          stunted: 5,
        },
      }),
    ).join("\n"),
    testMonth,
  );

it("finds a subdistrict whose counts prefer 0 and 5, with the score that the formula gives by hand", () => {
  // 80 digits: 40 zeros, 40 fives. χ² = 2 × (40 - 8)² / 8 + 8 × 8 = 320; score 100 × √(320 / (80 × 9)).
  const found = findDigits(
    subdistrict((n) => 20 + 5 * (n % 2)),
    [],
  );
  expect(found).toMatchObject([
    {
      kind: "digit-preference",
      area: "15.01.01",
      posyandu: null,
      why: {
        source: "counts",
        of: 80,
        value: 100,
        digits: [40, 0, 0, 0, 0, 40, 0, 0, 0, 0],
      },
    },
  ]);
  expect(found[0]?.why.score).toBeCloseTo(66.67, 2);
});

it("finds nothing where all digits come up, nor in fewer than fifty, nor in counts below ten", () => {
  const none = (histories: ReturnType<typeof subdistrict>) =>
    expect(findDigits(histories, [])).toEqual([]);
  none(subdistrict((n) => 20 + (n % 10)));
  none(subdistrict((n) => 20 + 5 * (n % 2), 12));
  none(subdistrict((n) => 5 * (n % 2)));
});

it("judges weights and heights of measured children by the same rule", () => {
  const area = "15.01" as AreaCode;
  const found = findDigits(
    [],
    [
      {
        area,
        source: "height",
        digits: [164, 154, 52, 55, 46, 164, 41, 25, 67, 28],
      },
      {
        area,
        source: "weight",
        digits: [133, 108, 103, 64, 38, 55, 75, 47, 81, 92],
      },
    ],
  );
  expect(found.map(({ why }) => [why.source, why.score])).toEqual([
    ["height", 22.77],
  ]);
});

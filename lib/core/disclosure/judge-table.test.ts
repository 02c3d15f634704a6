import fc from "fast-check";
import { expect, it } from "vitest";
import { judgeTable, shownIn, type Side, type Table } from "./judge-table";
import { hiddenBelow, publicCount, roundingSteps } from "./public-count";
import { treeOf } from "./spans";

const step = fc.constantFrom(...roundingSteps);
const count = fc.nat(300_000);

it("shows a count as a number of its own span, and every count of the span alike", () => {
  fc.assert(
    fc.property(count, step, (exact, steps) => {
      const { shown, from, to } = publicCount(exact, steps);
      expect(exact).toBeGreaterThanOrEqual(from);
      expect(exact).toBeLessThanOrEqual(to);
      for (const other of [from, to])
        expect(publicCount(other, steps).shown).toBe(shown);
      for (const beyond of [from - 1, to + 1])
        if (beyond >= 0)
          expect(publicCount(beyond, steps).shown).not.toBe(shown);
      expect(shown === null).toBe(exact < steps);
    }),
  );
});

it("never shows a part as more than its whole", () => {
  fc.assert(
    fc.property(count, count, step, (one, other, steps) => {
      const [part, whole] = [Math.min(one, other), Math.max(one, other)];
      expect(publicCount(part, steps).shown ?? 0).toBeLessThanOrEqual(
        publicCount(whole, steps).shown ?? 0,
      );
    }),
  );
});

const codes = ["15", "15.01", "15.01.01", "15.01.02", "15.01.03"];
const parentOf = (code: string) => (code.length > 2 ? code.slice(0, -3) : null);

function tableOf(
  numerators: readonly number[],
  denominators: readonly number[],
): Table {
  const side = (name: string, counts: readonly number[]): Side => ({
    name,
    isOfPeople: true,
    counts,
  });
  return {
    trees: [treeOf(codes, parentOf)],
    reported: codes.map(() => 5),
    orders: [],
    figures: [
      {
        numerator: side("weighed", numerators),
        denominator: side("target", denominators),
        given: codes.map(() => 5),
        all: codes.map(() => 5),
      },
    ],
  };
}

it("rounds an area coarser where its tens would tell a small count under it", () => {
  // The kabupaten is told as 80, so it has at most 84. 40 and 50 are at least 35 and 45: at most four are left for the last kecamatan.
  const table = tableOf([84, 84, 35, 45, 4], [900, 900, 300, 300, 300]);
  const { blur } = judgeTable(table);
  const side = table.figures[0]?.numerator;
  const spans = codes.map((_, position) =>
    side === undefined ? null : shownIn(blur, side, position),
  );
  const [, regency, first, second] = spans;
  const atMost = (regency?.to ?? 0) - (first?.from ?? 0) - (second?.from ?? 0);
  expect(atMost).toBeGreaterThanOrEqual(5);
  expect(
    spans.slice(1, 4).some((span) => (span?.step ?? 0) > hiddenBelow),
  ).toBe(true);
});

it("comes to an end with numbers that do not fit each other", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }),
      fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }),
      (numerators, denominators) => {
        const table = tableOf(numerators, denominators);
        const told = judgeTable(table);
        expect(judgeTable(table, [told, told]).table).toBe(table);
      },
    ),
    { numRuns: 300 },
  );
}, 20_000);

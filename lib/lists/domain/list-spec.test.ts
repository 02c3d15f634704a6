import fc from "fast-check";
import { expect, test } from "vitest";
import { elementCodes } from "@/lib/core/catalogue/elements";
import { indicators } from "@/lib/core/catalogue/indicators";
import {
  everyAskedState,
  comparisons,
  readConditions,
  writeConditions,
  type Condition,
} from "./conditions";
import { readMeasure, writeMeasure, type Measure } from "./measure";
import { monthsOf, readSpec, writeSort } from "./list-spec";
import type { Month } from "@/lib/core/domain/month-steps";

const indicator = fc
  .constantFrom(...indicators.map(({ id }) => id))
  .map((id) => ({ type: "indicator" as const, id }));
const element = fc
  .constantFrom(...elementCodes)
  .map((id) => ({ type: "element" as const, id }));
const months = fc.constantFrom(1 as const, 12 as const);
const measures: fc.Arbitrary<Measure> = fc.oneof(
  fc
    .oneof(indicator, element)
    .map((of) => ({ kind: "now" as const, months: 0 as const, of })),
  fc
    .tuple(months, fc.oneof(indicator, element))
    .map(([by, of]) => ({ kind: "change" as const, months: by, of })),
  fc
    .tuple(months, indicator)
    .map(([by, of]) => ({ kind: "part" as const, months: by, of })),
);
const conditions: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(
      measures,
      fc.constantFrom(...comparisons),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
    )
    .map(([measure, op, thousandths]) => ({
      measure,
      op,
      value: thousandths / 1000,
    })),
  fc
    .tuple(measures, fc.constantFrom(...everyAskedState))
    .map(([measure, state]) => ({ measure, op: "is" as const, state })),
);

test("every measure is read from an address as it was written there, and no two are written alike", () => {
  fc.assert(
    fc.property(measures, measures, (a, b) => {
      expect(readMeasure(writeMeasure(a))).toEqual(a);
      if (writeMeasure(a) === writeMeasure(b)) expect(a).toEqual(b);
    }),
  );
});

test("a name that an indicator shares with a count is the indicator", () => {
  expect(readMeasure("two_t")).toMatchObject({ of: { type: "indicator" } });
  expect(readMeasure("count.two_t")).toMatchObject({ of: { type: "element" } });
  expect(readMeasure("count.ds")).toBe("unknown");
  expect(readMeasure("part1.d_weighed")).toBe("part-of-count");
  expect(readMeasure("change2.ds")).toBe("unknown");
  expect(readMeasure("")).toBe("unknown");
});

test("conditions are read from an address as they were written there", () => {
  const groups = fc.array(
    fc.array(conditions, { minLength: 1, maxLength: 4 }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(groups, (written) => {
      expect(readConditions(writeConditions(written))).toEqual({
        ok: true,
        is: written,
      });
    }),
  );
});

test("whatever is written into an address is read or refused with its piece, and never thrown", () => {
  const piece = fc.stringMatching(/^[a-z0-9:.,;_-]{0,40}$/);
  fc.assert(
    fc.property(piece, piece, piece, (where, columns, sort) => {
      const read = readSpec({ where, columns, sort });
      if (read.ok) return;
      const { part, piece: said } = read.trouble;
      expect({ where, columns, sort }[part]).toContain(said);
    }),
  );
});

test("more conditions or columns than anybody needs are refused", () => {
  const many = Array(25).fill("ds:lt:1").join();
  expect(readSpec({ where: many })).toMatchObject({
    ok: false,
    trouble: { why: "too-many" },
  });
  const columns = elementCodes.slice(0, 13).join();
  expect(readSpec({ columns })).toMatchObject({
    ok: false,
    trouble: { part: "columns", why: "too-many" },
  });
});

test("a list shows what it speaks of, unless columns are said, and looks at the months that its measures need", () => {
  const read = readSpec({
    where: "ds:lt:60,change12.ks:lt:0",
    sort: "-part1.ds",
  });
  if (!read.ok) throw new Error("It can be read");
  expect(read.is.columns.map(writeMeasure)).toEqual([
    "ds",
    "change12.ks",
    "part1.ds",
  ]);
  expect(writeSort(read.is.sort)).toBe("-part1.ds");
  expect(monthsOf(read.is, "2026-10" as Month)).toEqual([
    "2026-10",
    "2026-09",
    "2025-10",
  ]);
  const said = readSpec({ columns: "ks", sort: "name" });
  expect(said).toMatchObject({
    ok: true,
    is: { columns: [{ of: { id: "ks" } }] },
  });
});

import { expect, test } from "vitest";
import type { ChangePart } from "@/lib/analysis/contract";
import { weightNoteOf } from "./weight-note";

const part = (
  area: string,
  [then, now]: readonly [number, number],
  who: Partial<ChangePart["who"]> = {},
): ChangePart => ({
  area: area as ChangePart["area"],
  name: area,
  isOut: false,
  before: then === 0 ? null : { numerator: 0, denominator: then },
  after: now === 0 ? null : { numerator: 0, denominator: now },
  who: { both: 3, entered: 0, left: 0, closed: 0, ...who },
  reports: { before: 3, after: 3 },
  notOpen: { before: false, after: false },
  contribution: 0,
  found: 0,
  closed: 0,
  reporting: 0,
});
const noteOf = (own: ChangePart, other: ChangePart) =>
  weightNoteOf({ parts: [own, other] }, own);

test("a part weighs more because others are silent, and less when they report again", () => {
  const same = part("15.01", [100, 100]);
  expect(noteOf(same, part("15.02", [300, 200], { left: 2 }))).toBe(
    "others-silent",
  );
  expect(noteOf(same, part("15.02", [200, 300], { entered: 2 }))).toBe(
    "others-came",
  );
});

test("or because of its own counts; nothing is said where its own reporting changed, or its weight did not", () => {
  const other = part("15.02", [300, 300]);
  expect(noteOf(part("15.01", [100, 130]), other)).toBe("grew");
  expect(noteOf(part("15.01", [130, 100]), other)).toBe("fell");
  expect(noteOf(part("15.01", [100, 100]), other)).toBeNull();
  expect(noteOf(part("15.01", [100, 50], { left: 1 }), other)).toBeNull();
  // Others lost children, and nobody is silent: then nobody is said to be.
  expect(noteOf(part("15.01", [100, 100]), part("15.02", [300, 200]))).toBe(
    "grew",
  );
});

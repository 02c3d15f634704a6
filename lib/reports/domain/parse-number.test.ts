import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Cell } from "@/lib/core/domain/cell";
import { parseNumberCell } from "./parse-number";

function codeOf(cell: Cell): string {
  const result = parseNumberCell(cell);
  return typeof result === "object" && result !== null
    ? result.problem.code
    : `accepted ${String(result)}`;
}

describe("a cell of a column of counts", () => {
  it.each<[Cell, number | null]>([
    [12, 12],
    ["12", 12],
    [" 12 ", 12],
    ["\u00a012\u00a0", 12],
    ["'12", 12],
    ["+7", 7],
    ["007", 7],
    ["0", 0],
    [0, 0],
    [-0, 0],
    ["1.234", 1234],
    ["12.345", 12345],
    ["1.234,00", 1234],
    ["12,0", 12],
    ["12.0", 12],
    ["12.00", 12],
    ["0,0", 0],
    [3.0000000000000004, 3],
    ["", null],
    ["   ", null],
    ["-", null],
    ["–", null],
    [null, null],
    [{ formula: true, value: 8 }, 8],
    [{ formula: true, value: "" }, null],
  ])("%j is read as %j", (cell, expected) => {
    expect(parseNumberCell(cell)).toBe(expected);
  });

  it.each<[Cell, string]>([
    ["1,234", "ambiguous-number"],
    ["12,000", "ambiguous-number"],
    ["1,234,567", "ambiguous-number"],
    ["12,5", "not-a-whole-number"],
    ["12.5", "not-a-whole-number"],
    ["0.123", "not-a-whole-number"],
    [12.5, "not-a-whole-number"],
    ["-3", "negative-number"],
    ["− 3", "negative-number"],
    [-3, "negative-number"],
    ["1000000", "absurd-number"],
    ["99999999999999999999999", "absurd-number"],
    [1e300, "absurd-number"],
    ["banyak", "not-a-number"],
    ["12 anak", "not-a-number"],
    ["83..9", "not-a-number"],
    ["1e3", "not-a-number"],
    ["0x10", "not-a-number"],
    ["12%", "percentage"],
    ["85,5 %", "percentage"],
    [{ percent: 0.85 }, "percentage"],
    [{ percent: 1 }, "percentage"],
    [{ formula: true, value: { percent: 0 } }, "percentage"],
    ["1 234", "not-a-number"],
    [true, "not-a-number"],
    [Number.NaN, "not-a-number"],
    [new Date("2026-04-03"), "not-a-number"],
    [{ error: "#REF!" }, "cell-error"],
    [{ formula: true, value: { error: "#DIV/0!" } }, "cell-error"],
    [{ formula: true, value: null }, "formula-without-value"],
  ])("%j is refused as %s", (cell, expected) => {
    expect(codeOf(cell)).toBe(expected);
  });

  it("reads every count alike, written plainly, with Indonesian thousands or with zero decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (count) => {
        const written = [
          String(count),
          new Intl.NumberFormat("id-ID").format(count),
          `${String(count)},0`,
          ` ${String(count)} `,
        ];
        expect(written.map((text) => parseNumberCell(text))).toEqual(
          written.map(() => count),
        );
      }),
    );
  });

  it("answers any text with a count, nothing, or a problem in both languages", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = parseNumberCell(text);
        if (result === null) return;
        if (typeof result === "number")
          expect(Number.isInteger(result) && result >= 0).toBe(true);
        else
          expect(
            result.problem.message.id.length * result.problem.remedy.en.length,
          ).toBeGreaterThan(0);
      }),
    );
  });
});

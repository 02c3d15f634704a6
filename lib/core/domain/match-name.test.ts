import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchName } from "./match-name";

describe("the form in which names are compared", () => {
  it.each([
    ["Melati I", "melati 1"],
    ["MELATI 1", "melati 1"],
    ["melati  01", "melati 1"],
    ["Posyandu Melati 1", "melati 1"],
    ["POSYANDU: Melati - I", "melati 1"],
    ["Pos Yandu Melati I", "melati 1"],
    ["Posyandu Posyandu Melati I", "melati 1"],
    ["Melati-1", "melati 1"],
    ["Melati1", "melati 1"],
    ["Melati\u00a0I\t", "melati 1"],
    ["Melati Ⅰ", "melati 1"],
    ["Ｍｅｌａｔｉ １", "melati 1"],
    ["Mawar XIV", "mawar 14"],
    ["Mawar XXX", "mawar 30"],
    ["Mawar XXXI", "mawar xxxi"],
    ["Mawar IIII", "mawar iiii"],
    ["Anggrek 2A", "anggrek 2 a"],
    ["Al-Ma'arif", "al maarif"],
    ["Al Ma’arif", "al maarif"],
    ["Kenanga É", "kenanga e"],
    ["Vivi", "vivi"],
    ["Ibu X", "ibu 10"],
    ["RW 000", "rw 0"],
    ["Posyandu", "posyandu"],
    ["Posyandu 3", "3"],
    ["Kasih Posyandu", "kasih posyandu"],
    ["Melati 10", "melati 10"],
    ["", ""],
    [" -.- ", ""],
  ])("%j is compared as %j", (name, expected) => {
    expect(matchName(name)).toBe(expected);
  });

  // A word such as "xxiv" is a number itself.
  const word = fc
    .stringMatching(/^[a-z]{4,9}$/)
    .filter((letters) => /[^ivx]/.test(letters));
  const number = fc.integer({ min: 1, max: 30 });

  // Letters of numerals, signs, and characters that fall apart or change length when they are normalised.
  const character = fc.constantFrom(
    ...Array.from("pPoOsSyYaAnNdDuU iIvVxX 0019 .-'’()/"),
    ...Array.from("ÉßİıŉǅΣς½ﬁⅢⅻ１𝟙٣\u0301\u00a0\u200b你"),
  );

  it("is the same however the number, the case and the prefix are written", () => {
    fc.assert(
      fc.property(word, number, (name, value) => {
        const expected = `${name} ${String(value)}`;
        const written = [
          `${name} ${toRoman(value)}`,
          `${name.toUpperCase()} ${String(value).padStart(3, "0")}`,
          `Posyandu ${name}-${String(value)}`,
          `  ${name}.  ${toRoman(value).toLowerCase()} `,
          `${name}${String(value)}`,
        ];
        expect(written.map(matchName)).toEqual(written.map(() => expected));
      }),
    );
  });

  it("keeps different numbers of one name apart", () => {
    fc.assert(
      fc.property(word, number, number, (name, a, b) => {
        fc.pre(a !== b);
        expect(matchName(`${name} ${toRoman(a)}`)).not.toBe(
          matchName(`${name} ${String(b)}`),
        );
      }),
    );
  });

  it("says the same of its own result, holds no double or outer spaces and empties no name with a letter or digit", () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (name) => {
        const once = matchName(name);
        expect(matchName(once)).toBe(once);
        expect(once).toBe(once.trim().replaceAll(/\s+/g, " "));
        if (/[a-z0-9]/i.test(name)) expect(once).not.toBe("");
      }),
      { numRuns: 1_000 },
    );
  });
});

function toRoman(value: number): string {
  const units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return `${"X".repeat(Math.floor(value / 10))}${units[value % 10] ?? ""}`;
}

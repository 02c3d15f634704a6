import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equalBands, placesSpan } from "./equal-bands";

const never = () => false;
const always = () => true;
/** Which pairs differ, as anybody might have found it. */
const found = fc
  .tuple(
    fc.integer({ min: 0, max: 12 }),
    fc.array(fc.boolean(), { minLength: 144, maxLength: 144 }),
  )
  .map(([count, bits]) => ({
    count,
    differs: (i: number, j: number) =>
      i !== j && (bits[Math.min(i, j) * 12 + Math.max(i, j)] ?? false),
  }));

describe("bands of equals", () => {
  test("twenty that read the same are one, each of which may have any place", () => {
    expect(equalBands(20, never)).toEqual(Array.from({ length: 20 }, () => 1));
    expect(placesSpan(7, 20, never)).toEqual({ from: 1, to: 20 });
  });

  test("where all differ each is one of its own", () => {
    expect(equalBands(4, always)).toEqual([1, 2, 3, 4]);
    expect(placesSpan(2, 4, always)).toEqual({ from: 3, to: 3 });
  });

  test("not being told apart is not passed on: the third opens a band though it equals the second", () => {
    const far = (i: number, j: number) => Math.abs(i - j) >= 2;
    expect(equalBands(4, far)).toEqual([1, 1, 2, 2]);
    expect([0, 1, 2, 3].map((at) => placesSpan(at, 4, far))).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 3 },
      { from: 2, to: 4 },
      { from: 3, to: 4 },
    ]);
  });

  test("inside a band no two differ, every band begins with one that differs from the band before, and none has a gap", () => {
    fc.assert(
      fc.property(found, ({ count, differs }) => {
        const bands = equalBands(count, differs);
        for (let i = 0; i < count; i += 1) {
          for (let j = 0; j < i; j += 1)
            if (bands[i] === bands[j]) expect(differs(i, j)).toBe(false);
          if (i === 0 || bands[i] === bands[i - 1]) continue;
          expect(bands[i]).toBe((bands[i - 1] ?? 0) + 1);
          const before = bands.flatMap((band, at) =>
            band === bands[i - 1] ? [at] : [],
          );
          expect(before.some((at) => differs(at, i))).toBe(true);
        }
      }),
    );
  });
});

import fc from "fast-check";
import { testMonth as month } from "@/lib/product/testing/test-product";

/** A row of the short form in which all D are N. */
export const row = (posyandu: string, s: number, d: number) =>
  [posyandu, month, s, d, d, 0, 0, 0] as const;

/** Thirty rounds of two files sent at the same time, of posyandu that overlap. */
export function roundsOfRows(): (readonly (string | number)[])[][][] {
  const line = fc
    .record({
      id: fc.integer({ min: 1, max: 8 }),
      s: fc.integer({ min: 100, max: 9_000 }),
      d: fc.nat(90),
    })
    .map(({ id, s, d }) => row(`p${String(id)}`, s, d));
  const file = fc.uniqueArray(line, {
    minLength: 1,
    maxLength: 4,
    selector: ([id]) => id,
  });
  return fc.sample(fc.array(file, { minLength: 2, maxLength: 2 }), 30);
}

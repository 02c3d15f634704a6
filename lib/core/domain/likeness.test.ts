import fc from "fast-check";
import { expect, it } from "vitest";
import { createLikenessIndex, likeness } from "./likeness";

/** Dice's coefficient as it is written in books, with every pair of the one looked for in the other. */
function slowLikeness(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  const pairs = (name: string) =>
    Array.from(` ${name}`, (_, at) => ` ${name} `.slice(at, at + 2));
  const left = pairs(b);
  let shared = 0;
  for (const pair of pairs(a)) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (pairs(a).length + pairs(b).length);
}

/** Few letters, so that names share many pairs and repeat them. */
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "b", "m", " ", "1"), maxLength: 12 }),
  fc.string({ maxLength: 30 }),
);

it("the likeness of two names is Dice's, both ways", () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(likeness(a, b)).toBe(slowLikeness(a, b));
      expect(likeness(b, a)).toBe(likeness(a, b));
      expect(likeness(a, a)).toBe(a === "" ? 0 : 1);
    }),
    { numRuns: 300 },
  );
});

it("an index says of every known name what the comparison of two says", () => {
  fc.assert(
    fc.property(fc.array(name), name, (known, wanted) => {
      const like = createLikenessIndex(known).to(wanted);
      for (const one of known) expect(like(one)).toBe(likeness(wanted, one));
      expect(like(`${known.join("")}!`)).toBe(0);
    }),
    { numRuns: 300 },
  );
});

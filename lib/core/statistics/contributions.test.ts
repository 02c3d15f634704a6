import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributionsOf, type Ratio } from "./contributions";

const ratio = fc
  .record({
    denominator: fc.integer({ min: 1, max: 60 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ denominator, share }): Ratio => ({
    denominator,
    numerator: Math.round(denominator * share),
  }));
const part = fc.record({
  before: fc.option(ratio, { nil: null }),
  after: fc.option(ratio, { nil: null }),
  cause: fc.constantFrom(undefined, "closed" as const, "silent" as const),
});

const whole = (ratios: (Ratio | null)[]) => {
  const given = ratios.filter((one) => one !== null);
  return (
    given.reduce((sum, one) => sum + one.numerator, 0) /
    given.reduce((sum, one) => sum + one.denominator, 0)
  );
};

describe("what the parts of a whole contribute to its change", () => {
  test("adds up to the change, whoever reported", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (parts) => {
        const { total, parts: given } = contributionsOf(parts);
        const change =
          whole(parts.map((one) => one.after)) -
          whole(parts.map((one) => one.before));
        fc.pre(Number.isFinite(change));
        expect(total).toBeCloseTo(change, 12);
        const sum = given.reduce(
          (all, one) => all + one.found + one.closed + one.who,
          0,
        );
        expect(sum).toBeCloseTo(change, 9);
      }),
    );
  });

  test("tells a ratio that fell from a posyandu that stayed away", () => {
    const steady = {
      before: { numerator: 8, denominator: 10 },
      after: { numerator: 8, denominator: 10 },
    };
    const fell = {
      before: { numerator: 9, denominator: 10 },
      after: { numerator: 3, denominator: 10 },
    };
    const away = { before: { numerator: 10, denominator: 10 }, after: null };
    const all = contributionsOf([steady, fell, away]);
    expect(all.parts[0]?.found).toBe(0);
    expect(all.parts[1]?.found).toBeCloseTo(((1 / 3 + 1 / 2) / 2) * -0.6);
    expect(all.parts[2]?.found).toBe(0);
    // R was 0.9 and is 0.55; who was away lay 0.275 above their mean, with a third of the weight.
    expect(all.parts[2]?.who).toBeCloseTo((-1 / 3) * 0.275);
  });

  test("puts down to a cause what was not found, and leaves each part with the same whole", () => {
    const cases = fc.array(part, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(cases, (parts) => {
        const withCause = (cause: "closed" | "silent" | undefined) =>
          contributionsOf(parts.map((one) => ({ ...one, cause }))).parts;
        const closed = withCause("closed");
        const silent = withCause("silent");
        for (const [at, plain] of withCause(undefined).entries()) {
          const { before, after } = parts[at] ?? {};
          expect(closed[at]).toEqual(
            before && after
              ? { found: 0, closed: plain.found, who: plain.who }
              : { found: 0, closed: plain.who, who: 0 },
          );
          expect(silent[at]).toEqual({
            found: 0,
            closed: 0,
            who: plain.found + plain.who,
          });
        }
      }),
    );
  });

  test("says nothing of a month in which nobody was counted", () => {
    expect(
      contributionsOf([
        { before: null, after: { numerator: 1, denominator: 2 } },
      ]),
    ).toEqual({
      total: null,
      parts: [{ found: 0, closed: 0, who: 0 }],
    });
  });
});

import { describe, expect, it } from "vitest";
import { bodyClass, heightClass, weightClass } from "./nutrition-class";
import {
  ageInDays,
  convertedHeight,
  postureAt,
  scoreChild,
  type Measurement,
} from "./score-child";
import { isImplausible, roundScore, zByLms, zWithTails } from "./z-score";

const child: Measurement = {
  sex: "female",
  ageDays: 500,
  weightKg: 9,
  heightCm: 76,
  posture: "lying",
  hasOedema: false,
};
const scored = (change: Partial<Measurement>) =>
  scoreChild({ ...child, ...change });

describe("age", () => {
  it("is the difference of two dates, whatever the clocks did between them", () => {
    expect(ageInDays("2024-02-28", "2024-03-01")).toBe(2);
    expect(ageInDays("2023-02-28", "2023-03-01")).toBe(1);
    expect(ageInDays("2026-01-01", "2026-01-01")).toBe(0);
    expect(ageInDays("2026-01-02", "2026-01-01")).toBe(-1);
  });

  it("decides by the day, not by completed months", () => {
    expect(scored({ ageDays: 501 }).haz).not.toBe(scored({}).haz);
  });

  it("ends before 60 months: day 1826 has scores, day 1827 none, nor has a child not yet born", () => {
    const tall = { heightCm: 108, weightKg: 18, posture: "standing" } as const;
    expect(Object.values(scored({ ...tall, ageDays: 1826 }))).not.toContain(
      null,
    );
    for (const ageDays of [1827, 1856, -1])
      expect(scored({ ...tall, ageDays })).toEqual({
        haz: null,
        waz: null,
        whz: null,
        baz: null,
      });
  });

  it("unknown leaves weight for height alone", () => {
    const { haz, waz, whz, baz } = scored({ ageDays: null });
    expect([haz, waz, baz]).toEqual([null, null, null]);
    expect(whz).toBeCloseTo(scored({}).whz ?? NaN, 10);
  });
});

describe("posture", () => {
  it("standing is not believed before nine months", () => {
    expect(postureAt("standing", 273)).toBeNull();
    expect(postureAt("standing", 274)).toBe("standing");
    expect(postureAt("lying", 100)).toBe("lying");
    expect(convertedHeight(70, "standing", 273)).toBe(70);
    expect(convertedHeight(70, "standing", 274)).toBe(70.7);
  });

  it("other than that of the table is converted by 0.7 cm, up to day 730 one way and from day 731 the other", () => {
    expect(convertedHeight(86, "standing", 730)).toBe(86.7);
    expect(convertedHeight(86, "lying", 730)).toBe(86);
    expect(convertedHeight(86, "standing", 731)).toBe(86);
    expect(convertedHeight(86, "lying", 731)).toBe(85.3);
    expect(convertedHeight(86, null, 731)).toBe(86);
    expect(convertedHeight(86, "lying", null)).toBe(86);
  });

  it("converts for every index that knows height", () => {
    const standing = scored({ posture: "standing" });
    const longer = scored({ heightCm: 76.7 });
    expect(standing).toEqual(longer);
    expect(standing.waz).toBe(scored({}).waz);
  });
});

describe("weight for length or height", () => {
  it("takes its table by age, whatever the posture", () => {
    const at = (ageDays: number) =>
      scored({ ageDays, heightCm: 86, weightKg: 11, posture: null }).whz;
    expect(at(730)).not.toBeCloseTo(at(731) ?? NaN, 3);
    expect(
      scored({ ageDays: 800, heightCm: 86.7, weightKg: 11 }).whz,
    ).toBeCloseTo(
      scored({ ageDays: 800, heightCm: 86, weightKg: 11, posture: null }).whz ??
        NaN,
      10,
    );
  });

  it("without an age takes it by posture, without either by 87 cm", () => {
    const at = (heightCm: number, posture: Measurement["posture"]) =>
      scored({ ageDays: null, heightCm, weightKg: 12, posture }).whz;
    expect(at(90, "lying")).not.toBeCloseTo(at(90, "standing") ?? NaN, 3);
    expect(at(86.9, null)).toBe(at(86.9, "lying"));
    expect(at(87, null)).toBe(at(87, "standing"));
  });

  it("lies between two tenths of a centimetre where height does", () => {
    const at = (heightCm: number) => scored({ heightCm }).whz ?? NaN;
    expect(at(76.05)).toBeLessThan(at(76));
    expect(at(76.05)).toBeGreaterThan(at(76.1));
    expect(at(76.05)).toBeCloseTo((at(76) + at(76.1)) / 2, 4);
  });

  it("is known from 45 to 110 cm lying and from 65 to 120 cm standing, limits included", () => {
    const lying = (heightCm: number) =>
      scored({ heightCm, ageDays: 300 }).whz === null;
    const standing = (heightCm: number) =>
      scored({ heightCm, ageDays: 1500, posture: "standing" }).whz === null;
    expect([44.9, 45, 110, 110.1].map(lying)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([64.9, 65, 120, 120.1].map(standing)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    // Converted onto the limit: 44.3 + 0.7 and 110.7 - 0.7... of a child that lies after its second birthday.
    expect(
      scored({ heightCm: 120.7, ageDays: 1500, posture: "lying" }).whz,
    ).not.toBeNull();
    expect(
      scored({ heightCm: 65.7, ageDays: 800, posture: "lying" }).whz,
    ).not.toBeNull();
  });
});

describe("z", () => {
  it("counts on by the last step beyond three standard deviations", () => {
    const [l, m, s] = [-0.35, 10, 0.08];
    const sd = (k: number) => m * (1 + l * s * k) ** (1 / l);
    expect(zWithTails(sd(2), l, m, s)).toBeCloseTo(2, 10);
    expect(zWithTails(sd(3) + (sd(3) - sd(2)), l, m, s)).toBeCloseTo(4, 10);
    expect(zWithTails(sd(-3) - (sd(-2) - sd(-3)), l, m, s)).toBeCloseTo(-4, 10);
    expect(zByLms(sd(4), l, m, s)).toBeCloseTo(4, 10);
  });

  it("rounds to the nearer hundredth and a tie to the even one", () => {
    expect([0.125, 0.375, -0.125, 2.344, -1.996].map(roundScore)).toEqual([
      0.12, 0.38, -0.12, 2.34, -2,
    ]);
  });

  it("is implausible beyond the limits of its index, on the rounded value", () => {
    expect(isImplausible("haz", 6.004)).toBe(false);
    expect(isImplausible("haz", -6.006)).toBe(true);
    expect(isImplausible("waz", -5.9)).toBe(false);
    expect(isImplausible("waz", 5.01)).toBe(true);
    expect(isImplausible("whz", -5.01)).toBe(true);
    expect(isImplausible("baz", 5)).toBe(false);
  });
});

it("leaves out what the measurement lacks", () => {
  expect(Object.values(scored({ sex: null }))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(scored({ weightKg: null })).toMatchObject({
    waz: null,
    whz: null,
    baz: null,
  });
  expect(scored({ weightKg: null }).haz).not.toBeNull();
  expect(scored({ heightCm: null })).toMatchObject({
    haz: null,
    whz: null,
    baz: null,
  });
  expect(scored({ heightCm: null }).waz).not.toBeNull();
});

it("leaves out weight where there is oedema, and keeps height", () => {
  expect(scored({ hasOedema: true })).toEqual({
    haz: scored({}).haz,
    waz: null,
    whz: null,
    baz: null,
  });
});

it("classes by Permenkes 2/2020 on the unrounded z: on a limit the milder class", () => {
  expect([-3.0001, -3, -2.0001, -2, 3, 3.0001].map(heightClass)).toEqual([
    "severely-stunted",
    "stunted",
    "stunted",
    "normal",
    "normal",
    "tall",
  ]);
  expect([-3.0001, -3, -2.0001, -2, 1, 1.0001].map(weightClass)).toEqual([
    "severely-underweight",
    "underweight",
    "underweight",
    "normal",
    "normal",
    "at-risk-of-overweight",
  ]);
  expect(
    [-3.0001, -3, -2, 1, 1.0001, 2, 2.0001, 3, 3.0001].map(bodyClass),
  ).toEqual([
    "severely-wasted",
    "wasted",
    "normal",
    "normal",
    "at-risk-of-overweight",
    "at-risk-of-overweight",
    "overweight",
    "overweight",
    "obese",
  ]);
});

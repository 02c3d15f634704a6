import { describe, expect, test } from "vitest";
import {
  digitShares,
  readQuality,
  type QualitySign,
  type QualitySignId,
} from "./growth-quality";

const evenDigits = Array.from({ length: 10 }, () => 100);

function counts(over: Partial<Parameters<typeof readQuality>[0]> = {}) {
  return {
    rows: 1000,
    missingAge: 0,
    missingSex: 0,
    missingWeight: 0,
    missingHeight: 0,
    flaggedHaz: 0,
    flaggedWaz: 0,
    flaggedWhz: 0,
    weightDigits: evenDigits,
    heightDigits: evenDigits,
    ...over,
  };
}

const haz = (sd: number | null, n = 990) => [{ index: "haz" as const, n, sd }];

function signIn(
  signs: readonly QualitySign[],
  wanted: QualitySignId,
): QualitySign | undefined {
  return signs.find(({ sign }) => sign === wanted);
}

describe("the spread of height-for-age", () => {
  test.each([
    [0.99, "check"],
    [1, "fine"],
    [1.3, "fine"],
    [1.31, "check"],
    // It reads 1.30, and 1.31.
    [1.304, "fine"],
    [1.306, "check"],
  ])("with SD %s is %s", (sd, verdict) => {
    expect(signIn(readQuality(counts(), haz(sd)), "sdHaz")).toMatchObject({
      value: sd,
      verdict,
    });
  });

  test("of fewer than twenty children says nothing about measuring", () => {
    const signs = readQuality(counts(), haz(1.9, 19));
    expect(signIn(signs, "sdHaz")?.verdict).toBe("too-few");
  });

  test("without a spread there is no verdict", () => {
    expect(signIn(readQuality(counts(), []), "sdHaz")).toMatchObject({
      value: null,
      verdict: "none",
    });
  });
});

describe("implausible scores", () => {
  test("are counted of all scores, flagged ones with them", () => {
    const signs = readQuality(counts({ flaggedHaz: 10 }), haz(1.1, 990));
    expect(signIn(signs, "flaggedHaz")).toMatchObject({
      value: 1,
      of: 1000,
      verdict: "fine",
    });
  });

  test("above one percent of heights are to be looked into", () => {
    const signs = readQuality(counts({ flaggedHaz: 11 }), haz(1.1, 989));
    expect(signIn(signs, "flaggedHaz")?.verdict).toBe("check");
  });

  test("of weights have no limit, however many", () => {
    const signs = readQuality(counts({ flaggedWaz: 500 }), haz(1.1));
    expect(signIn(signs, "flaggedWaz")?.verdict).toBe("none");
  });
});

test("last digits on 0 and 5 are added, and only shown", () => {
  const heightDigits = [400, 50, 50, 50, 50, 200, 50, 50, 50, 50];
  const signs = readQuality(counts({ heightDigits }), haz(1.1));
  expect(signIn(signs, "heightZeroFive")).toMatchObject({
    value: 60,
    verdict: "none",
  });
  expect(digitShares(heightDigits)[0]).toBe(40);
  expect(digitShares([0, 0])).toEqual([null, null]);
});

test("what is missing is a share of all rows", () => {
  const signs = readQuality(counts({ missingSex: 25 }), haz(1.1));
  expect(signIn(signs, "missingSex")).toMatchObject({ value: 2.5, of: 1000 });
});

describe("a hidden count", () => {
  test("hides its sign, which is neither zero nor judged", () => {
    const signs = readQuality(
      counts({ flaggedHaz: null, flaggedWaz: null, missingSex: null }),
      haz(1.1),
    );
    const hidden = { value: null, part: null, isHidden: true };
    expect(signIn(signs, "flaggedHaz")).toMatchObject({
      ...hidden,
      verdict: "hidden",
    });
    expect(signIn(signs, "flaggedWaz")).toMatchObject({
      ...hidden,
      verdict: "none",
    });
    expect(signIn(signs, "missingSex")).toMatchObject({ ...hidden, of: 1000 });
    expect(signIn(signs, "missingAge")).toMatchObject({
      value: 0,
      isHidden: false,
    });
  });

  test("of all rows hides what is a share of them", () => {
    const signs = readQuality(counts({ rows: null }), haz(1.1));
    expect(signIn(signs, "missingWeight")).toMatchObject({
      value: null,
      part: 0,
      isHidden: true,
    });
  });

  test("of one last digit hides the shares of all", () => {
    const digits = [null, ...evenDigits.slice(1)];
    const signs = readQuality(counts({ weightDigits: digits }), haz(1.1));
    expect(signIn(signs, "weightZeroFive")).toMatchObject({
      value: null,
      isHidden: true,
    });
    expect(digitShares(digits)).toEqual(digits.map(() => null));
  });

  test("of the scores hides the spread and its verdict", () => {
    const signs = readQuality(counts(), [{ index: "haz", n: null, sd: null }]);
    expect(signIn(signs, "sdHaz")).toMatchObject({
      value: null,
      of: null,
      isHidden: true,
      verdict: "hidden",
    });
  });
});

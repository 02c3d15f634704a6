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

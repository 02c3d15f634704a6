import { expect, it } from "vitest";
import { bodyClass, heightClass, weightClass } from "./nutrition-class";
import {
  ageInDays,
  scoreChild,
  type Measurement,
  type Posture,
} from "./score-child";
import { randomChildren } from "./testing/random-children";
import { readWhoFile, readWhoTables } from "./testing/read-who-tables";
import { scoreSlowly } from "./testing/score-slowly";
import { isImplausible, roundScore, type GrowthIndex } from "./z-score";

type Line = Record<string, string>;
const sample: Line[] = readWhoFile("sample-children.csv");

const postures: Record<string, Posture | undefined> = {
  L: "lying",
  H: "standing",
};

function measurementOf(line: Line): Measurement {
  const number = (text = "") => (text === "" ? null : Number(text));
  const { dob = "", measured = "" } = line;
  return {
    sex: line.sex === "1" ? "male" : line.sex === "2" ? "female" : null,
    ageDays: dob === "" || measured === "" ? null : ageInDays(dob, measured),
    weightKg: number(line.weight_kg),
    heightCm: number(line.height_cm),
    posture: postures[line.measure ?? ""] ?? null,
    hasOedema: line.edema === "y",
  };
}

const indices: Record<GrowthIndex, [z: string, flag: string]> = {
  haz: ["zlen", "flen"],
  waz: ["zwei", "fwei"],
  whz: ["zwfl", "fwfl"],
  baz: ["zbmi", "fbmi"],
};
const names = Object.keys(indices) as GrowthIndex[];

it("answers for WHO's 200 sample children as WHO's software does", () => {
  expect(sample).toHaveLength(200);
  const apart: unknown[] = [];
  for (const line of sample) {
    const child = measurementOf(line);
    const scores = scoreChild(child);
    for (const index of names) {
      const [zColumn, flagColumn] = indices[index];
      const wanted = line[zColumn] ?? "";
      const z = scores[index];
      // For the first week of life, only the weights at its two ends are printed.
      const isWeek = child.ageDays !== null && child.ageDays < 7;
      const limit = isWeek && index === "waz" ? 0.15 : 0.0101;
      const isSame =
        wanted === ""
          ? z === null
          : z !== null &&
            Math.abs(roundScore(z) - Number(wanted)) <= limit &&
            String(Number(isImplausible(index, z))) === line[flagColumn];
      if (!isSame) apart.push({ id: line.id, index, wanted, z });
    }
  }
  expect(apart).toEqual([]);
});

const classOf: Record<GrowthIndex, (z: number) => string> = {
  haz: heightClass,
  waz: weightClass,
  whz: bodyClass,
  baz: bodyClass,
};

type Pair = {
  child: Measurement;
  index: GrowthIndex;
  z: number | null;
  truth: number | null;
};

/** Where fast and slow part more than the printed figures allow: what is missing, flags, and height-for-age of the first two weeks. */
function isWrong({ child, index, z, truth }: Pair): boolean {
  if (z === null || truth === null) return z !== truth;
  // For a score at the limit itself, a difference of a thousandth decides.
  const isOnLimit = [5, 6].some(
    (limit) => Math.abs(Math.abs(truth) - limit) < 0.01,
  );
  if (isImplausible(index, z) !== isImplausible(index, truth) && !isOnLimit)
    return true;
  return index === "haz" && isNewborn(child) && Math.abs(z - truth) > 0.02;
}

const isNewborn = ({ ageDays }: Measurement) =>
  ageDays !== null && ageDays < 14;

const shareOf = <T>(items: readonly T[], test: (item: T) => boolean) =>
  items.filter(test).length / items.length;

it("answers for 100,000 random children as the daily tables do", () => {
  const tables = readWhoTables();
  const pairs = randomChildren(100_000).flatMap((child) => {
    const fast = scoreChild(child);
    const slow = scoreSlowly(tables, child);
    return names.map((index): Pair => ({
      child,
      index,
      z: fast[index],
      truth: slow[index],
    }));
  });
  expect(pairs.filter(isWrong)).toEqual([]);
  const known = pairs.flatMap(({ child, index, z, truth }) =>
    z === null || truth === null || isNewborn(child)
      ? []
      : [{ index, z, truth }],
  );
  expect(known.length).toBeGreaterThan(250_000);
  const isFar = ({ z, truth }: { z: number; truth: number }) =>
    Math.abs(z - truth) > 0.01;
  for (const name of names)
    expect(
      shareOf(
        known.filter(({ index }) => index === name),
        isFar,
      ),
    ).toBeLessThanOrEqual(name === "baz" ? 0.005 : 0.001);
  expect(
    shareOf(
      known,
      ({ index, z, truth }) => classOf[index](z) !== classOf[index](truth),
    ),
  ).toBeLessThanOrEqual(0.001);
}, 120_000);

import { describe, expect, it } from "vitest";
import { daysPerMonth, heightForAge } from "@/lib/core/who-growth/lms-tables";
import {
  heightClass,
  type HeightClass,
} from "@/lib/core/who-growth/nutrition-class";
import { scoreChild, type Posture } from "@/lib/core/who-growth/score-child";
import { isImplausible } from "@/lib/core/who-growth/z-score";
import { differenceRule } from "./difference-rule";
import { differenceRules } from "./difference-rule-list";

type Given = {
  ageDays: number;
  heightCm: number;
  stated: HeightClass;
  ageMonths?: number;
  posture?: Posture | null;
};

/** A boy as he would be scored when his row is read. */
function ruleFor({ ageDays, heightCm, stated, ...more }: Given) {
  const posture = more.posture ?? null;
  const ageMonths = more.ageMonths ?? Math.floor(ageDays / daysPerMonth);
  const { haz } = scoreChild({
    sex: "male",
    ageDays,
    heightCm,
    posture,
    weightKg: null,
    hasOedema: false,
  });
  const hazFlagged = haz !== null && isImplausible("haz", haz);
  return differenceRule({
    ...{ sex: "male", ageDays, ageMonths, heightCm, posture, stated },
    ...{ haz, hazFlagged },
  });
}

/** The height at which a boy of that day has exactly this z. */
function heightAt(day: number, z: number): number {
  const { first, m, s } = heightForAge.male;
  const at = day - first;
  return (m[at] ?? NaN) * (1 + z * (s[at] ?? NaN));
}

describe("why a stated height class differs", () => {
  it("it does not", () => {
    expect(
      ruleFor({ ageDays: 900, heightCm: heightAt(900, -1), stated: "normal" }),
    ).toBeNull();
  });

  it("nothing was computed", () => {
    expect(
      ruleFor({ ageDays: 1900, heightCm: 100, stated: "normal" }),
    ).toBeNull();
  });

  it("an implausible score has no class, whatever is stated", () => {
    const heightCm = heightAt(900, -7);
    expect(
      ruleFor({ ageDays: 900, heightCm, stated: "severely-stunted" }),
    ).toBe("flagged");
  });

  it("the 0.7 cm between lying and standing were left out", () => {
    const heightCm = heightAt(900, -2) + 0.3;
    const given = { ageDays: 900, heightCm, posture: "lying" as const };
    expect(ruleFor({ ...given, stated: "normal" })).toBe("posture");
    expect(ruleFor({ ...given, stated: "stunted" })).toBeNull();
  });

  it("the age was counted in full months", () => {
    const ageDays = 929;
    const atFullMonth = heightAt(Math.round(30 * daysPerMonth), -2);
    const heightCm = (atFullMonth + heightAt(ageDays, -2)) / 2;
    expect(ruleFor({ ageDays, heightCm, stated: "normal" })).toBe(
      "age-in-months",
    );
  });

  it("both at once", () => {
    const ageDays = 929;
    const atFullMonth = heightAt(Math.round(30 * daysPerMonth), -2);
    const atDay = heightAt(ageDays, -2);
    expect(atDay - atFullMonth).toBeGreaterThan(0.3);
    const heightCm = (atFullMonth + atDay) / 2;
    expect(
      ruleFor({ ageDays, heightCm, posture: "lying", stated: "normal" }),
    ).toBe("posture-and-months");
  });

  it.each([-2.004, -2.04])("%d was rounded before it was compared", (z) => {
    // A day on which a month of age is just completed, so that counting age in months makes no difference.
    const ageDays = Math.round(30 * daysPerMonth);
    const heightCm = heightAt(ageDays, z);
    expect(heightClass(z)).toBe("stunted");
    expect(
      ruleFor({ ageDays, heightCm, ageMonths: 30, stated: "normal" }),
    ).toBe("rounding");
  });

  it("no rule of ours says why", () => {
    const heightCm = heightAt(900, 0);
    expect(ruleFor({ ageDays: 900, heightCm, stated: "stunted" })).toBe(
      "unexplained",
    );
  });

  it("every rule has its place in the order they are shown in", () => {
    expect(differenceRules).toEqual([
      ...["age-in-months", "posture", "posture-and-months"],
      ...["rounding", "flagged", "unexplained"],
    ]);
  });
});

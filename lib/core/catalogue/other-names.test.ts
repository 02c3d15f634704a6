import { expect, test } from "vitest";
import { matchStrength } from "@/lib/core/text/find-words";
import { indicators } from "./indicators";
import { otherNames } from "./other-names";

/** The indicators in the order in which a search offers them. */
function found(typed: string): string[] {
  return indicators
    .map(({ id, label }) => {
      const names = [label.id, label.en, ...(otherNames[id] ?? [])];
      const strength = Math.max(
        ...names.map((name) => matchStrength(typed, name)),
      );
      return { id, strength };
    })
    .filter(({ strength }) => strength > 1)
    .sort((a, b) => b.strength - a.strength)
    .map(({ id }) => id);
}

test.each([
  ["gizi buruk", "wasting"],
  ["kader insentif", "kader_incentive"],
  ["insentif", "kader_incentive"],
  ["timbang", "ds"],
  ["tablet tambah darah", "pregnant_ttd"],
  ["pendek", "stunting"],
  ["bumil", "pregnant"],
  ["bansos", "aid_gap"],
  ["jamban", "latrine"],
  ["belum lapor", "reporting_completeness"],
  ["rumah tidak layak", "rtlh"],
])("%s finds %s", (typed, id) => {
  expect(found(typed)).toContain(id);
});

test("other names are written as people type them, and no indicator has one twice", () => {
  for (const names of Object.values(otherNames)) {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toBe(name.toLowerCase().trim());
  }
});

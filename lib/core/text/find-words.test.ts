import { expect, test } from "vitest";
import { indicators } from "@/lib/core/catalogue/indicators";
import { matchStrength } from "./find-words";

test("a few letters find the words that people mean by them", () => {
  const found = indicators.filter(({ label }) =>
    matchStrength("ker", label.id),
  );
  expect(found.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["kader_per_posyandu", "kader_coverage"]),
  );
});

test("the beginning of a word counts more than its middle", () => {
  expect(matchStrength("stun", "Stunting rutin")).toBe(3);
  expect(matchStrength("rutin", "Stunting rutin")).toBe(3);
  expect(matchStrength("unt", "Stunting rutin")).toBe(2);
  expect(matchStrength("d/s", "D/S: partisipasi masyarakat")).toBe(3);
  expect(matchStrength("xyz", "Stunting rutin")).toBe(0);
});

test("the apostrophe of a keyboard finds that of a label", () => {
  const [label = ""] = indicators
    .filter(({ id }) => id === "nd_prime")
    .map((one) => one.label.id);
  for (const typed of ["N/D'", "n/d’", "N/D′"])
    expect(matchStrength(typed, label)).toBe(3);
});

import { describe, expect, it } from "vitest";
import { matchName } from "@/lib/core/domain/match-name";
import { findSimilar } from "./similar-names";

/** The pairs found when all names but the first are new. */
function similar(first: string, ...others: string[]): string[] {
  const names = [first, ...others].map((name) => ({
    name,
    matchName: matchName(name),
  }));
  return findSimilar(names, ({ name }) => name !== first).map(
    ([one, other]) => `${one.name} ~ ${other.name}`,
  );
}

describe("names that look like one posyandu", () => {
  it.each([
    ["Melati", "Melatti"],
    ["Melati 1", "Melati I A"],
    ["Melati", "Melati 1"],
    ["Kenanga II", "Kenangan 2"],
    ["Anggrek", "Angrek"],
    ["Dahlia", "Dahlya"],
  ])("%s and %s", (a, b) => {
    expect(similar(a, b)).toEqual([`${b} ~ ${a}`]);
  });

  it.each([
    ["Melati 1", "Melati 2"],
    ["Melati", "Melati 2"],
    ["Melati 1 A", "Melati 1 B"],
    ["Mawar", "Melati"],
    ["Harapan", "Harapan Baru"],
    ["Harapan Jaya", "Harapan Maju"],
    ["Melati I", "MELATI-01"],
  ])("but not %s and %s", (a, b) => {
    expect(similar(a, b)).toEqual([]);
  });

  it("names a pair of new names once, at the later", () => {
    expect(similar("Mawar", "Melati", "Melatti")).toEqual(["Melatti ~ Melati"]);
  });

  it("keeps to proportion in a village with very many names", () => {
    const names = Array.from({ length: 20_000 }, (_, at) => ({
      matchName: `posko ${String.fromCharCode(97 + (at % 26))}${String(at)}`,
    }));
    const began = performance.now();
    findSimilar(names, () => true);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareShown } from "@/lib/core/domain/shown-number";
import { indicatorOf } from "./catalogue";
import { placesWon, rankRows, type Rankable } from "./ranking";

function row(name: string, value: number, reported = 100): Rankable {
  return {
    area: name,
    name,
    state: "value",
    value,
    coverage: { reported, registered: 100 },
  };
}

const names = (
  indicator: "ds" | "stunting" | "reporting_completeness",
  rows: Rankable[],
) =>
  rankRows(indicatorOf(indicator), rows).ranked.map(
    ({ place, row: { name } }) => `${place} ${name}`,
  );

describe("places", () => {
  test("follow the good direction", () => {
    const rows = [row("a", 10), row("b", 30), row("c", 20)];
    expect(names("ds", rows)).toEqual(["1 b", "2 c", "3 a"]);
    expect(names("stunting", rows)).toEqual(["1 a", "2 c", "3 b"]);
  });

  test("what reads the same has the same place, and the next is left out", () => {
    const rows = [row("a", 80.04), row("b", 79.96), row("c", 70)];
    expect(names("ds", rows)).toEqual(["1 a", "1 b", "3 c"]);
  });
});

test("equals share a place and stand by name, then by code, in whatever order they come", () => {
  const named = (area: string, name: string, value: number): Rankable => ({
    ...row(name, value),
    area,
  });
  const rows = [
    named("15.09", "Mawar 10", 80.04),
    named("15.02", "Mawar 2", 79.96),
    named("15.01", "Mawar 10", 80),
    named("15.03", "Anggrek", 80.06),
  ];
  const order = (some: Rankable[]) =>
    rankRows(indicatorOf("ds"), some).ranked.map(
      ({ place, isTied, row: { area } }) =>
        `${String(place)}${isTied ? "=" : ""} ${area}`,
    );
  const wanted = ["1 15.03", "2= 15.02", "2= 15.01", "2= 15.09"];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      (some) => {
        expect(order(some)).toEqual(wanted);
      },
    ),
  );
});

test("two areas share a place if and only if they read the same", () => {
  const ratio = fc
    .integer({ min: 1, max: 900 })
    .chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)))
    .map(([part, whole]) => (part / whole) * 100);
  fc.assert(
    fc.property(
      fc.array(ratio, { minLength: 2, maxLength: 40 }),
      fc.constantFrom("ds" as const, "stunting" as const),
      (values, id) => {
        const { ranked } = rankRows(
          indicatorOf(id),
          values.map((value, index) => row(`a${String(index)}`, value)),
        );
        const sign = id === "ds" ? -1 : 1;
        for (const [index, { place, isTied, row: own }] of ranked.entries()) {
          const steps = ranked.map(({ row: other }) =>
            compareShown("percent", other.value ?? 0, own.value ?? 0),
          );
          const better = steps.filter((step) => sign * step < 0).length;
          expect(place).toBe(1 + better);
          expect(isTied).toBe(steps.filter((step) => step === 0).length > 1);
          expect(place).toBeGreaterThanOrEqual(ranked[index - 1]?.place ?? 1);
        }
      },
    ),
  );
});

describe("no place", () => {
  test("without a report, with too few measured, or with too few reported; each says why", () => {
    const rows: Rankable[] = [
      row("a", 50),
      row("thin", 99, 79),
      {
        area: "none",
        name: "none",
        state: "not-reported",
        coverage: { reported: 0, registered: 9 },
      },
      {
        area: "small",
        name: "small",
        state: "too-small",
        value: 1,
        coverage: { reported: 9, registered: 9 },
      },
    ];
    const { ranked, unranked } = rankRows(indicatorOf("ds"), rows);
    expect(ranked.map(({ row: { name } }) => name)).toEqual(["a"]);
    expect(
      unranked.map(({ row: { name }, reason }) => `${name}: ${reason}`),
    ).toEqual(["none: not-reported", "small: too-small", "thin: incomplete"]);
  });

  test("completeness itself is ranked however low it is", () => {
    expect(
      names("reporting_completeness", [row("a", 20, 20), row("b", 90, 90)]),
    ).toEqual(["1 b", "2 a"]);
  });
});

describe("places won", () => {
  const area = row;
  const ds = indicatorOf("ds");

  test("are counted among those who have a place now: who has not reported moves nobody up", () => {
    const before = [area("a", 90), area("b", 80), area("c", 70), area("d", 60)];
    const now = [
      area("a", 90, 10),
      area("b", 60),
      area("c", 70),
      area("d", 50),
    ];
    const won = placesWon(ds, rankRows(ds, now), before);
    expect([...won].sort()).toEqual([
      ["b", -1],
      ["c", 1],
      ["d", 0],
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { indicatorOf } from "./catalogue";
import { placesWon, rankRows, type Rankable } from "./ranking";

type Row = Rankable & { name: string };

function row(name: string, value: number, reported = 100): Row {
  return {
    name,
    state: "value",
    value,
    coverage: { reported, registered: 100 },
  };
}

const names = (
  indicator: "ds" | "stunting" | "reporting_completeness",
  rows: Row[],
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

describe("no place", () => {
  test("without a report, with too few measured, or with too few reported; each says why", () => {
    const rows: Row[] = [
      row("a", 50),
      row("thin", 99, 79),
      {
        name: "none",
        state: "not-reported",
        coverage: { reported: 0, registered: 9 },
      },
      {
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
    ).toEqual(["thin: incomplete", "none: not-reported", "small: too-small"]);
  });

  test("completeness itself is ranked however low it is", () => {
    expect(
      names("reporting_completeness", [row("a", 20, 20), row("b", 90, 90)]),
    ).toEqual(["1 b", "2 a"]);
  });
});

describe("places won", () => {
  const area = (code: string, value: number, reported = 100) => ({
    ...row(code, value, reported),
    area: code,
  });
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

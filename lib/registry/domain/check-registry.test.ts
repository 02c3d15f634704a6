import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AreaCode, PosyanduId } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import type { Month } from "@/lib/core/domain/month";
import { checkRegistry, findMissing } from "./check-registry";
import { placeOf } from "./identify-records";
import type { RegistryEntry } from "./match-report";
import type { RegistryRecord } from "./registry-record";

const currentMonth = "2026-10" as Month;

function entry(
  id: string,
  villageCode: string,
  name: string,
  validTo: string | null = null,
): RegistryEntry {
  return {
    id,
    name,
    matchName: matchName(name),
    villageCode: villageCode as AreaCode,
    registrationNumber: null,
    validFrom: "2020-01",
    validTo,
  };
}

function row(
  rowNumber: number,
  id: string | null,
  villageCode: string,
  name: string,
): RegistryRecord {
  return {
    rowNumber,
    id: id as PosyanduId | null,
    name,
    matchName: matchName(name),
    villageCode: villageCode as AreaCode,
    registrationNumber: null,
    longitude: null,
    latitude: null,
    strata: null,
    puskesmas: null,
    validFrom: null,
    validTo: null,
  };
}

function check(
  records: RegistryRecord[],
  known: RegistryEntry[],
  movesFrom: string | null = null,
) {
  return checkRegistry({
    records,
    known,
    villageName: (code) => code,
    currentMonth,
    movesFrom: movesFrom as Month | null,
    hasValidTo: false,
  });
}

const [a, b] = ["15.01.01.2001", "15.01.01.2002"];

describe("names that change hands in one file", () => {
  const known = [entry("one", a, "Melati 1"), entry("two", a, "Melati 2")];

  it("may be exchanged", () => {
    const { accepted, same } = check(
      [row(2, "one", a, "Melati 2"), row(3, "two", a, "Melati 1")],
      known,
    );
    expect(accepted).toHaveLength(2);
    expect(same).toEqual([]);
  });

  it("are not free if the row that gives them up is left out", () => {
    const { accepted, same } = check(
      [
        row(2, "one", a, "Melati 3"),
        row(3, "two", a, "Melati 1"),
        row(4, "four", a, "Melati 2"),
      ],
      [...known, entry("three", a, "Melati 3")],
    );
    expect(accepted).toEqual([]);
    expect(same.map((one) => [one.row, one.sameId])).toEqual([
      [2, "three"],
      [3, "one"],
      [4, "two"],
    ]);
  });

  it("are free where the posyandu moves away, and taken where it moves to", () => {
    const records = [
      row(2, "one", b, "Melati 1"),
      row(3, "new", a, "Melati I"),
    ];
    expect(check(records, known, "2026-09").accepted).toHaveLength(2);
    const unsaid = check(records, known);
    expect(unsaid.problems.map((problem) => problem.row)).toEqual([2]);
    expect(unsaid.same).toMatchObject([{ row: 3, sameId: "one" }]);
    const taken = check(
      records.slice(0, 1),
      [...known, entry("there", b, "MELATI-01")],
      "2026-09",
    );
    expect(taken).toMatchObject({ same: [{ sameId: "there" }], moves: [] });
  });
});

describe("the posyandu that a row means", () => {
  it("is told once: a row that names it by its old name is refused beside one that renames it", () => {
    const { problems } = check(
      [row(2, "one", a, "Kenanga"), row(3, null, a, "Melati")],
      [entry("one", a, "Melati")],
    );
    expect(problems).toMatchObject([{ row: 3, column: "id", value: "one" }]);
  });

  it("is the open one of a name, the closed one if there is no other", () => {
    const known = [
      entry("old", a, "Melati", "2024-12"),
      entry("new", a, "Melati"),
      entry("gone", b, "Mawar", "2024-12"),
    ];
    const { accepted, warnings } = check(
      [row(2, null, a, "melati"), row(3, null, b, "mawar")],
      known,
    );
    expect(accepted.map(({ id }) => id)).toEqual(["new", "gone"]);
    expect(warnings.map((one) => one.row)).toEqual([3]);
  });

  it("is not missing because its row is a twin or a move", () => {
    const known = [
      entry("one", a, "Melati"),
      entry("two", a, "Mawar"),
      entry("out", a, "Kenanga", "2025-01"),
      entry("left", b, "Anggrek"),
    ];
    const { named } = check(
      [row(2, "one", b, "Melati"), row(3, null, a, "mawar")],
      known,
    );
    expect(
      findMissing(known, [a as AreaCode], named, currentMonth).map(
        ({ id }) => id,
      ),
    ).toEqual(["left"]);
  });
});

describe("whatever a file says", () => {
  const names = fc.constantFrom("Melati", "melati 1", "Melati I", "Mawar");
  const villages = fc.constantFrom(a, b);
  const ids = fc.constantFrom("one", "two", "three", "four");
  const months = fc.option(fc.constantFrom("2021-05", "2026-12"));
  const knownOnes = fc.uniqueArray(fc.tuple(ids, villages, names, months), {
    selector: ([id]) => id,
  });
  const rows = fc.array(fc.tuple(fc.option(ids), villages, names), {
    maxLength: 8,
  });

  it("no row vanishes, and no village gets a posyandu twice that had it once", () => {
    fc.assert(
      fc.property(
        knownOnes,
        rows,
        fc.option(fc.constantFrom("2026-09")),
        (given, written, movesFrom) => {
          const known = given.map(([id, village, name, validTo]) =>
            entry(id, village, name, validTo),
          );
          const records = written.map(([id, village, name], at) =>
            row(at + 2, id, village, name),
          );
          const answer = check(records, known, movesFrom);
          const told = [
            ...answer.accepted.map((one) => one.rowNumber),
            ...new Set(answer.problems.map((one) => one.row)),
            ...answer.same.map((one) => one.row),
          ];
          expect(told.sort((x, y) => x - y)).toEqual(
            records.map(({ rowNumber }) => rowNumber),
          );
          const after = new Map(known.map((one) => [one.id, one]));
          for (const one of answer.accepted)
            after.set(one.id, { ...one, id: one.id });
          const doublesOf = (entries: Iterable<RegistryEntry>) => {
            const open = [...entries].filter(({ validTo }) => validTo === null);
            return open.length - new Set(open.map(placeOf)).size;
          };
          expect(doublesOf(after.values())).toBeLessThanOrEqual(
            doublesOf(known),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

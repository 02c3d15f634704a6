import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/core/domain/cell";
import type { NamedArea } from "@/lib/core/domain/name-against-code";
import { createVillageLocator } from "./locate-village";
import { parseRegistryRow } from "./parse-registry-row";
import { matchRegistryHeading, type RegistryColumn } from "./registry-columns";

const villages = createVillageLocator(
  [{ code: "15.04.01.2001", name: "Sungai Putri" }] as NamedArea[],
  "kemendagri",
);

function parse(cells: Partial<Record<RegistryColumn, Cell>>) {
  const row: Partial<Record<RegistryColumn, Cell>> = {
    name: "Posyandu Melati I",
    village_code: "15.04.01.2001",
    ...cells,
  };
  const columns = Object.keys(row) as RegistryColumn[];
  return parseRegistryRow(
    { number: 2, cells: columns.map((column) => row[column] ?? null) },
    new Map(columns.map((column, at) => [column, at])),
    villages,
  );
}

describe("the puskesmas of a posyandu", () => {
  it.each(["Puskesmas", "PUKESMAS", "PKM", "Nama Puskesmas"])(
    "stands under %s",
    (heading) => {
      expect(matchRegistryHeading(heading)).toBe("puskesmas");
    },
  );

  it("is taken as written", () => {
    expect(parse({ puskesmas: " PKM Muara Bulian " })).toMatchObject({
      record: { puskesmas: "PKM Muara Bulian", matchName: "melati 1" },
      problems: [],
    });
  });

  it("is not known where the column is absent, empty or a dash", () => {
    for (const cells of [{}, { puskesmas: null }, { puskesmas: "-" }])
      expect(parse(cells)).toMatchObject({
        record: { puskesmas: null },
        problems: [],
      });
  });
});

describe("a name that is longer than any", () => {
  it.each([
    ["name", "Melati ".repeat(400)],
    ["name", "\ufdfa".repeat(150)],
    ["puskesmas", "Muara ".repeat(400)],
  ] as const)("refuses the row under %s and says why", (column, text) => {
    expect(parse({ [column]: text }).problems).toMatchObject([
      { column, message: { en: expect.stringContaining("200 letters") } },
    ]);
  });
});

import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { populationOf } from "./populations";

type Row = Record<string, string>;

function readTable(name: string): Row[] {
  const file = path.resolve(process.cwd(), "../shared/domain", name);
  return Papa.parse<Row>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

test.each(["provinces.csv", "regencies.csv"])(
  "residents are those of %s",
  (name) => {
    for (const row of readTable(name)) {
      expect(populationOf(row.kemendagri_code ?? "")).toBe(
        Number(row.population_2024s2),
      );
    }
  },
);

test("the regencies of a province add up to it", () => {
  const regencies = readTable("regencies.csv").filter(
    (row) => row.province_code === "15",
  );
  const sum = regencies.reduce(
    (total, row) => total + (populationOf(row.kemendagri_code ?? "") ?? 0),
    0,
  );
  expect(sum).toBe(populationOf("15"));
});

test("an area without a figure has none, not zero", () => {
  expect(populationOf("11.01")).toBeNull();
});

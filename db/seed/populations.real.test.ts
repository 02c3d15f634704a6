import { expect, test } from "vitest";
import { populationOf } from "./populations";
import { readDomainTable } from "./testing/read-domain-table";

test.each(["provinces.csv", "regencies.csv"])(
  "residents are those of %s",
  (name) => {
    for (const row of readDomainTable(name)) {
      expect(populationOf(row.kemendagri_code ?? "")).toBe(
        Number(row.population_2024s2),
      );
    }
  },
);

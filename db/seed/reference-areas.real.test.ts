import { describe, expect, test } from "vitest";
import { type ReferenceArea, readReferenceAreas } from "./reference-areas";
import { countsOf } from "./testing/count-kinds";
import { readDomainTable } from "./testing/read-domain-table";

const provinces = readDomainTable("provinces.csv");
const areasOf = new Map(
  provinces.map((row) => [
    row.kemendagri_code,
    readReferenceAreas(row.kemendagri_code ?? ""),
  ]),
);

describe("the areas of a province", () => {
  test.each(provinces)(
    "$kemendagri_code $name has as many areas of each kind as the ministry counts",
    (row) => {
      const areas = areasOf.get(row.kemendagri_code) ?? [];
      const counts = countsOf(areas);
      expect(row).toMatchObject({
        kabupaten_count: String(counts.kabupaten),
        kota_count: String(counts.kota),
        kecamatan_count: String(counts.kecamatan),
        kelurahan_count: String(counts.kelurahan),
        desa_count: String(counts.desa),
      });
      expect(areas[0]).toMatchObject({
        code: row.kemendagri_code,
        level: "province",
        parentCode: null,
      });
    },
  );

  test("bear the official names of the regencies and subdistricts that are known from elsewhere", () => {
    const all = new Map(
      [...areasOf.values()]
        .flat()
        .map((area): [string, ReferenceArea] => [area.code, area]),
    );
    for (const row of readDomainTable("regencies.csv")) {
      expect(all.get(row.kemendagri_code ?? "")).toMatchObject({
        officialName: row.official_name,
        kind: row.type,
      });
    }
    for (const row of readDomainTable("subdistricts.csv")) {
      expect(all.get(row.kemendagri_code ?? "")?.name).toBe(row.name);
    }
  });
});

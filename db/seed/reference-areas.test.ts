import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import {
  type ReferenceArea,
  readProvinceOutline,
  readReferenceAreas,
  readVillagePoints,
} from "./reference-areas";

type Row = Record<string, string>;

function readTable(name: string): Row[] {
  const file = path.resolve(process.cwd(), "../shared/domain", name);
  return Papa.parse<Row>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

const provinces = readTable("provinces.csv");
const areasOf = new Map(
  provinces.map((row) => [
    row.kemendagri_code,
    readReferenceAreas(row.kemendagri_code ?? ""),
  ]),
);

function countsOf(areas: ReferenceArea[]) {
  const count = (...kinds: string[]) =>
    String(areas.filter((area) => kinds.includes(area.kind)).length);
  return {
    kabupaten_count: count("kabupaten"),
    kota_count: count("kota"),
    kecamatan_count: count("kecamatan"),
    kelurahan_count: count("kelurahan"),
    desa_count: count("desa", "desa adat"),
  };
}

describe("the areas of a province", () => {
  test.each(provinces)(
    "$kemendagri_code $name has as many areas of each kind as the ministry counts",
    (row) => {
      const areas = areasOf.get(row.kemendagri_code) ?? [];
      expect(row).toMatchObject(countsOf(areas));
      expect(areas[0]).toMatchObject({
        code: row.kemendagri_code,
        level: "province",
        parentCode: null,
      });
    },
  );

  test("add up to 38 provinces, 514 regencies, 7,285 subdistricts and 83,762 villages", () => {
    const all = [...areasOf.values()].flat();
    const count = (level: string) =>
      all.filter((area) => area.level === level).length;
    expect(
      ["province", "regency", "subdistrict", "village"].map(count),
    ).toEqual([38, 514, 7285, 83762]);
    expect(new Set(all.map((area) => area.code)).size).toBe(all.length);
  });

  test("come parents first, and every parent is there", () => {
    for (const areas of areasOf.values()) {
      const place = new Map(areas.map((area, index) => [area.code, index]));
      const early = areas.filter((area, index) => {
        const parent =
          area.parentCode === null ? -1 : place.get(area.parentCode);
        return parent === undefined || parent >= index;
      });
      expect(early).toEqual([]);
    }
  });

  test("bear the official names of the regencies and subdistricts that are known from elsewhere", () => {
    const all = new Map(
      [...areasOf.values()]
        .flat()
        .map((area): [string, ReferenceArea] => [area.code, area]),
    );
    for (const row of readTable("regencies.csv")) {
      expect(all.get(row.kemendagri_code ?? "")).toMatchObject({
        officialName: row.official_name,
        kind: row.type,
      });
    }
    for (const row of readTable("subdistricts.csv")) {
      expect(all.get(row.kemendagri_code ?? "")?.name).toBe(row.name);
    }
  });

  test("are named so that a kota and the kabupaten around it can be told apart", () => {
    const regencies = [...areasOf.values()]
      .flat()
      .filter((area) => area.level === "regency");
    expect(new Set(regencies.map((area) => area.name)).size).toBe(514);
    expect(regencies.find((area) => area.code === "15.71")?.name).toBe(
      "Kota Jambi",
    );
    expect(regencies.find((area) => area.code === "15.05")?.name).toBe(
      "Muaro Jambi",
    );
    expect(regencies.find((area) => area.code === "31.01")?.name).toBe(
      "Kepulauan Seribu",
    );
  });

  test("have clean names: no stray spaces, quotation marks or words in small letters", () => {
    const unclean = [...areasOf.values()]
      .flat()
      .filter(({ name }) =>
        /^\s|\s$|\s\s|["’*]|(?:^| )(?!x )\p{Ll}/u.test(name),
      );
    expect(unclean.map((area) => `${area.code} ${area.name}`)).toEqual([]);
  });

  test("are refused for a code that is no province", () => {
    expect(() => readReferenceAreas("15.01")).toThrow(RangeError);
    expect(() => readReferenceAreas("../15")).toThrow(RangeError);
    expect(() => readReferenceAreas("99")).toThrow(RangeError);
    expect(() => readProvinceOutline("99")).toThrow(RangeError);
  });
});

describe("village points", () => {
  test("belong to villages that exist, once each, and lie in Indonesia", () => {
    for (const [province, areas] of areasOf) {
      const points = readVillagePoints(province ?? "");
      const villages = new Set(
        areas
          .filter((area) => area.level === "village")
          .map((area) => area.code),
      );
      expect(
        points.filter((point) => !villages.has(point.villageCode)),
      ).toEqual([]);
      expect(new Set(points.map((point) => point.villageCode)).size).toBe(
        points.length,
      );
      expect(
        points.filter(
          ({ lon, lat }) => !(lon > 94 && lon < 142 && lat > -12 && lat < 7),
        ),
      ).toEqual([]);
    }
  });

  test("are known for 1,562 of the 1,585 villages of Jambi, also where a new kecamatan changed their code", () => {
    const points = readVillagePoints("15");
    expect(points).toHaveLength(1562);
    for (const newer of ["15.01.22", "15.01.23", "15.03.11"]) {
      expect(points.some((point) => point.villageCode.startsWith(newer))).toBe(
        true,
      );
    }
  });

  test("followed the villages of Papua into the provinces of 2022", () => {
    expect(readVillagePoints("93").length).toBeGreaterThan(600);
    expect(readVillagePoints("96").length).toBeGreaterThan(850);
  });
});

test("every province has an outline of closed rings", () => {
  for (const province of areasOf.keys()) {
    const rings = readProvinceOutline(province ?? "").coordinates.flat();
    expect(rings.length).toBeGreaterThan(0);
    for (const ring of rings) expect(ring.at(0)).toEqual(ring.at(-1));
  }
});

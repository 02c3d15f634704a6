import { describe, expect, test } from "vitest";
import {
  type ReferenceArea,
  readProvinceOutline,
  readReferenceAreas,
  readVillagePoints,
} from "./reference-areas";
import { countsOf } from "./testing/count-kinds";
import { provinceCodes } from "./testing/province-codes";

const areasOf = new Map(
  provinceCodes.map((code) => [code, readReferenceAreas(code)]),
);

/** Kepmendagri 300.2.2-2138/2025, also below. */
const counted = [
  ["15", { kabupaten: 9, kota: 2, kecamatan: 144, kelurahan: 171, desa: 1414 }],
  [
    "16",
    { kabupaten: 13, kota: 4, kecamatan: 241, kelurahan: 403, desa: 2856 },
  ],
  [
    "62",
    { kabupaten: 13, kota: 1, kecamatan: 136, kelurahan: 139, desa: 1432 },
  ],
  ["91", { kabupaten: 8, kota: 1, kecamatan: 105, kelurahan: 51, desa: 948 }],
] as const;

describe("the areas of a province", () => {
  test.each(counted)(
    "%s are as many of each kind as the ministry counts",
    (code, counts) => {
      expect(countsOf(areasOf.get(code) ?? [])).toEqual(counts);
    },
  );

  test("begin with the province itself", () => {
    for (const [code, [first]] of areasOf)
      expect(first).toMatchObject({
        code,
        level: "province",
        parentCode: null,
      });
  });

  test("add up to 38 provinces, 514 regencies, 7,285 subdistricts and 83,762 villages", () => {
    const all = [...areasOf.values()].flat();
    const count = (level: string) =>
      all.filter((area) => area.level === level).length;
    expect(
      ["province", "regency", "subdistrict", "village"].map(count),
    ).toEqual([38, 514, 7285, 83762]);
    expect(new Set(all.map((area) => area.code)).size).toBe(all.length);
    expect(countsOf(all)).toEqual({
      kabupaten: 416,
      kota: 98,
      kecamatan: 7285,
      kelurahan: 8496,
      desa: 75266,
    });
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

  test("bear their official names", () => {
    const all = new Map(
      [...areasOf.values()]
        .flat()
        .map((area): [string, ReferenceArea] => [area.code, area]),
    );
    for (const [code, officialName, kind] of [
      ["15.01", "Kabupaten Kerinci", "kabupaten"],
      ["15.04", "Kabupaten Batanghari", "kabupaten"],
      ["15.71", "Kota Jambi", "kota"],
      ["16.02", "Kabupaten Ogan Komering Ilir", "kabupaten"],
      ["15.01.01", "Kecamatan Gunung Raya", "kecamatan"],
      ["15.01.22", "Kecamatan Tanah Cogok", "kecamatan"],
      ["15.71.01", "Kecamatan Telanaipura", "kecamatan"],
      ["16.71.01", "Kecamatan Ilir Barat Dua", "kecamatan"],
      ["62.71.03", "Kecamatan Jekan Raya", "kecamatan"],
    ])
      expect(all.get(code ?? "")).toMatchObject({ officialName, kind });
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
      const points = readVillagePoints(province);
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
    const rings = readProvinceOutline(province).coordinates.flat();
    expect(rings.length).toBeGreaterThan(0);
    for (const ring of rings) expect(ring.at(0)).toEqual(ring.at(-1));
  }
});

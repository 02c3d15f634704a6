import { describe, expect, it, vi } from "vitest";
import { uploadLimits } from "./limits";
import { realBoundaries } from "@/lib/boundaries/server/testing/real-file";
import {
  codeOf,
  countByLevel,
  metresBetween,
  read,
  readWhole,
} from "@/lib/boundaries/server/testing/read-whole";

vi.setConfig({ testTimeout: 30_000 });

describe("real boundaries", () => {
  it.each<[string, string, Record<string, number>]>([
    ["15-jambi-province.geojson", "geojson", { province: 1 }],
    ["15-jambi-regency.geojson", "geojson", { regency: 11 }],
    ["15-jambi-district.geojson", "geojson", { subdistrict: 144 }],
    ["15-jambi-village.geojson", "geojson", { village: 1568 }],
    ["16-sumsel-province.geojson", "geojson", { province: 1 }],
    ["16-sumsel-regency.geojson", "geojson", { regency: 17 }],
    ["16-sumsel-district.geojson", "geojson", { subdistrict: 241 }],
    ["62-kalteng-province.geojson", "geojson", { province: 1 }],
    ["62-kalteng-regency.geojson", "geojson", { regency: 14 }],
    ["62-kalteng-district.geojson", "geojson", { subdistrict: 136 }],
    ["62-kalteng-village.geojson", "geojson", { village: 1571 }],
    ["id-provinces.geojson", "geojson", { province: 38 }],
    ["15-jambi-regency.shp.zip", "shapefile", { regency: 11 }],
    ["15-jambi-district.shp.zip", "shapefile", { subdistrict: 144 }],
    ["15-jambi.topojson", "topojson", { regency: 11, subdistrict: 144 }],
    ["16-sumsel-regency.topojson", "topojson", { regency: 17 }],
    ["15-jambi.gpkg", "geopackage", { regency: 11, subdistrict: 144 }],
    [
      "variants/15-jambi-district-rbi-fields.shp.zip",
      "shapefile",
      { subdistrict: 144 },
    ],
    ["variants/15-jambi-regency-utm48s.shp.zip", "shapefile", { regency: 11 }],
  ])("%s is read whole", async (name, format, counts) => {
    const file = await readWhole(realBoundaries(name));
    expect(file.format).toBe(format);
    expect(countByLevel(file)).toEqual(counts);
    expect(file.unreadable).toEqual([]);
    expect(file.features.every((feature) => feature.name !== null)).toBe(true);
  });

  it("reads the same shapes from every format", async () => {
    const plain = await readWhole(realBoundaries("15-jambi-regency.geojson"));
    for (const name of [
      "15-jambi-regency.shp.zip",
      "15-jambi.topojson",
      "15-jambi.gpkg",
    ]) {
      const other = await readWhole(realBoundaries(name));
      for (const feature of plain.features) {
        const twin = other.features.find(({ code }) => code === feature.code);
        expect(metresBetween(feature.geometry, twin?.geometry)).toBeLessThan(5);
      }
    }
  });

  it("brings UTM 48S to where the plain file has it", async () => {
    const plain = await readWhole(realBoundaries("15-jambi-regency.geojson"));
    const utm = await readWhole(
      realBoundaries("variants/15-jambi-regency-utm48s.shp.zip"),
    );
    for (const feature of plain.features) {
      const twin = utm.features.find(({ code }) => code === feature.code);
      expect(metresBetween(feature.geometry, twin?.geometry)).toBeLessThan(1);
    }
  });

  it("reads names and codes from the fields of Badan Informasi Geospasial", async () => {
    const file = await readWhole(
      realBoundaries("variants/15-jambi-district-rbi-fields.shp.zip"),
    );
    const first = file.features.find(({ code }) => code === "15.01.01");
    expect(first?.name).toBe("Gunung Raya");
  });

  it("reads one layer when asked for one", async () => {
    const file = await readWhole(realBoundaries("15-jambi.gpkg"), {
      layer: "regency",
    });
    expect(countByLevel(file)).toEqual({ regency: 11 });
    const none = await read(realBoundaries("15-jambi.gpkg"), { layer: "desa" });
    expect(codeOf(none)).toBe("no-such-layer");
  });
});

describe("a Shapefile without .prj", () => {
  const bytes = realBoundaries("variants/15-jambi-regency-noprj.shp.zip");

  it("is refused", async () => {
    expect(codeOf(await read(bytes))).toBe("crs-missing");
  });

  it("is read once its projection is told", async () => {
    const file = await readWhole(bytes, { crs: "EPSG:4326" });
    expect(countByLevel(file)).toEqual({ regency: 11 });
  });

  it("is refused when what is told cannot be", async () => {
    expect(codeOf(await read(bytes, { crs: "EPSG:32748" }))).toBe(
      "outside-indonesia",
    );
    expect(codeOf(await read(bytes, { crs: "EPSG:2154" }))).toBe("crs-unknown");
  });
});

describe("real boundaries that are damaged or too large", () => {
  const shp = realBoundaries("15-jambi-regency.shp.zip");

  it.each<[string, Uint8Array]>([
    ["a zip cut in half", shp.subarray(0, shp.length / 2)],
    [
      "JSON cut in half",
      realBoundaries("15-jambi-regency.geojson").subarray(0, 5000),
    ],
    [
      "a GeoPackage cut in half",
      realBoundaries("15-jambi.gpkg").subarray(0, 300_000),
    ],
  ])("%s is refused", async (_, bytes) => {
    expect(codeOf(await read(bytes))).toBe("damaged");
  });

  it("are refused above the size, the unpacked size, the features or the points allowed", async () => {
    const attempts = [
      { fileBytes: 1000 },
      { unpackedBytes: 1000 },
      { features: 10 },
      { vertices: 1000 },
    ].map((limit) => read(shp, { limits: { ...uploadLimits, ...limit } }));
    const codes = (await Promise.all(attempts)).map(codeOf);
    expect(codes).toEqual(Array(4).fill("too-large"));
  });
});

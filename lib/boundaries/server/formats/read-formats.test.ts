import { describe, expect, it } from "vitest";
import { readProvinceOutline } from "@/db/seed/reference-areas";
import { provinceCodes } from "@/db/seed/testing/province-codes";
import type { BoundaryFile } from "./boundary-feature";
import type { Position } from "./crs";
import { polygonsIn } from "./polygonal";
import { inventAreas } from "@/lib/boundaries/server/testing/invented-province";
import {
  moved,
  withRbiFields,
  type MadeArea,
} from "@/lib/boundaries/server/testing/made-layer";
import {
  codeOf,
  countByLevel,
  metresBetween,
  read,
  readWhole,
} from "@/lib/boundaries/server/testing/read-whole";
import { toUtm48s } from "@/lib/boundaries/server/testing/utm-48s";
import { geoPackageFile } from "@/lib/boundaries/server/testing/write-geopackage";
import {
  geoJsonFile,
  topoJsonFile,
} from "@/lib/boundaries/server/testing/write-json";
import {
  prj,
  zippedShapefile,
} from "@/lib/boundaries/server/testing/write-shapefile";

const regencies = { name: "regency", areas: inventAreas("15", "regency") };
const subdistricts = {
  name: "subdistrict",
  areas: inventAreas("15", "subdistrict"),
};

const rbi = withRbiFields(subdistricts);

const everyProvince = provinceCodes.map((code): MadeArea => ({
  properties: { code, name: `Provinsi ${code}` },
  polygons: readProvinceOutline(code).coordinates,
}));

const utm48s = zippedShapefile(moved(regencies, toUtm48s), prj.utm48s);

/** The points of each ring, sorted, because formats differ in where a ring begins and in its direction. */
function pointsOf(geometry: BoundaryFile["features"][number]["geometry"]) {
  return polygonsIn(geometry).map((rings) =>
    rings.map((ring) => ring.slice(1).map(String).toSorted()),
  );
}

describe("files as others write them", () => {
  it.each<[string, Uint8Array | Promise<Uint8Array>, string, object]>([
    [
      "GeoJSON of a province",
      geoJsonFile(inventAreas("15", "province")),
      "geojson",
      { province: 1 },
    ],
    [
      "GeoJSON of its regencies",
      geoJsonFile(regencies.areas),
      "geojson",
      { regency: 11 },
    ],
    [
      "GeoJSON of its subdistricts",
      geoJsonFile(subdistricts.areas),
      "geojson",
      { subdistrict: 144 },
    ],
    [
      "GeoJSON of its villages",
      geoJsonFile(inventAreas("15", "village")),
      "geojson",
      { village: 1585 },
    ],
    [
      "GeoJSON of another province",
      geoJsonFile(inventAreas("62", "subdistrict")),
      "geojson",
      { subdistrict: 136 },
    ],
    [
      "GeoJSON of all provinces",
      geoJsonFile(everyProvince),
      "geojson",
      { province: 38 },
    ],
    [
      "a Shapefile of regencies",
      zippedShapefile(regencies),
      "shapefile",
      { regency: 11 },
    ],
    [
      "a Shapefile of subdistricts",
      zippedShapefile(subdistricts),
      "shapefile",
      { subdistrict: 144 },
    ],
    [
      "TopoJSON of one object",
      topoJsonFile(regencies),
      "topojson",
      { regency: 11 },
    ],
    [
      "TopoJSON of two objects",
      topoJsonFile(regencies, subdistricts),
      "topojson",
      { regency: 11, subdistrict: 144 },
    ],
    [
      "a GeoPackage of two layers",
      geoPackageFile(regencies, subdistricts),
      "geopackage",
      { regency: 11, subdistrict: 144 },
    ],
    [
      "a Shapefile with other fields",
      zippedShapefile(rbi),
      "shapefile",
      { subdistrict: 144 },
    ],
    ["a Shapefile in UTM 48S", utm48s, "shapefile", { regency: 11 }],
  ])("%s is read whole", async (_, bytes, format, counts) => {
    const file = await readWhole(await bytes);
    expect(file.format).toBe(format);
    expect(countByLevel(file)).toEqual(counts);
    expect(file.unreadable).toEqual([]);
    expect(file.features.every((feature) => feature.name !== null)).toBe(true);
  });

  it("are read with the very points they were written with, lakes and islands among them", async () => {
    const written = regencies.areas.map(({ properties, polygons }) => [
      properties.code,
      properties.name,
      pointsOf({ type: "MultiPolygon", coordinates: polygons }),
    ]);
    expect(regencies.areas[0]?.polygons[0]).toHaveLength(2);
    expect(regencies.areas.at(-1)?.polygons).toHaveLength(2);
    for (const bytes of [
      geoJsonFile(regencies.areas),
      zippedShapefile(regencies),
      await geoPackageFile(regencies),
    ]) {
      const { features } = await readWhole(bytes);
      expect(
        features.map(({ code, name, geometry }) => [
          code,
          name,
          pointsOf(geometry),
        ]),
      ).toEqual(written);
    }
  });

  it("are the same shapes in every format", async () => {
    const plain = await readWhole(geoJsonFile(regencies.areas));
    for (const bytes of [
      zippedShapefile(regencies),
      topoJsonFile(regencies, subdistricts),
      await geoPackageFile(regencies, subdistricts),
    ]) {
      const other = await readWhole(bytes);
      for (const feature of plain.features) {
        const twin = other.features.find(({ code }) => code === feature.code);
        expect(metresBetween(feature.geometry, twin?.geometry)).toBeLessThan(5);
      }
    }
  });

  it("in UTM 48S lie where they lie in degrees", async () => {
    const plain = await readWhole(geoJsonFile(regencies.areas));
    const utm = await readWhole(utm48s);
    const places = (file: BoundaryFile): Position[] =>
      file.features.flatMap(({ geometry }) => polygonsIn(geometry).flat(2));
    const sorted = (file: BoundaryFile) =>
      places(file)
        .map(([x, y]) => `${x.toFixed(5)} ${y.toFixed(5)}`)
        .toSorted();
    expect(sorted(utm)).toEqual(sorted(plain));
    for (const feature of plain.features) {
      const twin = utm.features.find(({ code }) => code === feature.code);
      expect(metresBetween(feature.geometry, twin?.geometry)).toBeLessThan(1);
    }
  });

  it("give names and codes in the fields of Badan Informasi Geospasial", async () => {
    const file = await readWhole(zippedShapefile(rbi));
    const first = file.features.find(({ code }) => code === "15.01.01");
    expect(first?.name).toBe("Gunung Raya");
  });

  it("are read in one layer when asked for one", async () => {
    const bytes = await geoPackageFile(regencies, subdistricts);
    const file = await readWhole(bytes, { layer: "regency" });
    expect(countByLevel(file)).toEqual({ regency: 11 });
    const none = await read(bytes, { layer: "desa" });
    expect(codeOf(none)).toBe("no-such-layer");
  });
});

describe("a Shapefile without .prj", () => {
  const bytes = zippedShapefile(regencies, null);

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

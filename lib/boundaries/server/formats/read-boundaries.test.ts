import { describe, expect, it } from "vitest";
import { uploadLimits } from "./limits";
import { polygonsIn } from "./polygonal";
import { inventAreas } from "@/lib/boundaries/server/testing/invented-province";
import {
  codeOf,
  read,
  readWhole,
} from "@/lib/boundaries/server/testing/read-whole";
import { geoPackageFile } from "@/lib/boundaries/server/testing/write-geopackage";
import { geoJsonFile } from "@/lib/boundaries/server/testing/write-json";
import { zippedShapefile } from "@/lib/boundaries/server/testing/write-shapefile";

function collection(...features: unknown[]): Record<string, unknown> {
  return { type: "FeatureCollection", features };
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

function area(code: string, x: number, y: number, size = 0.1) {
  const ring = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  return {
    type: "Feature",
    properties: { code },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

describe("GeoJSON", () => {
  it("honours the old crs member", async () => {
    const [x, y] = [346018.546, 9821982.832];
    const crs = {
      type: "name",
      properties: { name: "urn:ogc:def:crs:EPSG::32748" },
    };
    const file = await readWhole(
      json({ ...collection(area("15.71", x, y, 100)), crs }),
    );
    const corner = file.features
      .flatMap((one) => polygonsIn(one.geometry))
      .flat(2)[0];
    expect(corner).toEqual([
      expect.closeTo(103.6158, 5),
      expect.closeTo(-1.6101, 5),
    ]);
  });

  it("is refused when its crs member cannot be read", async () => {
    const crs = {
      type: "link",
      properties: { href: "http://example.com/crs" },
    };
    expect(
      codeOf(await read(json({ ...collection(area("15.71", 103, -1)), crs }))),
    ).toBe("crs-unknown");
  });

  it("is refused with latitude before longitude, and says so", async () => {
    const outcome = await read(json(collection(area("15.71", -1.6, 103.6))));
    expect(codeOf(outcome)).toBe("outside-range");
    if (outcome.kind === "refused")
      expect(outcome.refusal.message.id).toContain("terbalik");
  });

  it("is refused in metres that name no projection, and taken when they are told", async () => {
    const bytes = json(collection(area("15.71", 346018, 9821982, 500)));
    expect(codeOf(await read(bytes))).toBe("outside-range");
    expect(codeOf(await read(bytes, { crs: "EPSG:32748" }))).toBe("read");
  });

  it("is refused outside Indonesia", async () => {
    expect(codeOf(await read(json(collection(area("15.71", 2.3, 48.8)))))).toBe(
      "outside-indonesia",
    );
  });

  it("drops heights and closes open rings", async () => {
    const ring = [
      [103, -1, 7],
      [103.1, -1, 7],
      [103.1, -1.1, 7],
    ];
    const feature = {
      ...area("15.71", 0, 0),
      geometry: { type: "Polygon", coordinates: [ring] },
    };
    const file = await readWhole(json(collection(feature)));
    expect(file.features[0]?.geometry.coordinates).toEqual([
      [
        [103, -1],
        [103.1, -1],
        [103.1, -1.1],
        [103, -1],
      ],
    ]);
  });

  it("lists features without shape, code or polygon beside the good ones", async () => {
    const file = await readWhole(
      json(
        collection(
          area("15.71", 103, -1),
          { type: "Feature", properties: { code: "15.72" }, geometry: null },
          { ...area("", 103, -1) },
          {
            type: "Feature",
            properties: { code: "15.01" },
            geometry: { type: "Point", coordinates: [103, -1] },
          },
          {
            type: "Feature",
            properties: { code: "15.02" },
            geometry: { type: "Polygon", coordinates: [[["a"]]] },
          },
        ),
      ),
    );
    expect(file.features.map(({ code }) => code)).toEqual(["15.71"]);
    expect(file.unreadable.map(({ index, code }) => [index, code])).toEqual([
      [1, "15.72"],
      [2, null],
      [3, "15.01"],
      [4, "15.02"],
    ]);
  });

  it("of points alone is refused", async () => {
    const point = { type: "Point", coordinates: [103, -1] };
    const outcome = await read(
      json(
        collection({
          type: "Feature",
          properties: { code: "15" },
          geometry: point,
        }),
      ),
    );
    expect(codeOf(outcome)).toBe("no-polygons");
  });

  it("without codes is refused and names the fields it has", async () => {
    const feature = { ...area("", 103, -1), properties: { NAMA: "Kerinci" } };
    const outcome = await read(json(collection(feature)));
    expect(codeOf(outcome)).toBe("no-codes");
    if (outcome.kind === "refused")
      expect(outcome.refusal.message.en).toContain("NAMA");
  });
});

describe("files that are no boundaries", () => {
  const regencies = inventAreas("15", "regency");
  const shp = zippedShapefile({ name: "regency", areas: regencies });
  const cutOff = geoJsonFile(regencies).subarray(0, 5000);

  it.each<[string, Uint8Array, string]>([
    ["an empty file", Buffer.alloc(0), "empty-file"],
    ["a zip cut in half", shp.subarray(0, shp.length / 2), "damaged"],
    ["JSON cut off", cutOff, "damaged"],
    ["a table", Buffer.from("kode,nama\n15,Jambi\n"), "unknown-format"],
    ["a KML", Buffer.from("<?xml version='1.0'?><kml/>"), "unknown-format"],
    ["an empty collection", json(collection()), "no-polygons"],
    ["a JSON list", Buffer.from("[]"), "unknown-format"],
    [
      "TopoJSON without arcs",
      json({ type: "Topology", objects: {} }),
      "damaged",
    ],
  ])("%s is refused", async (_, bytes, code) => {
    expect(codeOf(await read(bytes))).toBe(code);
  });

  it("a GeoPackage cut in half is refused", async () => {
    const whole = await geoPackageFile({ name: "regency", areas: regencies });
    const half = whole.subarray(0, whole.length / 2);
    expect(codeOf(await read(half))).toBe("damaged");
  });

  it("is refused above the size, the unpacked size, the features or the points allowed", async () => {
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

import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { beforeAll, describe, expect, it } from "vitest";
import { AreaCode } from "@/lib/core/domain/ids";
import { buildTopologies } from "./build-topology";
import { commandLineLimits } from "./limits";
import { polygonsIn } from "./polygonal";
import { readBoundaries } from "./read-boundaries";
import { ringArea } from "./ring-area";
import type { BuiltTopology, ShapeRow } from "./shape-row";

const jambi = AreaCode.parse("15");

function square(code: string, x: number, y: number, size: number): ShapeRow {
  const ring = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  return {
    code: AreaCode.parse(code),
    name: `Area ${code}`,
    source: "official",
    geometry: { type: "MultiPolygon", coordinates: [[ring]] },
    labelPoint: null,
  };
}

function open(
  built: BuiltTopology[],
  parent: string,
  level: string,
): { topology: Topology; features: GeoJSON.Feature<MultiPolygon>[] } {
  const one = built.find(
    (each) => each.parentCode === parent && each.level === level,
  );
  if (one === undefined) throw new Error(`No topology ${parent} ${level}`);
  const topology = JSON.parse(gunzipSync(one.body).toString()) as Topology;
  const object = topology.objects[level] as GeometryCollection;
  const { features } = feature(topology, object);
  return { topology, features: features as GeoJSON.Feature<MultiPolygon>[] };
}

async function realRows(): Promise<ShapeRow[]> {
  const names = ["regency", "district", "village"];
  const files = await Promise.all(
    names.map((name) =>
      readBoundaries(
        readFileSync(
          path.resolve(
            process.cwd(),
            `../shared/boundaries/15-jambi-${name}.geojson`,
          ),
        ),
        { limits: commandLineLimits },
      ),
    ),
  );
  return files.flatMap((file) => {
    if (file.kind === "refused") throw new Error(file.refusal.message.en);
    return file.features.map(({ code, name, geometry }): ShapeRow => ({
      code,
      name: name ?? "",
      source: "official",
      geometry: {
        type: "MultiPolygon",
        coordinates: polygonsIn(geometry),
      },
      labelPoint: [103.12345678, -1.5],
    }));
  });
}

describe("the drawings of the real Jambi", () => {
  let built: BuiltTopology[] = [];
  beforeAll(async () => {
    built = buildTopologies(jambi, await realRows());
  }, 60_000);

  it("keeps every area of the real province, in few bytes", () => {
    expect(open(built, "15", "regency").features).toHaveLength(11);
    expect(open(built, "15", "subdistrict").features).toHaveLength(144);
    const villages = built.filter(
      ({ level, parentCode }) => level === "village" && parentCode.length === 5,
    );
    const codes = villages.flatMap(({ parentCode }) =>
      open(built, parentCode, "village").features.map(({ id }) => id),
    );
    expect(new Set(codes).size).toBe(1568);
    const bytes = (parent: string, level: string) =>
      built.find((one) => one.parentCode === parent && one.level === level)
        ?.bytes;
    expect(bytes("15", "regency")).toBeLessThan(13 * 1024);
    expect(bytes("15", "subdistrict")).toBeLessThan(36 * 1024);
    expect(Math.max(...villages.map((one) => one.bytes))).toBeLessThan(
      40 * 1024,
    );
  });

  it("lets the drawings of two regencies meet in the very same points", () => {
    const pointsOf = (regency: string) =>
      new Set(
        open(built, regency, "village").features.flatMap(({ geometry }) =>
          polygonsIn(geometry)
            .flat(2)
            .map(([x, y]) => `${x.toFixed(6)} ${y.toFixed(6)}`),
        ),
      );
    const kerinci = pointsOf("15.01");
    const shared = [...pointsOf("15.02")].filter((point) => kerinci.has(point));
    expect(shared.length).toBeGreaterThan(20);
  });
});

describe("buildTopologies", () => {
  it("names the object like the level, and each area by its code, name and label point", () => {
    const built = buildTopologies(jambi, [
      { ...square("15.01", 101, -2, 0.5), labelPoint: [101.25004, -1.75] },
      square("15.02", 101.5, -2, 0.5),
    ]);
    const { features } = open(built, "15", "regency");
    expect(features[0]).toMatchObject({
      id: "15.01",
      properties: { name: "Area 15.01", labelPoint: [101.25, -1.75] },
    });
    expect(features[1]?.properties).toEqual({ name: "Area 15.02" });
  });

  it("stores a border between neighbours once", () => {
    const built = buildTopologies(jambi, [
      square("15.01", 101, -2, 0.5),
      square("15.02", 101.5, -2, 0.5),
    ]);
    const { topology } = open(built, "15", "regency");
    expect(topology.arcs).toHaveLength(3);
  });

  it("never loses a small area among large ones", () => {
    const built = buildTopologies(jambi, [
      square("15.01", 101, -3, 3),
      // About 50 metres wide.
      square("15.02", 104.5, -1, 0.0005),
      square("15.02.01", 104.5, -1, 0.0005),
      square("15.02.01.2001", 104.5, -1, 0.0005),
    ]);
    for (const [parent, level] of [
      ["15", "regency"],
      ["15", "subdistrict"],
      ["15.02.01", "village"],
    ] as const) {
      const { features } = open(built, parent, level);
      const small = features.find(({ id }) => String(id).startsWith("15.02"));
      const [ring = []] = small ? (polygonsIn(small.geometry)[0] ?? []) : [];
      expect(ringArea(ring)).toBeGreaterThan(0.0005 ** 2 / 2);
    }
  });

  it("leaves out islets nobody could see, but not the island an area consists of", () => {
    const islets = square("15.01", 101, -2, 1);
    islets.geometry.coordinates.push(
      ...square("15.01", 103, -2, 0.0001).geometry.coordinates,
    );
    const built = buildTopologies(jambi, [islets, square("15.02", 102, -2, 1)]);
    const { features } = open(built, "15", "regency");
    expect(features.map(({ geometry }) => geometry.type)).toEqual([
      "Polygon",
      "Polygon",
    ]);
  });

  it("gives the same shapes the same address, and others another", () => {
    const build = (name: string) =>
      buildTopologies(jambi, [{ ...square("15.01", 101, -2, 1), name }])[0]
        ?.hash;
    expect(build("Kerinci")).toBe(build("Kerinci"));
    expect(build("Kerinci")).not.toBe(build("Merangin"));
    expect(build("Kerinci")).toMatch(/^[0-9a-f]{16}$/);
  });

  it("says where the shapes of each drawing come from", () => {
    const built = buildTopologies(jambi, [
      square("15.01", 101, -2, 1),
      { ...square("15.02", 102, -2, 1), source: "indicative" },
      { ...square("15.02.01", 102, -2, 1), source: "indicative" },
    ]);
    expect(
      built.map(({ parentCode, level, source }) => [parentCode, level, source]),
    ).toEqual([
      ["15", "regency", "mixed"],
      ["15", "subdistrict", "indicative"],
      ["15.02", "subdistrict", "indicative"],
    ]);
  });

  it("draws nothing where nothing has a shape", () => {
    expect(buildTopologies(jambi, [])).toEqual([]);
  });
});

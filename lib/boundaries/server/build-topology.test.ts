import { beforeAll, describe, expect, it } from "vitest";
import { AreaCode } from "@/lib/core/domain/ids";
import { buildTopologies } from "./build-topology";
import { polygonsIn } from "@/lib/boundaries/server/formats/polygonal";
import { ringArea } from "@/lib/boundaries/server/formats/ring-area";
import type { BuiltTopology, ShapeRow } from "./shape-row";
import { inventAreas } from "@/lib/boundaries/server/testing/invented-province";
import {
  openTopology,
  sharedPoints,
} from "@/lib/boundaries/server/testing/open-topology";

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

function inventedRows(): ShapeRow[] {
  const levels = ["regency", "subdistrict", "village"] as const;
  return levels
    .flatMap((level) => inventAreas("15", level))
    .map(({ properties, polygons }): ShapeRow => ({
      code: AreaCode.parse(properties.code),
      name: String(properties.name),
      source: "official",
      geometry: { type: "MultiPolygon", coordinates: polygons },
      labelPoint: [103.12345678, -1.5],
    }));
}

describe("the drawings of a whole province", () => {
  let built: BuiltTopology[] = [];
  beforeAll(() => {
    built = buildTopologies(jambi, inventedRows());
  }, 60_000);

  it("keep every area, in few bytes", () => {
    expect(openTopology(built, "15", "regency").features).toHaveLength(11);
    expect(openTopology(built, "15", "subdistrict").features).toHaveLength(144);
    const villages = built.filter(
      ({ level, parentCode }) => level === "village" && parentCode.length === 5,
    );
    const codes = villages.flatMap(({ parentCode }) =>
      openTopology(built, parentCode, "village").features.map(({ id }) => id),
    );
    expect(new Set(codes).size).toBe(1585);
    const bytes = (parent: string, level: string) =>
      built.find((one) => one.parentCode === parent && one.level === level)
        ?.bytes;
    expect(bytes("15", "regency")).toBeLessThan(8 * 1024);
    expect(bytes("15", "subdistrict")).toBeLessThan(48 * 1024);
    expect(Math.max(...villages.map((one) => one.bytes))).toBeLessThan(
      23 * 1024,
    );
  });

  it("of two regencies meet in the very same points", () => {
    expect(sharedPoints(built, "15.01", "15.02").length).toBeGreaterThan(20);
  });
});

describe("buildTopologies", () => {
  it("names the object like the level, and each area by its code, name and label point", () => {
    const built = buildTopologies(jambi, [
      { ...square("15.01", 101, -2, 0.5), labelPoint: [101.25004, -1.75] },
      square("15.02", 101.5, -2, 0.5),
    ]);
    const { features } = openTopology(built, "15", "regency");
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
    const { topology } = openTopology(built, "15", "regency");
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
      const { features } = openTopology(built, parent, level);
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
    const { features } = openTopology(built, "15", "regency");
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

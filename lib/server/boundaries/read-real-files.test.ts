import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { levelOf } from "@/lib/core/domain/ids";
import type { BoundaryFile, ReadOutcome } from "./boundary-feature";
import { uploadLimits } from "./limits";
import { polygonsIn } from "./polygonal";
import { readBoundaries, type ReadOptions } from "./read-boundaries";

const real = (name: string) =>
  readFileSync(path.resolve(process.cwd(), "../shared/boundaries", name));

function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}) {
  return readBoundaries(bytes, { limits: uploadLimits, ...options });
}

async function readWhole(
  bytes: Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<BoundaryFile> {
  const outcome = await read(bytes, options);
  if (outcome.kind === "refused")
    throw new Error(outcome.refusal.message.en, { cause: outcome.refusal });
  return outcome;
}

function countByLevel({ features }: BoundaryFile): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of features)
    counts[levelOf(code)] = (counts[levelOf(code)] ?? 0) + 1;
  return counts;
}

const codeOf = (outcome: ReadOutcome) =>
  outcome.kind === "refused" ? outcome.refusal.code : "read";

vi.setConfig({ testTimeout: 30_000 });

describe("real files", () => {
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
    const file = await readWhole(real(name));
    expect(file.format).toBe(format);
    expect(countByLevel(file)).toEqual(counts);
    expect(file.unreadable).toEqual([]);
    expect(file.features.every((feature) => feature.name !== null)).toBe(true);
  });

  it("reads the same shapes from every format", async () => {
    const plain = await readWhole(real("15-jambi-regency.geojson"));
    for (const name of [
      "15-jambi-regency.shp.zip",
      "15-jambi.topojson",
      "15-jambi.gpkg",
    ]) {
      const other = await readWhole(real(name));
      for (const feature of plain.features) {
        const twin = other.features.find(({ code }) => code === feature.code);
        expect(metresBetween(feature.geometry, twin?.geometry)).toBeLessThan(5);
      }
    }
  });

  it("brings UTM 48S to where the plain file has it", async () => {
    const plain = await readWhole(real("15-jambi-regency.geojson"));
    const utm = await readWhole(
      real("variants/15-jambi-regency-utm48s.shp.zip"),
    );
    for (const feature of plain.features) {
      const twin = utm.features.find(({ code }) => code === feature.code);
      expect(metresBetween(feature.geometry, twin?.geometry)).toBeLessThan(1);
    }
  });

  it("reads names and codes from the fields of Badan Informasi Geospasial", async () => {
    const file = await readWhole(
      real("variants/15-jambi-district-rbi-fields.shp.zip"),
    );
    const first = file.features.find(({ code }) => code === "15.01.01");
    expect(first?.name).toBe("Gunung Raya");
  });

  it("reads one layer when asked for one", async () => {
    const file = await readWhole(real("15-jambi.gpkg"), { layer: "regency" });
    expect(countByLevel(file)).toEqual({ regency: 11 });
    const none = await read(real("15-jambi.gpkg"), { layer: "desa" });
    expect(codeOf(none)).toBe("no-such-layer");
  });
});

describe("a Shapefile without .prj", () => {
  const bytes = real("variants/15-jambi-regency-noprj.shp.zip");

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

/** Distance of the middles of two shapes, in metres on a sphere; Infinity when one is missing. */
function metresBetween(
  a: BoundaryFile["features"][number]["geometry"],
  b: BoundaryFile["features"][number]["geometry"] | undefined,
): number {
  if (b === undefined) return Number.POSITIVE_INFINITY;
  const [from, to] = [centroid(a), centroid(b)];
  return Math.hypot(from[0] - to[0], from[1] - to[1]) * 111_195;
}

function centroid(geometry: BoundaryFile["features"][number]["geometry"]) {
  let [area, x, y] = [0, 0, 0];
  for (const ring of polygonsIn(geometry).flat()) {
    ring.slice(1).forEach((to, index) => {
      const from = ring[index] ?? to;
      const cross = from[0] * to[1] - to[0] * from[1];
      area += cross / 2;
      x += ((from[0] + to[0]) * cross) / 6;
      y += ((from[1] + to[1]) * cross) / 6;
    });
  }
  return [x / area, y / area] as const;
}

import { beforeAll, describe, expect, it } from "vitest";
import { AreaCode } from "@/lib/core/domain/ids";
import { buildTopologies } from "./build-topology";
import { commandLineLimits } from "@/lib/boundaries/server/formats/limits";
import { polygonsIn } from "@/lib/boundaries/server/formats/polygonal";
import { readBoundaries } from "@/lib/boundaries/server/formats/read-boundaries";
import type { BuiltTopology, ShapeRow } from "./shape-row";
import {
  openTopology,
  sharedPoints,
} from "@/lib/boundaries/server/testing/open-topology";
import { realBoundaries } from "@/lib/boundaries/server/testing/real-file";

async function realRows(): Promise<ShapeRow[]> {
  const names = ["regency", "district", "village"];
  const files = await Promise.all(
    names.map((name) =>
      readBoundaries(realBoundaries(`15-jambi-${name}.geojson`), {
        limits: commandLineLimits,
      }),
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
    built = buildTopologies(AreaCode.parse("15"), await realRows());
  }, 60_000);

  it("keeps every area of the real province, in few bytes", () => {
    expect(openTopology(built, "15", "regency").features).toHaveLength(11);
    expect(openTopology(built, "15", "subdistrict").features).toHaveLength(144);
    const villages = built.filter(
      ({ level, parentCode }) => level === "village" && parentCode.length === 5,
    );
    const codes = villages.flatMap(({ parentCode }) =>
      openTopology(built, parentCode, "village").features.map(({ id }) => id),
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
    expect(sharedPoints(built, "15.01", "15.02").length).toBeGreaterThan(20);
  });
});

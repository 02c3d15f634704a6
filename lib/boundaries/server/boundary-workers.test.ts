import { afterAll, describe, expect, it } from "vitest";
import { AreaCode } from "@/lib/core/domain/ids";
import { createBoundaryWorkers } from "./boundary-workers";
import { uploadLimits } from "@/lib/boundaries/server/formats/limits";
import { buildFromStored } from "./rebuild-topologies";
import { inventAreas } from "@/lib/boundaries/server/testing/invented-province";
import { zippedShapefile } from "@/lib/boundaries/server/testing/write-shapefile";

const regencies = { name: "regency", areas: inventAreas("15", "regency") };

describe("boundary workers", () => {
  const workers = createBoundaryWorkers();
  afterAll(() => workers.close());

  it("read a file in another thread", async () => {
    const file = await workers.read(zippedShapefile(regencies), {
      limits: uploadLimits,
    });
    expect(file).toMatchObject({ kind: "read", format: "shapefile" });
  }, 30_000);

  it("hand a refusal over as it was said", async () => {
    const file = await workers.read(zippedShapefile(regencies, null), {
      limits: uploadLimits,
    });
    expect(file).toMatchObject({ refusal: { code: "crs-missing" } });
  }, 30_000);

  it("draw what this thread would draw", async () => {
    const province = AreaCode.parse("15");
    const ring = [
      [103, -1],
      [104, -1],
      [104, -2],
      [103, -1],
    ];
    const shapes = [
      {
        code: AreaCode.parse("15.01"),
        name: "Kerinci",
        source: "official" as const,
        shape: JSON.stringify({ type: "MultiPolygon", coordinates: [[ring]] }),
        labelLon: 103.6,
        labelLat: -1.3,
      },
    ];
    const drawn = await workers.draw(province, shapes);
    expect(drawn.map(({ hash }) => hash)).toEqual(
      buildFromStored(province, shapes).map(({ hash }) => hash),
    );
    expect(drawn[0]?.body).toBeInstanceOf(Uint8Array);
  }, 30_000);
});

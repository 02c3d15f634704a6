import { afterAll, describe, expect, it } from "vitest";
import { createBoundaryWorkers } from "./boundary-workers";
import { uploadLimits } from "@/lib/boundaries/server/formats/limits";
import { realBoundaries } from "@/lib/boundaries/server/testing/real-file";

describe("boundary workers", () => {
  const workers = createBoundaryWorkers();
  afterAll(() => workers.close());

  it("read a real file in another thread", async () => {
    const file = await workers.read(
      realBoundaries("15-jambi-regency.shp.zip"),
      { limits: uploadLimits },
    );
    expect(file).toMatchObject({ kind: "read", format: "shapefile" });
  }, 30_000);

  it("hand the refusal of a real file over as it was said", async () => {
    const file = await workers.read(
      realBoundaries("variants/15-jambi-regency-noprj.shp.zip"),
      { limits: uploadLimits },
    );
    expect(file).toMatchObject({ refusal: { code: "crs-missing" } });
  }, 30_000);
});

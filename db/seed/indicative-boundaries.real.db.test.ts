import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { realFile } from "@/scripts/testing/real-files.mjs";
import { makeIndicativeBoundaries } from "./indicative-boundaries";
import { listProvince } from "./testing/list-province";

describeOnBothEngines("indicative boundaries of Jambi", ({ database }) => {
  test("resemble the real kabupaten/kota", async () => {
    await listProvince(database().sql, "15");
    await makeIndicativeBoundaries(database().sql, "15");
    const file = realFile("boundaries", "15-jambi-regency.geojson");
    const overlaps = await database().sql<{ overlap: number }[]>`
    select ST_Area(ST_Intersection(shape, geometry)) / ST_Area(ST_Union(shape, geometry)) as overlap
    from (
      select feature -> 'properties' ->> 'code' as real_code,
        ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(feature -> 'geometry'), 4326)) as shape
      from jsonb_array_elements(${readFileSync(file, "utf8")}::text::jsonb -> 'features') as feature
    ) as real join areas on code = real_code
    order by overlap`;
    expect(overlaps).toHaveLength(11);
    expect(overlaps[5]?.overlap).toBeGreaterThan(0.8);
    expect(overlaps[0]?.overlap).toBeGreaterThan(0.7);
  });
});

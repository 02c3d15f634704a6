import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  importInto,
  importWhole,
  registerProvince,
} from "@/lib/boundaries/server/testing/boundary-builders";
import { read, readWhole } from "@/lib/boundaries/server/testing/read-whole";
import { realFile } from "@/scripts/testing/real-files.mjs";
import type { ReadOptions } from "@/lib/boundaries/server/formats/read-boundaries";
import { importFileOf } from "./import-file";

const bytesOf = (name: string) => readFileSync(realFile("cases", name));

const take = async (name: string, options: Partial<ReadOptions> = {}) =>
  importFileOf(await readWhole(bytesOf(name), options));

describeOnBothEngines("boundaries as people send them", ({ database }) => {
  beforeAll(() => registerProvince(database().sql, "15"));

  it.each([
    "42-nan-property.geojson",
    "44-array-of-features.json",
    "44b-wrapped-in-data.json",
    "47-utf16.geojson",
    "48-code-spellings.geojson",
    "49-wal-mode.gpkg",
    "49b-zm.gpkg",
    "50-tm3-dgn95.zip",
    "50b-srgi2013.zip",
    "51-nested-macosx-uppercase.zip",
    "51b-nested-macosx-only.zip",
    "53-dbf-numeric-code.zip",
    "54-web-mercator-esri.zip",
  ])("%s: all eleven regencies are taken", async (name) => {
    const report = await importWhole(database(), await take(name), {
      dryRun: true,
    });
    expect(report.levels).toEqual([
      { level: "regency", matched: 11, created: 0, missing: 0 },
    ]);
    expect([...report.unlike, ...report.unreadable]).toEqual([]);
  });

  it("restored codes are said", async () => {
    const file = await take("48-code-spellings.geojson");
    const { restored } = await importWhole(database(), file, { dryRun: true });
    expect(restored.map(({ written }) => written)).toEqual([
      "15. 01",
      "1502.0",
      "'15.03",
      "15.05.",
      "1506000000",
      "ID1507",
    ]);
  });

  it("features without shapes are named", async () => {
    const file = await take("45-null-and-empty-geometry.geojson");
    const report = await importWhole(database(), file, { dryRun: true });
    expect(report.levels[0]?.matched).toBe(8);
    expect(report.unreadable.map(({ code }) => code)).toEqual([
      "15.01",
      "15.02",
      "15.03",
    ]);
  });

  it("a village of its own is added on the day that is given", async () => {
    const file = await take("34-pemekaran-new-village.geojson");
    const report = await importWhole(database(), file, { dryRun: true });
    expect(report.created).toEqual([
      { code: "15.72.01.2099", name: "Pasar Baru Timur" },
    ]);
  });

  describe("BPS codes", () => {
    const name = "40-bps-codes.geojson";

    it("are refused with both readings, and offered", async () => {
      const outcome = await importInto(database(), await take(name));
      expect(outcome).toMatchObject({
        kind: "refused",
        refusal: {
          code: "codes-contradict-names",
          codes: { readingCount: 4, offersBps: true },
        },
      });
    });

    it("are taken as such by the names beside them, and stored", async () => {
      const file = await take(name, { codes: "bps" });
      const report = await importWhole(database(), file);
      expect(report.levels).toEqual([
        { level: "regency", matched: 11, created: 0, missing: 0 },
      ]);
      const rows = await database()
        .sql`select code, bps_code from areas where bps_code is not null order by code`;
      const swapped = rows.filter(
        ({ code, bps_code }) => code.replace(".", "") !== bps_code,
      );
      expect(rows).toHaveLength(11);
      expect(swapped).toEqual([
        { code: "15.06", bps_code: "1507" },
        { code: "15.07", bps_code: "1506" },
        { code: "15.08", bps_code: "1509" },
        { code: "15.09", bps_code: "1508" },
      ]);
    });
  });

  it.each([
    ["41-lat-lng-swapped.geojson", "outside-range", /latitude/],
    ["46-string-coordinates.geojson", "no-polygons", /quotation marks/],
    ["55-kmz.kmz", "unknown-format", /KML or KMZ/],
    ["55b-kml.kml", "unknown-format", /KML or KMZ/],
  ])("%s is refused, and the cause is named", async (name, code, words) => {
    const outcome = await read(bytesOf(name));
    expect(outcome).toMatchObject({
      refusal: { code, message: { en: expect.stringMatching(words) } },
    });
  });
});

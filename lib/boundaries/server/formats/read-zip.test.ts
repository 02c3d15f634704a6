import { unzipSync, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { uploadLimits } from "./limits";
import { inventAreas } from "@/lib/boundaries/server/testing/invented-province";
import {
  codeOf,
  countByLevel,
  read,
  readWhole,
} from "@/lib/boundaries/server/testing/read-whole";
import { geoJsonFile } from "@/lib/boundaries/server/testing/write-json";
import { zippedShapefile } from "@/lib/boundaries/server/testing/write-shapefile";

const areas = inventAreas("15", "regency");
const shp = zippedShapefile({ name: "regency", areas });
const subdistricts = inventAreas("15", "subdistrict");
const junk = new Uint8Array(100);

function repacked(more: Zippable, rename: (name: string) => string) {
  const files = Object.entries(unzipSync(shp)).map(
    ([name, bytes]) => [rename(name), bytes] as const,
  );
  return zipSync({ ...Object.fromEntries(files), ...more });
}

async function saidOf(bytes: Uint8Array): Promise<string> {
  const outcome = await read(bytes);
  if (outcome.kind === "read") throw new Error("The file was read");
  const { message, remedy } = outcome.refusal;
  return `${message.en} ${remedy.en}`;
}

describe("a zip as people pack it", () => {
  it("in a folder, in capitals, with the hidden files of macOS, is read", async () => {
    const bytes = repacked(
      {
        "BATAS WILAYAH/._regency.shp": junk,
        "__MACOSX/BATAS WILAYAH/._regency.SHP": junk,
        "BATAS WILAYAH/.DS_Store": junk,
      },
      (name) => `BATAS WILAYAH/${name.toUpperCase()}`,
    );
    const file = await readWhole(bytes);
    expect(file.layers.map(({ name }) => name)).toEqual(["REGENCY"]);
    expect(countByLevel(file)).toEqual({ regency: 11 });
  });

  it("with hidden files beside GeoJSON is read", async () => {
    const bytes = zipSync({
      "._kab.geojson": junk,
      "kab.geojson": geoJsonFile(areas),
    });
    expect(countByLevel(await readWhole(bytes))).toEqual({ regency: 11 });
  });

  it("with several GeoJSON files is read whole, and other JSON is passed over", async () => {
    const named = zipSync({
      "kab.geojson": geoJsonFile(areas),
      "kec.geojson": geoJsonFile(subdistricts),
      "metadata.json": Buffer.from("{}"),
    });
    const file = await readWhole(named);
    expect(countByLevel(file)).toEqual({ regency: 11, subdistrict: 144 });
    expect(file.layers.map(({ name }) => name)).toEqual([
      "kab.geojson",
      "kec.geojson",
    ]);
    const plain = zipSync({
      "metadata.json": Buffer.from("{}"),
      "kab.json": geoJsonFile(areas),
    });
    expect(countByLevel(await readWhole(plain))).toEqual({ regency: 11 });
  });

  it("around one zip is read, deeper or around several is named", async () => {
    const around = zipSync({ "luar/batas.zip": shp, "baca.txt": junk });
    expect(countByLevel(await readWhole(around))).toEqual({ regency: 11 });
    const deeper = zipSync({ "a.zip": around });
    expect(await saidOf(deeper)).toMatch(/batas\.zip.*one by one/);
    const several = zipSync({ "a.zip": shp, "b.zip": shp });
    expect(await saidOf(several)).toMatch(/a\.zip, b\.zip.*one by one/);
  });

  it("around a zip does not unpack to more than is allowed in all", async () => {
    const around = zipSync({ "batas.zip": shp });
    const unpacked = Object.values(unzipSync(shp)).reduce(
      (sum, { length }) => sum + length,
      0,
    );
    const limits = { ...uploadLimits, unpackedBytes: unpacked + 10 };
    expect(codeOf(await read(shp, { limits }))).toBe("read");
    expect(codeOf(await read(around, { limits }))).toBe("too-large");
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["a KMZ", zipSync({ "doc.kml": junk }), /KML or KMZ/],
    ["a KML", Buffer.from("<kml xmlns='x'></kml>"), /KML or KMZ/],
    [
      "a KML after a comment",
      Buffer.from('<?xml version="1.0"?>\n<!-- x -->\n<kml>'),
      /KML or KMZ/,
    ],
    [
      "a geodatabase",
      zipSync({ "batas.gdb/a00000001.gdbtable": junk }),
      /Geodatabase/,
    ],
    ["a RAR", Buffer.from("Rar!\x1a\x07"), /RAR/],
    ["gzip", Buffer.from([0x1f, 0x8b, 8, 0]), /gzip/],
    ["GML", Buffer.from('<?xml version="1.0"?><gml/>'), /GML/],
  ])("%s is refused by its name", async (_, bytes, words) => {
    expect(codeOf(await read(bytes))).toBe("unknown-format");
    expect(await saidOf(bytes)).toMatch(words);
  });
});

import { describe, expect, it } from "vitest";
import {
  codeOf,
  read,
  readWhole,
} from "@/lib/boundaries/server/testing/read-whole";
import { findJsonFault } from "./json-fault";

const ring = "[[103,-1],[103.1,-1],[103.1,-1.1],[103,-1]]";

function feature(code: string, more = ""): string {
  return `{"type":"Feature","properties":{"kode":"${code}"${more}},"geometry":{"type":"Polygon","coordinates":[${ring}]}}`;
}

const collection = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[${features.join(",")}]}`;

async function codesIn(bytes: Uint8Array | string): Promise<unknown> {
  const { features } = await readWhole(Buffer.from(bytes));
  return features.map(({ code }) => code);
}

async function saidOf(text: string | Uint8Array): Promise<string> {
  const outcome = await read(Buffer.from(text));
  if (outcome.kind === "read") throw new Error("The file was read");
  const { code, message, remedy } = outcome.refusal;
  return `${code}: ${message.en} ${remedy.en}`;
}

describe("JSON as Python writes it", () => {
  it("with NaN and Infinity is read, and strings keep these words", async () => {
    const text = collection(
      feature("15.01", ',"luas":NaN,"x":-Infinity,"y":Infinity'),
      feature("15.02", String.raw`,"a \" NaN":"NaN, -Infinity \\"`),
    );
    const { features } = await readWhole(Buffer.from(text));
    expect(features.map(({ properties }) => properties)).toEqual([
      { kode: "15.01", luas: null, x: null, y: null },
      { kode: "15.02", 'a " NaN': "NaN, -Infinity \\" },
    ]);
  });

  it("with NaN for a coordinate names the feature", async () => {
    const text = collection(
      feature("15.01"),
      feature("15.02").replace("103.1,-1]", "NaN,-1]"),
    );
    const file = await readWhole(Buffer.from(text));
    expect(file.unreadable).toMatchObject([
      { code: "15.02", reason: { en: expect.stringContaining("NaN") } },
    ]);
  });

  it("as a printed object is refused, and says how to write it", async () => {
    expect(await saidOf("{'type': 'FeatureCollection'}")).toContain(
      "json.dump",
    );
  });
});

describe("GeoJSON in other clothes", () => {
  const two = [feature("15.01"), feature("15.02")];
  const both = ["15.01", "15.02"];
  const whole = collection(...two);

  it.each<[string, string | Uint8Array]>([
    ["a list of features", `[${two.join(",")}]`],
    ["an answer with data", `{"status":"ok","data":${whole}}`],
    ["an answer with a list", `{"result":[${two.join(",")}],"count":2}`],
    ["a collection without type", `{"features":[${two.join(",")}]}`],
    ["a feature a line", `${two.join("\n")}\n`],
    ["a feature a line, with CR and empty lines", two.join("\r\n\r\n")],
    ["a text sequence", two.map((one) => `\u001e${one}\n`).join("")],
    [
      "a text sequence over several lines",
      two
        .map((one) => `\u001e${JSON.stringify(JSON.parse(one), null, 2)}\n`)
        .join(""),
    ],
    ["a byte order mark", `\ufeff${whole}`],
    ["UTF-16, little-endian", Buffer.from(`\ufeff${whole}`, "utf16le")],
    ["UTF-16, big-endian", Buffer.from(`\ufeff${whole}`, "utf16le").swap16()],
    ["UTF-16 without a mark", Buffer.from(whole, "utf16le")],
  ])("%s is read", async (_, bytes) => {
    expect(await codesIn(bytes)).toEqual(both);
  });

  it("a projection beside the wrapped document counts", async () => {
    const crs =
      '{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2154"}}';
    const outcome = await read(
      Buffer.from(`{"crs":${crs},"features":[${two.join(",")}]}`),
    );
    expect(codeOf(outcome)).toBe("crs-unknown");
  });

  it("names in windows-1252 stay readable", async () => {
    const text = collection(feature("15.01", ',"nama":"Désa"'));
    const { features } = await readWhole(Buffer.from(text, "latin1"));
    expect(features[0]?.name).toBe("Désa");
  });

  it.each<[string, string, RegExp]>([
    ["wrapped twice", `{"a":{"b":${whole}}}`, /"a"/],
    ["two documents", `{"kab":${whole},"kec":${whole}}`, /"kab", "kec"/],
    [
      "the JSON of ArcGIS",
      '{"geometryType":"esriGeometryPolygon","features":[{"attributes":{}}]}',
      /f=geojson/,
    ],
    ["two collections in a row", `${whole}\n${whole}`, /after the end.*line 2/],
    ["something after the end", `${whole}\n\n)]}'`, /after the end.*line 3/],
    ["a comma too many", `{\n"a": [1,\n],}`, /no JSON.*line 3/],
    ["a text never closed", `{\n"type": "Feat`, /breaks off.*line 2/],
    ["a broken line among features", `${two[0]}\n{"type":`, /line 2/],
    ["an empty list", "[]", /^unknown-format/],
    ["a list of numbers", "[1, 2]", /^unknown-format/],
  ])("%s is refused, and the cause is named", async (_, text, words) => {
    expect(await saidOf(text)).toMatch(words);
  });

  it("coordinates in quotation marks are named", async () => {
    const text = collection(feature("15.01")).replaceAll(
      /(-?\d+(\.\d)?),(-?\d(\.\d)?)\]/g,
      '"$1","$3"]',
    );
    expect(await saidOf(text)).toMatch(/quotation marks/);
  });
});

describe("a fault in JSON", () => {
  it.each([
    ['{"a":1', "cut-off", 1],
    ['{"a":\n"b', "cut-off", 2],
    ['{"a":1}\n{}', "goes-on", 2],
    ['{"a":1,}', "unexpected", 1],
    ["[1\n2]", "unexpected", 2],
    ["{a:1}", "unexpected", 1],
    ['{"a":01}', "unexpected", 1],
    ["[1]]", "goes-on", 1],
    ["[1}", "unexpected", 1],
    ['{"a" 1}', "unexpected", 1],
    ['{"a":\n"b\nc"}', "unexpected", 2],
  ])("%j is %s on line %i", (text, kind, line) => {
    expect(findJsonFault(text)).toMatchObject({ kind, line });
  });

  it("is found fast in a text of many escaped quotation marks", () => {
    const text = `"${String.raw`\"`.repeat(500_000)}`;
    expect(findJsonFault(text).kind).toBe("cut-off");
  });
});

import { describe, expect, it } from "vitest";
import type { Text } from "@/lib/core/domain/text-pair";
import type { MadeArea } from "@/lib/boundaries/server/testing/made-layer";
import { codeOf, read } from "@/lib/boundaries/server/testing/read-whole";
import { zippedShapefile } from "@/lib/boundaries/server/testing/write-shapefile";
import { uploadLimits } from "./limits";

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const collection = (features: unknown[]) =>
  json({ type: "FeatureCollection", features });

type Ring = [number, number][];
const square = (x = 103, y = -1, size = 0.1): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const polygon = (...coordinates: unknown[]) => ({
  type: "Polygon",
  coordinates,
});
const area = (code: string, geometry: unknown, more = {}) => ({
  type: "Feature",
  properties: { code, ...more },
  geometry,
});

/** Words in both languages, really two of them. */
function expectWords(words: Text | undefined): void {
  expect(words?.id).toMatch(/\w{3} \w{3}/);
  expect(words?.en).toMatch(/\w+ \w+/);
  expect(words?.id).not.toBe(words?.en);
}

/** Refused within some seconds, with words in both languages; what reading may have cost the process in the meantime is bounded. */
async function refusalOf(bytes: Uint8Array) {
  const before = process.memoryUsage().rss;
  const outcome = await read(bytes);
  expect(process.memoryUsage().rss - before).toBeLessThan(700 * 2 ** 20);
  if (outcome.kind !== "refused") throw new Error("It was read");
  expectWords(outcome.refusal.message);
  expectWords(outcome.refusal.remedy);
  return outcome.refusal;
}

async function problemOf(geometry: unknown) {
  const outcome = await read(
    collection([area("15.01", geometry), area("15.02", polygon(square()))]),
  );
  if (outcome.kind !== "read") throw new Error(outcome.refusal.message.en);
  expect(outcome.features.map(({ code }) => code)).toEqual(["15.02"]);
  const [problem] = outcome.unreadable;
  expectWords(problem?.reason);
  return problem?.reason.en;
}

describe("a TopoJSON is refused before it is expanded", () => {
  const topology = (arcs: unknown, geometry: unknown) =>
    json({ type: "Topology", objects: { kab: geometry }, arcs });
  const long = Array.from({ length: 1_000 }, (_, at) => [103 + at / 1e5, -1]);

  it("when it names one arc a million times", async () => {
    const named = Array.from({ length: 1_000_000 }, () => 0);
    const file = topology([long], { type: "Polygon", arcs: [named] });
    expect((await refusalOf(file)).code).toBe("too-large");
  });

  it("when many shapes share one arc", async () => {
    const geometries = Array.from({ length: 10_000 }, () => ({
      type: "MultiPolygon",
      arcs: [[[0]], [[-1]]],
    }));
    const file = topology([long], { type: "GeometryCollection", geometries });
    expect((await refusalOf(file)).code).toBe("too-large");
  });

  it("when its collections are nested deeply", async () => {
    let text = '{"type":"Polygon","arcs":[[0]]}';
    for (let depth = 0; depth < 20_000; depth += 1)
      text = `{"type":"GeometryCollection","geometries":[${text}]}`;
    const file = Buffer.from(
      `{"type":"Topology","objects":{"kab":${text}},"arcs":[[[103,-1],[104,-1],[104,0],[103,-1]]]}`,
    );
    expect((await refusalOf(file)).message.en).toContain("nested");
  });
});

it("a shape names what is wrong with it", async () => {
  let nested: unknown = polygon(square());
  for (let depth = 0; depth < 12; depth += 1)
    nested = { type: "GeometryCollection", geometries: [nested] };
  expect(await problemOf(nested)).toContain("nested");
  let lists: unknown = 103;
  for (let depth = 0; depth < 40; depth += 1) lists = [lists];
  expect(await problemOf(polygon(lists))).toContain("cannot be read");
});

it("a shape nested twenty thousand times is no fault of the server", async () => {
  let text = JSON.stringify(polygon(square()));
  for (let depth = 0; depth < 20_000; depth += 1)
    text = `{"type":"GeometryCollection","geometries":[${text}]}`;
  const feature = `{"type":"Feature","properties":{"code":"15.01"},"geometry":${text}}`;
  const file = Buffer.from(
    `{"type":"FeatureCollection","features":[${feature}]}`,
  );
  expect((await refusalOf(file)).message.en).toContain("nested");
});

it.each(["1e999", "-1e999"])(
  "a coordinate of %s is named and nothing is guessed",
  async (number) => {
    const bad = area(
      "15.01",
      polygon([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 0],
      ]),
    );
    const good = area("15.02", polygon(square()));
    const text = JSON.stringify({
      type: "FeatureCollection",
      features: [bad, good],
    }).replace("[1,1]", `[${number},1]`);
    const outcome = await read(Buffer.from(text));
    if (outcome.kind !== "read") throw new Error(outcome.refusal.message.en);
    expect(outcome.unreadable[0]?.reason.en).toContain("no finite number");
  },
);

it("a Shapefile with NaN in one ring loses no ring silently", async () => {
  const areas: MadeArea[] = [
    {
      properties: { KODE: "15.01" },
      polygons: [[square()], [square(104).map(([, y]) => [Number.NaN, y])]],
    },
    { properties: { KODE: "15.02" }, polygons: [[square(105)]] },
  ];
  const outcome = await read(zippedShapefile({ name: "kab", areas }));
  if (outcome.kind !== "read") throw new Error(outcome.refusal.message.en);
  expect(outcome.features.map(({ code }) => code)).toEqual(["15.02"]);
  expect(outcome.unreadable[0]?.reason.en).toContain("no finite number");
});

it("a huge coordinate is refused with what to do", async () => {
  const file = collection([area("15.01", polygon(square(1e300, -1, 1e299)))]);
  expect((await refusalOf(file)).code).toBe("outside-range");
});

it("a million features are refused by their number", async () => {
  const one = JSON.stringify(area("15.01", null));
  const file = Buffer.from(
    `{"type":"FeatureCollection","features":[${Array(500_000).fill(one).join(",")}]}`,
  );
  const { code, message } = await refusalOf(file);
  expect([code, message.en]).toEqual([
    "too-large",
    expect.stringContaining(String(uploadLimits.features)),
  ]);
});

it("a name of a megabyte is refused and not repeated", async () => {
  const name = "Sungai ".repeat(150_000);
  for (const more of [{ name }, { nmprov: name }]) {
    const refusal = await refusalOf(
      collection([area("15.01", polygon(square()), more)]),
    );
    expect(refusal.code).toBe("name-too-long");
    expect(refusal.message.en.length).toBeLessThan(200);
  }
});

describe("a tangle is refused before it reaches the database", () => {
  /** A line that goes to and fro: every stretch crosses every other one that runs the other way. */
  const zigzag = (stretches: number): Ring => {
    const ring: Ring = Array.from({ length: stretches }, (_, at) => [
      103 + (at % 2) + Math.sin(at) / 10,
      -2 + Math.cos(at * 7) / 2,
    ]);
    return [...ring, ring[0] ?? [103, -2]];
  };

  it("of one shape that crosses itself a million times", async () => {
    const file = collection([area("15.01", polygon(zigzag(3_000)))]);
    expect((await refusalOf(file)).code).toBe("too-tangled");
  });

  it("of one ring that is drawn a thousand times", async () => {
    const rings = Array.from({ length: 20_000 }, () => square());
    const file = collection([area("15.01", polygon(...rings))]);
    expect((await refusalOf(file)).code).toBe("too-tangled");
  });

  it("of two combs that lie across each other, each of them faultless", async () => {
    const teeth = 1_500;
    const comb: Ring = Array.from({ length: 2 * teeth }, (_, at) => [
      103 + at / (2 * teeth),
      at % 2 === 0 ? -2 : -1,
    ]);
    const ring = (points: Ring): Ring => [
      ...points,
      [104, -2.1],
      [103, -2.1],
      points[0] ?? [103, -2],
    ];
    const across = comb.map(([x, y]): [number, number] => [y + 105, x - 105]);
    const file = collection([
      area("15.01", polygon(ring(comb))),
      area("15.02", polygon(ring(across))),
    ]);
    expect((await refusalOf(file)).code).toBe("too-tangled");
  });

  it("and a few crossings are none", async () => {
    const file = collection([area("15.01", polygon(zigzag(50)))]);
    expect(codeOf(await read(file))).toBe("read");
  });
});

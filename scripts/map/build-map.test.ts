import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildMap } from "./build-map";
import { leftOut } from "./left-out";

const root = path.resolve(import.meta.dirname, "../..");
let into: string;
const files = new Map<string, string>();

beforeAll(async () => {
  into = mkdtempSync(path.join(os.tmpdir(), "pantau-map-"));
  await buildMap(root, into);
  const [folder = ""] = readdirSync(into);
  expect(folder).toMatch(/^maplibre-[0-9a-f]{12}$/);
  for (const name of readdirSync(path.join(into, folder)))
    files.set(name, readFileSync(path.join(into, folder, name), "utf8"));
});

afterAll(() => rmSync(into, { recursive: true }));

const importsOf = (name: string) =>
  [...(files.get(name) ?? "").matchAll(/from"\.\/([^"]+)"/g)].map(
    ([, from]) => from,
  );

test("page and worker of the map import the same file, and bring nothing twice", () => {
  const [shared, ...others] = importsOf("map.mjs");
  expect(others).toEqual([]);
  expect(importsOf("worker.mjs")).toEqual([shared]);
  expect([...files.keys()].sort()).toEqual(
    ["map.mjs", "worker.mjs", shared].sort(),
  );
  const package_ = path.join(root, "node_modules/maplibre-gl/dist");
  const weight = (names: readonly string[], folder: string) =>
    names
      .map((name) => readFileSync(path.join(folder, name)).length)
      .reduce((a, b) => a + b);
  const [folder = ""] = readdirSync(into);
  expect(weight([...files.keys()], path.join(into, folder))).toBeLessThan(
    0.6 * weight(["maplibre-gl.mjs", "maplibre-gl-worker.mjs"], package_),
  );
});

test("what these maps never draw is refused by name", () => {
  const all = [...files.values()].join("\n");
  for (const file of ["terrain.ts", "globe_projection.ts", "draw_heatmap.ts"]) {
    expect(leftOut.some((one) => one.endsWith(`/${file}`))).toBe(true);
    expect(all).toContain(`Left out of the map: ${file}`);
  }
});

test("the build fails where MapLibre has nothing of that name to leave out", async () => {
  await expect(
    buildMap(root, into, { leftOut: [...leftOut, "render/moved.ts"] }),
  ).rejects.toThrow(/nothing to leave out.*moved/);
});

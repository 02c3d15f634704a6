import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { cleanAreaName, restoreDigits } from "./clean-area-name";

/** Fixed versions: the files in db/seed/data are made from exactly these, so that a second run gives the same bytes. */
const packages = {
  names: "indonesia-nodejs@1.1.0",
  outlines: "indonesia-geodata@0.1.3",
  points: "geografis@1.3.2",
} as const;

const Position = z.tuple([z.number(), z.number()]);
const PolygonRings = z.array(z.array(Position));
const NamedArea = z.object({
  code: z.string().regex(/^\d+$/),
  name: z.string().min(1),
});
const OutlineFile = z.object({
  features: z.array(
    z.object({
      properties: z.object({ REGION_CODE: z.string().regex(/^\d\d$/) }),
      geometry: z.discriminatedUnion("type", [
        z.object({ type: z.literal("Polygon"), coordinates: PolygonRings }),
        z.object({
          type: z.literal("MultiPolygon"),
          coordinates: z.array(PolygonRings),
        }),
      ]),
    }),
  ),
});
const PointFile = z.array(
  z.object({
    code: z.string().regex(/^\d\d\.\d\d\.\d\d\.\d{4}$/),
    city: z.string(),
    district: z.string(),
    village: z.string(),
    latitude: z.number().min(-12).max(7),
    longitude: z.number().min(94).max(142),
  }),
);

export type SourcePoint = z.infer<typeof PointFile>[number];
export type SourceArea = { code: string; name: string };
export type SourceOutline = {
  code: string;
  coordinates: z.infer<typeof PolygonRings>[];
};

/** The village points of 2020, with the codes and names of their time. */
export async function fetchPoints(workDir: string): Promise<SourcePoint[]> {
  const folder = await fetchPackage(packages.points, workDir);
  return readJson(PointFile, folder, "data/json/data.json");
}

/** All areas of today, with dotted codes and repaired names. `olderNames` (code → name) supplies digits that the list has lost. */
export async function fetchAreas(
  workDir: string,
  olderNames: Map<string, string>,
): Promise<SourceArea[]> {
  const folder = await fetchPackage(packages.names, workDir);
  const files = await Promise.all(
    ["provinces", "cities", "districts", "villages"].map((level) =>
      readJson(z.array(NamedArea), folder, "data/json", `${level}.json`),
    ),
  );
  return files.flat().map((area) => {
    const code = dotted(area.code);
    const name = cleanAreaName(area.name).replace(/^Kab /, "Kabupaten ");
    return { code, name: restoreDigits(name, olderNames.get(code)) };
  });
}

/** Province outlines, each as the polygons of a MultiPolygon. */
export async function fetchOutlines(workDir: string): Promise<SourceOutline[]> {
  const folder = await fetchPackage(packages.outlines, workDir);
  const file = await readJson(OutlineFile, folder, "json/indonesiaHigh.json");
  return file.features.map(({ properties, geometry }) => ({
    code: properties.REGION_CODE,
    coordinates:
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.coordinates,
  }));
}

async function fetchPackage(spec: string, workDir: string): Promise<string> {
  const folder = path.join(workDir, spec);
  await mkdir(folder, { recursive: true });
  const run = promisify(execFile);
  const pack = ["pack", spec, "--silent", "--pack-destination", folder];
  const { stdout } = await run("npm", pack, { cwd: workDir });
  await run("tar", ["xzf", path.join(folder, stdout.trim()), "-C", folder]);
  return path.join(folder, "package");
}

async function readJson<Schema extends z.ZodType>(
  schema: Schema,
  ...where: string[]
): Promise<z.infer<Schema>> {
  return schema.parse(JSON.parse(await readFile(path.join(...where), "utf8")));
}

function dotted(code: string): string {
  return [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)]
    .filter((part) => part !== "")
    .join(".");
}

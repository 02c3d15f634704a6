import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import {
  dropStrayPoints,
  matchVillagePoints,
  translateRegencies,
  type PointOfVillage,
} from "./seeds/match-village-points";
import {
  fetchAreas,
  fetchOutlines,
  fetchPoints,
  type SourceArea,
  type SourceOutline,
  type SourcePoint,
} from "./seeds/source-packages";

const dataDir = path.resolve(import.meta.dirname, "../db/seed/data");

function namesOf(points: SourcePoint[]): Map<string, string> {
  return new Map(
    points.flatMap((point): [string, string][] => [
      [point.code.slice(0, 5), point.city],
      [point.code.slice(0, 8), point.district],
      [point.code, point.village],
    ]),
  );
}

function placeVillages(
  areas: SourceArea[],
  source: SourcePoint[],
  olderNames: Map<string, string>,
): Map<string, PointOfVillage> {
  const points = source.map((point) => ({
    code: point.code,
    name: point.village,
    lon: point.longitude,
    lat: point.latitude,
  }));
  const regencies = areas.filter((area) => area.code.length === 5);
  const regencyNames = new Map(
    regencies.map((regency) => [regency.code, regency.name]),
  );
  const villages = areas.filter((area) => area.code.length === 13);
  const moved = translateRegencies(points, regencyNames, olderNames);
  return dropStrayPoints(matchVillagePoints(villages, moved));
}

/** One line for each area: code, name and, for a village with a known point, longitude and latitude. */
function toLine(area: SourceArea, point: PointOfVillage | undefined): string {
  const place =
    point === undefined ? [] : [point.lon.toFixed(4), point.lat.toFixed(4)];
  return [area.code, area.name, ...place].join("\t");
}

async function writeAreas(
  areas: SourceArea[],
  pointOf: Map<string, PointOfVillage>,
): Promise<void> {
  const folder = path.join(dataDir, "areas");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sorted = sortByCode(areas);
  for (const province of sorted.filter((area) => area.code.length === 2)) {
    const lines = sorted
      .filter((area) => area.code.startsWith(province.code))
      .map((area) => toLine(area, pointOf.get(area.code)));
    const file = path.join(folder, `${province.code}.tsv.gz`);
    await writeFile(file, gzipSync(`${lines.join("\n")}\n`, { level: 9 }));
  }
}

async function writeOutlines(outlines: SourceOutline[]): Promise<void> {
  const byCode = Object.fromEntries(
    sortByCode(outlines).map(({ code, coordinates }) => [code, coordinates]),
  );
  const file = path.join(dataDir, "province-outlines.json.gz");
  await writeFile(file, gzipSync(JSON.stringify(byCode), { level: 9 }));
}

function sortByCode<Item extends { code: string }>(items: Item[]): Item[] {
  return items.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

const workDir = await mkdtemp(path.join(tmpdir(), "seeds-"));
try {
  const points = await fetchPoints(workDir);
  const olderNames = namesOf(points);
  const areas = await fetchAreas(workDir, olderNames);
  const pointOf = placeVillages(areas, points, olderNames);
  await writeAreas(areas, pointOf);
  const outlines = await fetchOutlines(workDir);
  await writeOutlines(outlines);
  process.stdout.write(
    `${areas.length} areas, ${pointOf.size} village points, ${outlines.length} outlines\n`,
  );
} finally {
  await rm(workDir, { recursive: true, force: true });
}

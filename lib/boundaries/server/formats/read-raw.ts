import type { FileFormat, RawLayer } from "./boundary-feature";
import type { Budget } from "./budget";
import {
  detectContainer,
  formatOfJson,
  nothingInZip,
  unknownFormat,
} from "./detect-format";
import type { ReadLimits } from "./limits";
import { unpackZip } from "./open-zip";
import { parseJson } from "./parse-json";
import { readGeoJson } from "./read-geojson";
import { readGeoPackage } from "./read-geopackage";
import { readShapefiles } from "./read-shapefile";
import { readTopoJson } from "./read-topojson";
import { BoundaryRefusal, tooLarge } from "./refusal";
import { documentOf } from "./unwrap-json";

/** What a file may hold, and what is left of it. */
export type Room = { limits: ReadLimits; budget: Budget };

export type RawFile = { format: FileFormat; layers: RawLayer[] };

/** Reads the layers of a file in any of the formats, as they stand in it. `zipsAround` counts the zips that the file was taken out of. */
export async function readRaw(
  bytes: Uint8Array,
  room: Room,
  zipsAround = 0,
): Promise<RawFile> {
  const { limits, budget } = room;
  if (bytes.length > limits.fileBytes) {
    const size = `${String(Math.round(limits.fileBytes / 1024 / 1024))} MiB`;
    throw tooLarge({ id: `lebih dari ${size}`, en: `more than ${size}` });
  }
  const container = detectContainer(bytes);
  if (container === "zip") return readZip(bytes, room, zipsAround);
  if (container === "json") return readJson(bytes, budget);
  return { format: "geopackage", layers: await readGeoPackage(bytes, budget) };
}

function readJson(bytes: Uint8Array, budget: Budget): RawFile {
  const document = documentOf(parseJson(bytes));
  const format = formatOfJson(document);
  const read = format === "topojson" ? readTopoJson : readGeoJson;
  return { format, layers: read(document, budget) };
}

async function readZip(
  bytes: Uint8Array,
  { limits, budget }: Room,
  zipsAround: number,
): Promise<RawFile> {
  const { files, names } = unpackZip(bytes, limits);
  const found = [...files.keys()];
  const endingIn = (ending: RegExp) =>
    found.filter((name) => ending.test(name));
  if (endingIn(/\.shp$/i).length > 0)
    return { format: "shapefile", layers: readShapefiles(files, budget) };
  const named = endingIn(/\.(geojson|topojson|gpkg)$/i);
  const documents = named.length > 0 ? named : endingIn(/\.json$/i);
  const inner = documents.length > 0 ? documents : endingIn(/\.zip$/i);
  const [first] = inner;
  if (first === undefined) throw nothingInZip(names);
  if (/\.zip$/i.test(first) && (zipsAround > 0 || inner.length > 1))
    throw zipsInside(inner);
  // What was unpacked already counts, so that zips in zips do not have the limit for themselves again.
  const used = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const inside = {
    ...limits,
    fileBytes: limits.unpackedBytes,
    unpackedBytes: limits.unpackedBytes - used,
  };
  const read = await readEach(inner, (name) =>
    readRaw(
      files.get(name) ?? new Uint8Array(),
      { limits: inside, budget },
      zipsAround + 1,
    ),
  );
  return joined(read);
}

type ReadEntry = { name: string; file: RawFile };

/** Other JSON, such as metadata, may lie beside the boundaries. It is passed over as long as something is read. */
async function readEach(
  names: string[],
  read: (name: string) => Promise<RawFile>,
): Promise<ReadEntry[]> {
  const entries: ReadEntry[] = [];
  let reason: BoundaryRefusal | null = null;
  for (const name of names) {
    try {
      entries.push({ name, file: await read(name) });
    } catch (error) {
      const isOther =
        error instanceof BoundaryRefusal &&
        error.refusal.code === "unknown-format";
      if (!isOther) throw error;
      reason ??= error;
    }
  }
  if (entries.length === 0) throw reason ?? unknownFormat();
  return entries;
}

/** The layers of several files together. GeoJSON layers mostly have no name, so they bear the name of their file. */
function joined(entries: ReadEntry[]): RawFile {
  const isOne = entries.length === 1;
  const format = entries[0]?.file.format ?? "geojson";
  const layers = entries.flatMap(({ name, file }) =>
    file.layers.map((layer) =>
      isOne || file.format !== "geojson"
        ? layer
        : { ...layer, name: name.split("/").at(-1) ?? name },
    ),
  );
  return { format, layers };
}

function zipsInside(names: string[]): BoundaryRefusal {
  const shown = names.slice(0, 5).join(", ");
  return new BoundaryRefusal({
    code: "unknown-format",
    message: {
      id: `Di dalam zip ini ada zip lagi: ${shown}.`,
      en: `Inside this zip there are zips again: ${shown}.`,
    },
    remedy: {
      id: "Keluarkan zip di dalamnya, lalu kirim satu per satu.",
      en: "Take the inner zips out and send them one by one.",
    },
  });
}

import { unzipSync } from "fflate";
import type { ReadLimits } from "./limits";
import { BoundaryRefusal, damaged, tooLarge } from "./refusal";

const boundaries = /\.(shp|dbf|prj|cpg|geojson|topojson|json|gpkg)$/i;
/** macOS writes a second, hidden file beside each one, with the same ending and no boundaries in it. */
const stray = /(^|\/)(__MACOSX\/|\._)/;

export type OpenedZip = {
  /** What was unpacked, by its name. */
  files: Map<string, Uint8Array>;
  /** The names of all entries. */
  names: string[];
};

/**
 * Unpacks the files of a zip whose names can be boundaries, or, if it has none, the zips in it. Each entry states its unpacked size. These sizes are
 * added up before anything is unpacked, and no entry may become larger than it stated, so that a small file cannot fill the memory.
 */
export function unpackZip(bytes: Uint8Array, limits: ReadLimits): OpenedZip {
  let unpacked = 0;
  const sizes = new Map<string, number>();
  try {
    const names = namesIn(bytes);
    const wanted = names.some((name) => boundaries.test(name))
      ? boundaries
      : /\.zip$/i;
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name) || stray.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > limits.unpackedBytes) throw unpacksTooLarge(limits);
        sizes.set(name, originalSize);
        return true;
      },
    });
    for (const [name, content] of Object.entries(entries))
      if (content.length !== sizes.get(name)) throw entryCutOff(name);
    return { files: new Map(Object.entries(entries)), names };
  } catch (cause) {
    if (cause instanceof BoundaryRefusal) throw cause;
    throw damaged(
      { id: "zip tidak dapat dibuka", en: "the zip cannot be opened" },
      cause,
    );
  }
}

function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      if (!stray.test(name)) names.push(name);
      return false;
    },
  });
  return names;
}

function unpacksTooLarge(limits: ReadLimits): BoundaryRefusal {
  const mib = String(Math.round(limits.unpackedBytes / 1024 / 1024));
  return tooLarge({
    id: `isinya lebih dari ${mib} MiB`,
    en: `it unpacks to more than ${mib} MiB`,
  });
}

function entryCutOff(name: string): BoundaryRefusal {
  return damaged({
    id: `${name} di dalam zip tidak utuh`,
    en: `${name} inside the zip is not whole`,
  });
}

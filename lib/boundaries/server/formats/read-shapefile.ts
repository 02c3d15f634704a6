import type { RawFeature, RawLayer } from "./boundary-feature";
import type { Budget } from "./budget";
import type { CrsClaim } from "./crs";
import { readDbf } from "./read-dbf";
import { readShp } from "./read-shp";
import { BoundaryRefusal, damaged } from "./refusal";

/** Reads every Shapefile among the entries of a zip; its parts are matched by name, whatever their case. */
export function readShapefiles(
  entries: Map<string, Uint8Array>,
  budget: Budget,
): RawLayer[] {
  const byName = new Map(
    [...entries].map(([name, bytes]) => [name.toLowerCase(), bytes]),
  );
  const stems = [...entries.keys()]
    .filter((name) => /\.shp$/i.test(name))
    .map((name) => name.slice(0, -4));
  return stems.map((stem) => readOne(stem, byName, budget));
}

function readOne(
  stem: string,
  files: Map<string, Uint8Array>,
  budget: Budget,
): RawLayer {
  const part = (extension: string) =>
    files.get(`${stem}.${extension}`.toLowerCase());
  const name = stem.split("/").at(-1) ?? stem;
  const dbf = part("dbf");
  if (dbf === undefined) throw attributesMissing(name);
  const rows = readDbf(dbf, decode(part("cpg")), budget);
  const shapes = readShp(part("shp") ?? new Uint8Array(), budget);
  if (rows.length !== shapes.length)
    throw countsDiffer(shapes.length, rows.length);
  const features = shapes.flatMap((shape, index): RawFeature[] => {
    const row = rows[index];
    return row === undefined || row.isDeleted
      ? []
      : [{ index, properties: row.values, ...shape }];
  });
  return { name, crs: claimOf(decode(part("prj"))), features };
}

function claimOf(prj: string): CrsClaim {
  return prj === "" ? { kind: "silent" } : { kind: "wkt", text: prj };
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes).replaceAll("\0", "").trim();
}

function countsDiffer(shapes: number, rows: number): BoundaryRefusal {
  return damaged({
    id: `.shp memuat ${String(shapes)} bentuk tetapi .dbf ${String(rows)} baris`,
    en: `the .shp holds ${String(shapes)} shapes but the .dbf ${String(rows)} rows`,
  });
}

function attributesMissing(name: string): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "incomplete-shapefile",
    message: {
      id: `Shapefile ${name} tanpa .dbf: tidak ada kode wilayah di dalamnya.`,
      en: `Shapefile ${name} comes without its .dbf: it holds no area codes.`,
    },
    remedy: {
      id: "Masukkan .shp, .dbf, .prj, dan .cpg yang bernama sama ke dalam satu zip.",
      en: "Put the .shp, .dbf, .prj and .cpg of the same name into one zip.",
    },
  });
}

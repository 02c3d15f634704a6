import type {
  BoundaryFile,
  RawLayer,
  ReadLayer,
  ReadOutcome,
  UnreadableFeature,
} from "./boundary-feature";
import { openBudget } from "./budget";
import { decideProjection } from "./crs";
import type { ReadLimits } from "./limits";
import { textCoordinates } from "./polygonal";
import { readRaw } from "./read-raw";
import { refuseOversized } from "./refuse-oversized";
import { refuseTangled } from "./refuse-tangled";
import { BoundaryRefusal } from "./refusal";
import { reproject } from "./reproject";
import {
  readWrittenAreas,
  type CodeSystem,
  type WrittenArea,
} from "@/lib/boundaries/server/codes/written-areas";

export type ReadOptions = {
  limits: ReadLimits;
  /** The projection that the sender gave. It is used only if the file names none. */
  crs?: string | undefined;
  /** Read this layer only. */
  layer?: string | undefined;
  /** Whose codes the file holds; Kemendagri's unless said otherwise. */
  codes?: CodeSystem | undefined;
};

/**
 * Reads a file of boundaries into areas by Kemendagri code in WGS84. A file that cannot be used at all gives a refusal. Single features that cannot
 * be read are listed beside the others.
 */
export async function readBoundaries(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadOutcome> {
  try {
    const { format, layers } = await readRaw(bytes, {
      limits: options.limits,
      budget: openBudget(options.limits),
    });
    const chosen = chooseLayers(layers, options.layer);
    const read = chosen.map((layer) => readLayer(layer, options));
    const features = read.flatMap((layer) => layer.features);
    const uncoded = read.flatMap((layer) => layer.uncoded);
    const unreadable = read.flatMap((layer) => layer.unreadable);
    if (features.length + uncoded.length === 0)
      throw nothingReadable(chosen, unreadable);
    refuseTangled([...features, ...uncoded]);
    const { codes = "kemendagri" } = options;
    const layersRead = read.map((layer) => layer.summary);
    return {
      ...{ kind: "read", format, codes, layers: layersRead },
      ...{ features, uncoded, unreadable },
    };
  } catch (error) {
    if (error instanceof BoundaryRefusal)
      return { kind: "refused", refusal: error.refusal };
    throw error;
  }
}

function chooseLayers(
  layers: RawLayer[],
  wanted: string | undefined,
): RawLayer[] {
  const filled = layers.filter((layer) => layer.features.length > 0);
  if (wanted === undefined) return filled;
  const chosen = filled.filter(
    ({ name }) => name.toLowerCase() === wanted.toLowerCase(),
  );
  if (chosen.length > 0) return chosen;
  const names = layers.map((layer) => layer.name).join(", ");
  throw new BoundaryRefusal({
    code: "no-such-layer",
    message: {
      id: `Tidak ada lapisan "${wanted}" di berkas ini.`,
      en: `There is no layer "${wanted}" in this file.`,
    },
    remedy: { id: `Lapisannya: ${names}.`, en: `Its layers: ${names}.` },
  });
}

type LayerResult = Pick<BoundaryFile, "features" | "uncoded" | "unreadable"> & {
  summary: ReadLayer;
};

function readLayer(
  layer: RawLayer,
  { crs, codes = "kemendagri", limits }: ReadOptions,
): LayerResult {
  const projection = decideProjection(layer.crs, crs);
  const written = readWrittenAreas(layer.features, codes);
  const hasCodes = written.some(({ code }) => code !== null);
  const result: LayerResult = {
    summary: {
      name: layer.name,
      features: layer.features.length,
      crs: projection.label,
    },
    ...{ features: [], uncoded: [], unreadable: [] },
  };
  layer.features.forEach((raw, at) => {
    const area = written[at];
    if (area === undefined) return;
    const { code, problem, ...rest } = area;
    const where = { layer: layer.name, index: raw.index };
    const reason = raw.problem ?? problem;
    if (reason !== null) result.unreadable.push({ ...where, code, reason });
    if (raw.geometry === null) return;
    if (code === null && !isTold(area, codes, hasCodes)) return;
    refuseOversized(raw, area, limits);
    const shape = {
      properties: raw.properties,
      geometry: reproject(raw.geometry, projection),
    };
    if (code === null) result.uncoded.push({ ...where, ...rest, ...shape });
    else result.features.push({ ...where, code, ...rest, ...shape });
  });
  return result;
}

/**
 * Whether a feature without a code of Kemendagri tells what it is. Among features that have one, only the seven and ten digits of BPS do: a lake
 * between villages may bear the code of its regency.
 */
function isTold(
  { bpsCode }: WrittenArea,
  codes: CodeSystem,
  hasCodes: boolean,
): boolean {
  if (codes === "bps") return true;
  return bpsCode !== null && (!hasCodes || bpsCode.length > 4);
}

function nothingReadable(
  layers: RawLayer[],
  unreadable: UnreadableFeature[],
): BoundaryRefusal {
  const fields = Object.keys(layers[0]?.features[0]?.properties ?? {});
  const hasShapes = layers.some(({ features }) =>
    features.some((feature) => feature.geometry !== null),
  );
  const reason = unreadable[0]?.reason ?? {
    id: "tidak ada satu fitur pun",
    en: "there is not one feature",
  };
  if (!hasShapes)
    return new BoundaryRefusal({
      code: "no-polygons",
      message: {
        id: `Tidak ada poligon di berkas ini: ${reason.id}.`,
        en: `There are no polygons in this file: ${reason.en}.`,
      },
      remedy:
        reason === textCoordinates
          ? {
              id: "Tulis koordinat sebagai angka tanpa tanda kutip, atau ekspor ulang dari QGIS.",
              en: "Write the coordinates as numbers without quotation marks, or export them again from QGIS.",
            }
          : {
              id: "Kirim lapisan batas wilayah (area), bukan titik atau garis.",
              en: "Send the layer of areas, not of points or lines.",
            },
    });
  return new BoundaryRefusal({
    code: "no-codes",
    message: {
      id: `Tidak ada kode wilayah Kemendagri yang terbaca (kolom: ${fields.join(", ")}).`,
      en: `No Kemendagri area code could be read (fields: ${fields.join(", ")}).`,
    },
    remedy: {
      id: "Sertakan kolom code/kode, atau KDPPUM, KDPKAB, KDCPUM, KDEPUM.",
      en: "Include a field code/kode, or KDPPUM, KDPKAB, KDCPUM, KDEPUM.",
    },
  });
}

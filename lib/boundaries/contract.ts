import * as z from "zod";
import { AreaCode, AreaLevel } from "@/lib/core/domain/ids";
import { TextSchema } from "@/lib/core/refusals/contract";

const NamedArea = z.object({ code: AreaCode, name: z.nullable(z.string()) });

/** A sentence for people about one kind of finding, and how grave it is. */
export const BoundaryFinding = z.object({
  kind: z.enum([
    "matched",
    "passed-over",
    "created",
    "unknown",
    "missing",
    "repaired",
    "duplicates",
    "overlapping",
    "outside-parent",
    "renamed",
    "taken-away",
    "unreadable",
  ]),
  severity: z.enum(["info", "warning"]),
  message: TextSchema,
});
export type BoundaryFinding = z.infer<typeof BoundaryFinding>;

/** What an import of boundaries found and did. Shares are between 0 and 1. */
export const BoundaryReport = z.object({
  /** False for a dry run, which does everything and keeps nothing. */
  applied: z.boolean(),
  sourceName: z.string(),
  format: z.enum(["geojson", "topojson", "shapefile", "geopackage"]),
  layers: z.array(
    z.object({ name: z.string(), features: z.int(), crs: z.string() }),
  ),
  levels: z.array(
    z.object({
      level: AreaLevel,
      matched: z.int(),
      created: z.int(),
      missing: z.int(),
    }),
  ),
  /** Features of other provinces, which this installation does not hold. */
  passedOver: z.array(z.object({ province: z.string(), features: z.int() })),
  /** Codes that the register did not know but whose parent it knows. They were added to it. */
  created: z.array(NamedArea),
  /** Codes that are neither in force nor could be added; nothing was stored for them. */
  unknown: z.array(z.object({ ...NamedArea.shape, reason: TextSchema })),
  /** Areas that the file should hold but does not; `hasShape` if an older shape stays. */
  missing: z.array(
    z.object({ ...NamedArea.shape, level: AreaLevel, hasShape: z.boolean() }),
  ),
  repaired: z.array(z.object({ ...NamedArea.shape, fault: TextSchema })),
  duplicates: z.array(
    z.object({
      code: AreaCode,
      features: z.int(),
      handling: z.enum(["merged", "largest-kept"]),
    }),
  ),
  overlapping: z.array(
    z.object({
      a: NamedArea,
      b: NamedArea,
      areaKm2: z.number(),
      /** As a share of the smaller of the two areas. */
      share: z.number(),
    }),
  ),
  outsideParent: z.array(
    z.object({ ...NamedArea.shape, parentCode: AreaCode, share: z.number() }),
  ),
  renamed: z.array(
    z.object({ code: AreaCode, registered: z.string(), inFile: z.string() }),
  ),
  /** Indicative shapes that lay under official ones of other areas. */
  takenAway: z.array(NamedArea),
  unreadable: z.array(
    z.object({
      layer: z.string(),
      index: z.int(),
      code: z.nullable(AreaCode),
      reason: TextSchema,
    }),
  ),
  /** How many drawings were made anew; null for a dry run. */
  topologies: z.nullable(z.object({ count: z.int(), bytes: z.int() })),
  findings: z.array(BoundaryFinding),
});
export type BoundaryReport = z.infer<typeof BoundaryReport>;

import * as z from "zod";
import { AreaCode, AreaLevel } from "@/lib/core/domain/ids";
import { TextSchema } from "@/lib/core/refusals/contract";

const NamedArea = z.object({ code: AreaCode, name: z.nullable(z.string()) });

/** Two readings of one feature: the area of its code, and what the names beside it say. */
const CodeReading = z.object({
  /** As the file means it: Kemendagri's with dots, or digits of BPS. */
  code: z.string(),
  /** The area that the register has under this code. */
  registered: z.nullable(z.string()),
  /** The names in the file. */
  inFile: z.string(),
  /** Areas that bear these names. */
  meant: z.array(z.object({ code: AreaCode, name: z.string() })),
});
export type CodeReading = z.infer<typeof CodeReading>;

/** Stands beside a refusal for the reason `codes-contradict-names` or `bps-codes`. */
export const CodesRefusal = z.object({
  /** The first of them. */
  readings: z.array(CodeReading),
  /** How many there are in all. */
  readingCount: z.int(),
  /** Whether the file can be taken with `codes=bps`, by the names in it. */
  offersBps: z.boolean(),
});
export type CodesRefusal = z.infer<typeof CodesRefusal>;

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
    "unlike",
    "restored",
    "bps-codes",
    "bps-doubtful",
    "unidentified",
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
  /** Whose codes were read. Those of BPS do not identify an area; its names do. */
  codes: z.enum(["kemendagri", "bps"]),
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
  /** Names that differ from the registered ones, which stay. */
  renamed: z.array(
    z.object({ code: AreaCode, registered: z.string(), inFile: z.string() }),
  ),
  /** Those of them that are no spelling of the registered name, but no other area's name either. */
  unlike: z.array(
    z.object({ code: AreaCode, registered: z.string(), inFile: z.string() }),
  ),
  /** Codes that were written in another way, such as "'15.03" or "ID1507". */
  restored: z.array(z.object({ code: AreaCode, written: z.string() })),
  /** BPS codes that were stored beside Kemendagri's. */
  bpsCodes: z.array(z.object({ code: AreaCode, bpsCode: z.string() })),
  /** BPS codes that the file gives to several areas, or of which an area has several. They were not stored. */
  doubtfulBpsCodes: z.array(
    z.object({ bpsCode: z.string(), codes: z.array(AreaCode) }),
  ),
  /** Features in BPS codes whose names are not those of exactly one area; nothing was stored for them. */
  unidentified: z.array(
    z.object({
      layer: z.string(),
      index: z.int(),
      bpsCode: z.nullable(z.string()),
      name: z.nullable(z.string()),
      reason: TextSchema,
    }),
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

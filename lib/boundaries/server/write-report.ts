import type {
  MissingArea,
  Outsider,
  Overlap,
} from "@/db/boundaries/boundary-checks";
import type { BoundaryReport } from "@/lib/boundaries/contract";
import { type AreaCode, areaLevels, levelOf } from "@/lib/core/domain/ids";
import { findingsOf } from "./findings";
import type { RegisterComparison } from "./compare-with-register";
import type { BoundaryImportFile } from "./import-file";

/** What an import learned from the database. */
export type ImportFacts = RegisterComparison & {
  duplicates: BoundaryReport["duplicates"];
  repaired: BoundaryReport["repaired"];
  collapsed: BoundaryReport["unreadable"];
  missing: MissingArea[];
  overlaps: Overlap[];
  outsiders: Outsider[];
} & Pick<
    BoundaryReport,
    | "takenAway"
    | "passedOver"
    | "restored"
    | "bpsCodes"
    | "doubtfulBpsCodes"
    | "unidentified"
  >;

type Import = {
  file: BoundaryImportFile;
  sourceName: string;
};

/** Makes the report from the file and the facts; `topologies` is null for a dry run. */
export function writeReport(
  { file, sourceName }: Import,
  facts: ImportFacts,
  topologies: BoundaryReport["topologies"],
): BoundaryReport {
  const report: Omit<BoundaryReport, "findings"> = {
    applied: topologies !== null,
    sourceName,
    codes: file.codes,
    format: file.format,
    layers: file.layers,
    levels: levelsOf(facts),
    passedOver: facts.passedOver,
    created: facts.created.map(({ code, name }) => ({ code, name })),
    unknown: facts.unknown,
    missing: facts.missing,
    repaired: facts.repaired,
    duplicates: facts.duplicates,
    overlapping: facts.overlaps.map((pair) => ({
      a: { code: pair.aCode, name: pair.aName },
      b: { code: pair.bCode, name: pair.bName },
      areaKm2: pair.areaKm2,
      share: pair.share,
    })),
    outsideParent: facts.outsiders,
    renamed: facts.renamed,
    unlike: facts.unlike,
    restored: facts.restored,
    bpsCodes: facts.bpsCodes,
    doubtfulBpsCodes: facts.doubtfulBpsCodes,
    unidentified: facts.unidentified,
    takenAway: facts.takenAway,
    unreadable: [...file.unreadable, ...facts.collapsed],
    topologies,
  };
  return { ...report, findings: findingsOf(report) };
}

function levelsOf({ matched, created, missing }: ImportFacts) {
  const count = (areas: { code: AreaCode }[], level: string) =>
    areas.filter(({ code }) => levelOf(code) === level).length;
  return areaLevels
    .map((level) => ({
      level,
      matched: count(matched, level),
      created: count(created, level),
      missing: count(missing, level),
    }))
    .filter((line) => line.matched + line.created > 0);
}

import { boundariesChanges } from "@/lib/boundaries/domain/changes";
import {
  createAreas,
  dropStaged,
  mergeDuplicates,
  openStage,
  readRegister,
  removeCoveredShapes,
  repairStaged,
  stageBoundaries,
  storeBpsCodes,
  storeStagedShapes,
  type BoundaryTransaction,
} from "@/db/boundaries/boundaries";
import { endShapeWork, isTimeout } from "@/db/boundaries/shape-work";
import {
  findMissing,
  findOutsiders,
  findOverlaps,
} from "@/db/boundaries/boundary-checks";
import { logAudit, logChange, type Change } from "@/db/core/changes";
import type { Database } from "@/db/client";
import { nextSequence } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import type { BoundaryReport } from "@/lib/boundaries/contract";
import { type AreaCode, levelOf } from "@/lib/core/domain/ids";
import { plainName } from "@/lib/core/domain/invisible-marks";
import type { BoundaryImportFile, CodedArea } from "./import-file";
import { admitAreas } from "./admit-areas";
import {
  compareWithRegister,
  type RegisterComparison,
} from "./compare-with-register";
import { nothingMatched, refuseDisplaced, tooSlow } from "./import-refusals";
import { bpsCodesToKeep } from "./codes/bps-codes-to-keep";
import { createAreaNames } from "@/lib/core/domain/name-against-code";
import { faultText } from "@/lib/boundaries/server/formats/fault-texts";
import { rebuildTopologies, type TopologyBuilder } from "./rebuild-topologies";
import {
  BoundaryRefusal,
  type BoundaryRefusalNotice,
} from "@/lib/boundaries/server/formats/refusal";
import { writeReport, type ImportFacts } from "./write-report";

export type BoundaryImportRequest = {
  file: BoundaryImportFile;
  sourceName: string;
  province: AreaCode;
  /** The name that is written to the audit log. */
  actor: string;
  /** YYYY-MM-DD: areas new to the register are in force from this day. */
  today: string;
  /** Do everything, and keep nothing of it. */
  dryRun?: boolean;
  /** Makes the drawings in another thread. Without it they are made in this one. */
  build?: TopologyBuilder;
  /** How long the database may work on one statement about shapes. */
  statementMs?: number;
};

/** The slowest statement compares every area of a province with its neighbours: some twenty seconds for the largest. */
const usualStatementMs = 180_000;

export type ImportOutcome =
  | { kind: "imported"; report: BoundaryReport; change: Change | null }
  | { kind: "refused"; refusal: BoundaryRefusalNotice };

/**
 * Takes the areas of a file as the official boundaries of the province, in one transaction: repaired, compared with the register, checked against
 * each other and their parents, and drawn anew. What is wrong is reported, not left out silently. A file of another province or projection is
 * refused.
 */
export async function importBoundaries(
  database: Pick<Database, "sql">,
  request: BoundaryImportRequest,
): Promise<ImportOutcome> {
  try {
    return await database.sql.begin(async (tx) => {
      const facts = await storeFile(tx, request);
      await endShapeWork(tx);
      if (request.dryRun === true)
        throw new DryRunEnd(writeReport(request, facts, null));
      const topologies = await rebuildTopologies(
        tx,
        request.province,
        request.build,
      );
      const report = writeReport(request, facts, topologies);
      return {
        kind: "imported",
        report,
        change: await record(tx, request, report),
      };
    });
  } catch (error) {
    if (error instanceof DryRunEnd)
      return { kind: "imported", report: error.report, change: null };
    if (error instanceof BoundaryRefusal)
      return { kind: "refused", refusal: error.refusal };
    if (isTimeout(error))
      return { kind: "refused", refusal: tooSlow().refusal };
    throw error;
  }
}

/** Thrown to roll a dry run back. */
class DryRunEnd extends Error {
  readonly report: BoundaryReport;

  constructor(report: BoundaryReport) {
    super("dry run");
    this.report = report;
  }
}

async function storeFile(
  tx: BoundaryTransaction,
  request: BoundaryImportRequest,
): Promise<ImportFacts> {
  const { file, province, today, statementMs = usualStatementMs } = request;
  const register = await readRegister(tx, province);
  const names = createAreaNames(register);
  const admitted = admitAreas(file, { province, register, names });
  const ours = admitted.areas;
  await openStage(tx, statementMs);
  await stageBoundaries(
    tx,
    ours.map(({ code, name, shape }, place) => ({
      ...{ place, code, name, shape },
      level: levelOf(code),
    })),
  );
  const { repaired, collapsed } = await repairStaged(tx);
  const duplicates = await mergeDuplicates(tx);
  const comparison = await compareWithRegister(tx, names);
  if (comparison.matched.length + comparison.created.length === 0)
    throw nothingMatched();
  await dropStaged(
    tx,
    comparison.unknown.map(({ code }) => code),
  );
  await refuseDisplaced(tx);
  await createAreas(tx, comparison.created, today);
  await storeStagedShapes(tx);
  const bpsCodes = await keepBpsCodes(tx, province, ours, comparison);
  const takenAway = await removeCoveredShapes(tx, province);
  const nameOf = (place: number) => ours[place]?.name ?? null;
  return {
    ...comparison,
    ...bpsCodes,
    unidentified: admitted.unidentified,
    passedOver: admitted.passedOver,
    restored: ours.flatMap(({ code, restoredFrom }) =>
      restoredFrom === null ? [] : [{ code, written: restoredFrom }],
    ),
    duplicates,
    takenAway,
    repaired: repaired.map(({ place, code, fault }) => ({
      code,
      name: nameOf(place),
      fault: faultText(fault),
    })),
    collapsed: collapsed.map(({ place, code, fault }) => ({
      layer: ours[place]?.layer ?? "",
      index: ours[place]?.index ?? place,
      code,
      reason: faultText(fault),
    })),
    missing: await findMissing(tx, province),
    overlaps: await findOverlaps(tx),
    outsiders: await findOutsiders(tx),
  };
}

/** Stores the BPS codes of those areas whose shapes were stored. */
async function keepBpsCodes(
  tx: BoundaryTransaction,
  province: AreaCode,
  areas: readonly CodedArea[],
  { matched, created }: RegisterComparison,
): Promise<Pick<ImportFacts, "bpsCodes" | "doubtfulBpsCodes">> {
  const stored = new Set([...matched, ...created].map(({ code }) => code));
  const { kept, doubtful } = bpsCodesToKeep(
    areas.filter(({ code }) => stored.has(code)),
  );
  await storeBpsCodes(tx, province, kept);
  return { bpsCodes: kept, doubtfulBpsCodes: doubtful };
}

/** Other screens learn of it through the change log, as of any other change. */
async function record(
  tx: BoundaryTransaction,
  { province, actor, sourceName }: BoundaryImportRequest,
  report: BoundaryReport,
): Promise<Change> {
  const { levels, layers, format } = report;
  const detail = { format, layers, levels, findings: report.findings.length };
  await logAudit(tx, {
    actor,
    action: "boundaries.imported",
    subject: plainName(sourceName),
    detail,
  });
  const change = await logChange(tx, {
    sequence: await nextSequence(tx),
    kind: boundariesChanges.boundaries,
    areaCode: province,
    months: [],
    villages: [],
    submissionId: null,
    posyandu: 0,
  });
  await notifyChange(tx);
  return change;
}

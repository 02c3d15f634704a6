import { boundariesChanges } from "@/lib/boundaries/domain/changes";
import {
  createAreas,
  dropStaged,
  measureDisplacement,
  mergeDuplicates,
  openStage,
  removeCoveredShapes,
  repairStaged,
  stageBoundaries,
  storeStagedShapes,
  type BoundaryTransaction,
} from "@/db/boundaries/boundaries";
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
import type { BoundaryImportFile } from "./import-file";
import { compareWithRegister } from "./compare-with-register";
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
};

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
  { file, province, today }: BoundaryImportRequest,
): Promise<ImportFacts> {
  const ours = file.features.filter(({ code }) => code.startsWith(province));
  if (ours.length === 0) throw noSuchProvince(file, province);
  await openStage(tx);
  await stageBoundaries(
    tx,
    ours.map((area, place) => ({ ...area, place, level: levelOf(area.code) })),
  );
  const { repaired, collapsed } = await repairStaged(tx);
  const duplicates = await mergeDuplicates(tx);
  const register = await compareWithRegister(tx);
  if (register.matched.length + register.created.length === 0)
    throw nothingMatched();
  await dropStaged(
    tx,
    register.unknown.map(({ code }) => code),
  );
  await refuseDisplaced(tx);
  await createAreas(tx, register.created, today);
  await storeStagedShapes(tx);
  const takenAway = await removeCoveredShapes(tx, province);
  const nameOf = (place: number) => ours[place]?.name ?? null;
  return {
    ...register,
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
    subject: sourceName,
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

/** A wrong zone or hemisphere moves every shape far away. A border that was only corrected stays about where it was. */
async function refuseDisplaced(tx: BoundaryTransaction): Promise<void> {
  const { compared, displaced } = await measureDisplacement(tx);
  if (displaced * 2 <= compared) return;
  throw new BoundaryRefusal({
    code: "displaced",
    message: {
      id: `${displaced} dari ${compared} wilayah terletak lebih dari 50 km dari tempatnya selama ini.`,
      en: `${displaced} of ${compared} areas lie more than 50 km from where they were.`,
    },
    remedy: {
      id: "Periksa sistem koordinat (zona UTM, belahan bumi) dan kode wilayah berkas itu.",
      en: "Check the coordinate system (UTM zone, hemisphere) and the area codes of the file.",
    },
  });
}

function noSuchProvince(
  file: BoundaryImportFile,
  province: AreaCode,
): BoundaryRefusal {
  const found = new Set(file.features.map(({ code }) => code.slice(0, 2)));
  const shown = [...found].sort().join(", ");
  return new BoundaryRefusal({
    code: "no-such-province",
    message: {
      id: `Berkas ini memuat provinsi ${shown}; instalasi ini untuk provinsi ${province}.`,
      en: `This file holds province ${shown}; this installation is for province ${province}.`,
    },
    remedy: {
      id: "Kirim batas provinsi ini, atau setel PROVINCE.",
      en: "Send the boundaries of this province, or set PROVINCE.",
    },
  });
}

function nothingMatched(): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "nothing-matched",
    message: {
      id: "Tidak satu pun kode di berkas ini cocok dengan daftar wilayah.",
      en: "Not one code of this file matches the register of areas.",
    },
    remedy: {
      id: "Periksa kodenya (kode Kemendagri, bukan BPS). Pada instalasi baru, jalankan npm start sekali agar daftar wilayah terisi.",
      en: "Check the codes (Kemendagri's, not those of BPS). On a new installation run npm start once, so that the register is filled.",
    },
  });
}

import type { SnapshotRecord } from "@/db/snapshots/snapshots";
import type { Visitor } from "@/lib/core/http/operation";
import { officeName } from "@/lib/core/domain/office";
import { addMonths } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type { Snapshot } from "@/lib/snapshots/contract";
import { monthsAbove } from "@/lib/snapshots/domain/limits";
import { snapshotNumber } from "@/lib/snapshots/domain/snapshot-number";
import { mayReadReason, mayTakeSnapshots } from "./permissions";

/** A snapshot as the API shows it to somebody: names are those of today. */
export function snapshotReply(
  { directory }: Pick<Product, "directory">,
  { actor, audience }: Visitor,
  record: SnapshotRecord,
): Snapshot {
  return {
    id: record.id,
    number: snapshotNumber(record),
    area: record.areaCode,
    areaName: directory.nameOf(record.areaCode),
    month: record.month,
    title: record.title,
    takenAt: record.takenAt.toISOString(),
    sequence: record.sequence,
    coverage: coverageOf(record, audience),
    office: officeName(record.officeRole, directory.nameOf(record.officeArea)),
    catalogueVersion: record.catalogueVersion,
    from: addMonths(record.month, 1 - monthsAbove),
    bytes: record.bytes,
    simulated: record.isSimulated,
    withdrawn: withdrawalOf({ directory }, audience, record),
    mayWithdraw: record.withdrawnAt === null && mayTakeSnapshots(actor),
  };
}

function coverageOf(
  record: SnapshotRecord,
  audience: Visitor["audience"],
): Snapshot["coverage"] {
  const { registered, reported, onTime, publicReported, publicOnTime } = record;
  if (audience === "oversight") return { registered, reported, onTime };
  return publicReported === null || publicOnTime === null
    ? null
    : { registered, reported: publicReported, onTime: publicOnTime };
}

function withdrawalOf(
  { directory }: Pick<Product, "directory">,
  audience: Visitor["audience"],
  record: SnapshotRecord,
): Snapshot["withdrawn"] {
  const { withdrawnAt, withdrawnReason, withdrawnRole, withdrawnArea } = record;
  if (withdrawnAt === null || withdrawnArea === null) return null;
  return {
    at: withdrawnAt.toISOString(),
    office: officeName(withdrawnRole ?? "", directory.nameOf(withdrawnArea)),
    reason: mayReadReason(audience) ? withdrawnReason : null,
  };
}

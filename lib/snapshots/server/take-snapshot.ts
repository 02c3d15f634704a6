import { randomUUID } from "node:crypto";
import { logAudit, logChange, type Change } from "@/db/core/changes";
import { lockLedger, nextSequence, type Transaction } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import {
  findSnapshot,
  insertSnapshot,
  keepContent,
  knownContents,
  markWithdrawn,
  nextNumber,
  type SnapshotRecord,
} from "@/db/snapshots/snapshots";
import { signatureOf, type Actor, type Member } from "@/lib/core/access/actor";
import { insist } from "@/lib/core/access/permissions";
import { catalogueVersion } from "@/lib/core/catalogue/catalogue";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";
import { monthAt } from "@/lib/core/domain/month";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type { NewSnapshot } from "@/lib/snapshots/contract";
import { snapshotsChanges } from "@/lib/snapshots/domain/changes";
import { snapshotFormat } from "@/lib/snapshots/domain/format";
import { snapshotNumber } from "@/lib/snapshots/domain/snapshot-number";
import { freeze } from "./freeze";
import { mayTakeSnapshots } from "./permissions";
import { snapshotsRefusal } from "./refusals";

/** Who stands under it. */
type Taker = Pick<Member, "id" | "role">;

/** Freezes an area and a month, under the office of who does it. */
export async function takeSnapshot(
  product: Product,
  actor: Actor,
  given: NewSnapshot,
): Promise<SnapshotRecord> {
  insistArea(product.directory, given.area);
  insist(mayTakeSnapshots(actor), actor, {
    id: "mengambil potret",
    en: "take snapshots",
  });
  if (!("role" in actor)) throw new Error("Only members may take snapshots");
  const { now, rule } = product;
  if (given.month > monthAt(now(), rule.utcOffsetHours))
    throw snapshotsRefusal("snapshot-month-open");
  return storeSnapshot(product, { id: actor.id, role: actor.role }, given);
}

/** The same for whoever may, such as the demo. */
export async function storeSnapshot(
  product: Product,
  taker: Taker,
  { area, month, title }: NewSnapshot,
  isSimulated = false,
): Promise<SnapshotRecord> {
  const { sql } = product.database;
  const frozen = await freeze(product, { area, month });
  const { coverage, publicCoverage } = frozen;
  const made: SnapshotRecord = {
    id: randomUUID(),
    areaCode: area,
    month,
    number: 0,
    title,
    takenAt: frozen.takenAt,
    sequence: frozen.sequence,
    format: snapshotFormat,
    catalogueVersion,
    actor: taker.id,
    officeRole: taker.role,
    officeArea: product.province,
    ...coverage,
    publicReported: publicCoverage?.reported ?? null,
    publicOnTime: publicCoverage?.onTime ?? null,
    bytes: frozen.bytes,
    isSimulated,
    withdrawnAt: null,
    withdrawnReason: null,
    withdrawnRole: null,
    withdrawnArea: null,
  };
  const { record, change } = await sql.begin(async (tx) => {
    const sums = frozen.contents.map(({ sha256 }) => sha256);
    const known = await knownContents(tx, sums);
    for (const content of frozen.contents)
      if (!known.has(content.sha256)) await keepContent(tx, content);
    // Only now, when little is left to be done: whoever sends a report waits for this lock.
    await lockLedger(tx);
    const number = await nextNumber(tx, area, month);
    const numbered = { ...made, number };
    await insertSnapshot(tx, numbered, frozen.parts);
    const logged = await logSnapshot(tx, numbered, {
      actor: taker.id,
      kind: snapshotsChanges.snapshotTaken,
      detail: { number: snapshotNumber(numbered), sequence: made.sequence },
    });
    return { record: numbered, change: logged };
  });
  product.feed.note(change);
  return record;
}

/** Takes a snapshot back, with a reason. It stays readable, and says so. */
export async function withdrawSnapshot(
  product: Product,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<SnapshotRecord> {
  if (!("role" in actor) || !mayTakeSnapshots(actor))
    throw refusal("not-allowed", {
      id: "menarik potret",
      en: "withdraw snapshots",
    });
  const { change, record } = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    const found = await findSnapshot(tx, id, true);
    if (found === null) throw noSuchSnapshot();
    if (found.withdrawnAt !== null)
      throw snapshotsRefusal("snapshot-withdrawn");
    await markWithdrawn(tx, id, {
      at: product.now(),
      reason,
      role: actor.role,
      area: product.province,
    });
    const logged = await logSnapshot(tx, found, {
      actor: signatureOf(actor).actor,
      kind: snapshotsChanges.snapshotWithdrawn,
      detail: { number: snapshotNumber(found), reason },
    });
    const after = await findSnapshot(tx, id);
    if (after === null) throw new Error("A snapshot has vanished");
    return { change: logged, record: after };
  });
  product.feed.note(change);
  return record;
}

export function noSuchSnapshot() {
  return refusal("not-found", { id: "Potret itu", en: "That snapshot" });
}

/** Writes what was done to a snapshot into the ledger and the audit, and tells everybody when the transaction commits. */
async function logSnapshot(
  tx: Transaction,
  { id, areaCode, month }: SnapshotRecord,
  {
    actor,
    kind,
    detail,
  }: { actor: string; kind: ChangeKind; detail: Record<string, unknown> },
): Promise<Change> {
  const change = await logChange(tx, {
    sequence: await nextSequence(tx),
    kind,
    areaCode,
    months: [month],
    villages: [],
    submissionId: null,
    posyandu: 0,
  });
  await logAudit(tx, {
    actor,
    action: `snapshot.${kind.name}`,
    subject: id,
    detail,
  });
  await notifyChange(tx);
  return change;
}

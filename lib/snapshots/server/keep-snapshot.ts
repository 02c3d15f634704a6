import { randomUUID } from "node:crypto";
import type { Transaction } from "@/db/core/ledger";
import {
  insertSnapshot,
  keepContent,
  knownContents,
  nextNumber,
  type SnapshotRecord,
} from "@/db/snapshots/snapshots";
import { catalogueVersion } from "@/lib/core/catalogue/catalogue";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { NewSnapshot } from "@/lib/snapshots/contract";
import { snapshotFormat } from "@/lib/snapshots/domain/format";
import type { Frozen } from "./freeze";

/** Who stands under it. */
export type Taker = { id: string; role: string };

/** Writes down what is not kept yet. */
export async function keepContents(
  tx: Transaction,
  { contents }: Pick<Frozen, "contents">,
): Promise<void> {
  const known = await knownContents(
    tx,
    contents.map(({ sha256 }) => sha256),
  );
  // Sent one after the other without waiting for each to have been written.
  await Promise.all(
    contents
      .filter(({ sha256 }) => !known.has(sha256))
      .map((content) => keepContent(tx, content)),
  );
}

/** Gives what was frozen the next number of its area and month. Two who do it go one after the other: the ledger is locked, or nobody else is there yet. */
export async function keepSnapshot(
  tx: Transaction,
  frozen: Frozen,
  {
    area,
    month,
    title,
    taker,
    province,
    isSimulated,
  }: NewSnapshot & { taker: Taker; province: AreaCode; isSimulated: boolean },
): Promise<SnapshotRecord> {
  const record: SnapshotRecord = {
    id: randomUUID(),
    areaCode: area,
    month,
    number: await nextNumber(tx, area, month),
    title,
    takenAt: frozen.takenAt,
    sequence: frozen.sequence,
    format: snapshotFormat,
    catalogueVersion,
    actor: taker.id,
    officeRole: taker.role,
    officeArea: province,
    ...frozen.coverage,
    publicReported: frozen.publicCoverage?.reported ?? null,
    publicOnTime: frozen.publicCoverage?.onTime ?? null,
    bytes: frozen.bytes,
    isSimulated,
    withdrawnAt: null,
    withdrawnReason: null,
    withdrawnRole: null,
    withdrawnArea: null,
  };
  await insertSnapshot(tx, record, frozen.parts);
  return record;
}

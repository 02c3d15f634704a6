import { submissionsRefusal } from "@/lib/submissions/server/refusals";
import { submissionChanges } from "@/lib/submissions/domain/changes";
import { randomUUID } from "node:crypto";
import { bulkLoad } from "@/db/bulk-load";
import { logAudit, logChange, type Change } from "@/db/core/changes";
import { recomputeRollups } from "@/db/figures/rollups";
import {
  findByKey,
  findSameFile,
  insertSubmission,
  keepFile,
  rememberDecisions,
  type SubmissionRecord,
} from "@/db/submissions/submission-records";
import {
  areasOfRefused,
  countOpenRefusedIn,
  insertRefused,
} from "@/db/submissions/refused-rows";
import { markMended, markReturned } from "@/db/reports/mended-rows";
import { lockLedger, nextSequence, type Transaction } from "@/db/core/ledger";
import {
  compareStaged,
  listStagedChanges,
  supersedeByStaged,
  type StagedChange,
  type StagedComparison,
  type StagedLoss,
} from "@/db/reports/compare-staged";
import {
  analyzeStaging,
  createStaging,
  stagedColumns,
  stagedVillages,
  storeStagedReports,
} from "@/db/reports/staged-reports";
import { listMissing, type MissingReports } from "@/db/reports/missing-reports";
import { notifyChange } from "@/db/core/wake-up";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import { Unchecked } from "@/lib/core/domain/unchecked";
import { signatureOf } from "@/lib/core/access/actor";
import { personName } from "@/lib/core/access/person-name";
import type { Product } from "@/lib/core/product/product";
import type { Sending } from "@/lib/submissions/server/sending";
import type { SubmissionRequest } from "./submission-request";
import type { SubmissionReading } from "./submission-job";

/** A file that was read, and the area it is for. */
export type Understood = { area: AreaCode; reading: SubmissionReading };

/** A file that is to be stored, if what it takes away from what is stored is agreed to; `insist` throws where it is not. */
export type ToStore = Understood & { insist: (loss: StagedLoss) => void };

/** What was stored; or the earlier submission that had stored the same, and then there is no change. */
export type StoreOutcome = { record: SubmissionRecord; change: Change | null };

/** Stores what was read in one transaction, after every other writer: all of it or nothing. */
export async function storeSubmission(
  product: Product,
  request: SubmissionRequest,
  { insist, ...understood }: ToStore,
): Promise<StoreOutcome> {
  let giveUp: (() => void) | undefined;
  const stored = product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    const earlier = await findByIdempotencyKey(tx, request);
    if (earlier !== null) return { record: earlier, change: null };
    await stage(tx, understood.reading);
    const { area, reading } = understood;
    const same = await findSameFile(tx, area, request.file.sha256);
    if (same !== null && (await changesNothing(tx, reading)))
      return { record: same, change: null };
    const { comparison, loss } = await supersedeByStaged(tx, reading.months);
    insist(loss);
    const record = newRecord({
      product,
      sequence: await nextSequence(tx),
      request,
      understood,
      comparison,
    });
    await writeSubmission(tx, record, { request, understood });
    const change = await count(tx, product, { record, understood, comparison });
    giveUp = product.feed.expect(record.sequence);
    return { record, change };
  });
  stored.catch(() => {
    giveUp?.();
  });
  return stored;
}

async function changesNothing(
  tx: Transaction,
  { months }: SubmissionReading,
): Promise<boolean> {
  const { comparison } = await compareStaged(tx, months);
  return comparison.new + comparison.changed === 0;
}

/** What the sender has sent with this idempotency key before. Another file with the same key is refused. */
export async function findByIdempotencyKey(
  sql: Transaction | Product["database"]["sql"],
  {
    actor,
    idempotencyKey,
    file,
  }: Pick<Sending, "actor" | "idempotencyKey" | "file">,
): Promise<SubmissionRecord | null> {
  if (idempotencyKey === null) return null;
  const earlier = await findByKey(
    sql,
    signatureOf(actor).actor,
    idempotencyKey,
  );
  if (earlier !== null && earlier.fileSha256 !== file.sha256)
    throw submissionsRefusal("idempotency-conflict");
  return earlier;
}

/** Compares what was read with what is stored, without storing it. */
export async function compareWithStored(
  { database }: Product,
  { area, reading }: Understood,
  limits: { changes: number | null; missing: number },
): Promise<{
  comparison: StagedComparison;
  changes: StagedChange[];
  loss: StagedLoss;
  missing: MissingReports;
}> {
  return database.sql.begin(async (tx) => {
    await stage(tx, reading);
    return {
      ...(await compareStaged(tx, reading.months)),
      changes: await listStagedChanges(tx, limits.changes),
      missing: await listMissing(tx, {
        areas: expectedIn(area, reading),
        months: reading.months,
        refused: reading.refused.flatMap(({ posyanduId }) => posyanduId ?? []),
        limit: limits.missing,
      }),
    };
  });
}

/** The regencies that the file is about, or the area where that is smaller: nobody expects a file to hold the whole province. */
function expectedIn(
  area: AreaCode,
  { regencies }: SubmissionReading,
): readonly AreaCode[] {
  return levelOf(area) === "province" ? regencies : [area];
}

async function stage(
  tx: Transaction,
  { copyText }: SubmissionReading,
): Promise<void> {
  await createStaging(tx);
  await bulkLoad(tx, {
    table: "staged",
    columns: [...stagedColumns],
    copyText,
  });
  await analyzeStaging(tx);
}

async function writeSubmission(
  tx: Transaction,
  record: SubmissionRecord,
  {
    request,
    understood: { area, reading },
  }: { request: SubmissionRequest; understood: Understood },
): Promise<void> {
  if (reading.gzip === null) throw new Error("The file was read, not kept");
  // Sent one after the other without waiting for answers in between; the database takes them in this order.
  await Promise.all([
    insertSubmission(tx, record),
    keepFile(tx, request.file.sha256, reading.gzip),
    storeStagedReports(tx, record.id, request.receivedAt),
    markMended(tx, record.id),
    markReturned(tx, record.id, { area, origins: reading.origins }),
    insertRefused(tx, {
      submissionId: record.id,
      area,
      rows: reading.refused,
    }),
    rememberDecisions(tx, reading.newDecisions, record.actor),
  ]);
}

/** Counts the touched areas anew and announces the change, still inside the transaction. */
async function count(
  tx: Transaction,
  { rule }: Product,
  {
    record,
    understood,
    comparison,
  }: {
    record: SubmissionRecord;
    understood: Understood;
    comparison: StagedComparison;
  },
): Promise<Change> {
  const { months, valid } = understood.reading;
  const villages = await stagedVillages(tx);
  // Regencies are named beside villages where nothing but their refused rows has changed: their boards show how many wait.
  const [recounted, regencies] = await Promise.all([
    recomputeRollups(tx, { months, villages, rule }),
    areasOfRefused(tx, record.id),
  ]);
  const logging = logChange(tx, {
    sequence: record.sequence,
    kind:
      comparison.new === 0
        ? submissionChanges.corrected
        : submissionChanges.submitted,
    areaCode: understood.area,
    months,
    villages: [...villages, ...regencies],
    submissionId: record.id,
    posyandu: valid,
  });
  // Sent one after the other without waiting for answers in between.
  const [change, refused] = await Promise.all([
    logging,
    countOpenRefusedIn(tx, [...recounted.keys()]),
    logAudit(tx, {
      actor: record.actor,
      action: "submission.accepted",
      subject: record.id,
      detail: { area: understood.area, months, ...comparison },
    }),
    notifyChange(tx, record.sequence),
  ]);
  const counted = new Map(
    [...recounted].map(([month, areas]) => [
      month,
      { areas, refused: refused.get(month) ?? new Map<string, number>() },
    ]),
  );
  return { ...change, counted };
}

type NewRecord = {
  product: Product;
  sequence: number;
  request: SubmissionRequest;
  understood: Understood;
  comparison: StagedComparison;
};

/** How many issues of a file are kept with the submission. Refused rows keep all of theirs. */
const issuesKept = 500;

function newRecord({
  product,
  sequence,
  request,
  understood: { area, reading },
  comparison,
}: NewRecord): SubmissionRecord {
  return {
    id: randomUUID(),
    areaCode: area,
    months: reading.months,
    status: "accepted",
    form: "posyandu",
    source: request.source,
    isSimulated: false,
    ...signatureOf(request.actor),
    actorName: personName(request.actor, product),
    fileName: new Unchecked(request.file.name),
    fileSha256: request.file.sha256,
    fileBytes: request.file.bytes,
    idempotencyKey: request.idempotencyKey,
    receivedAt: request.receivedAt,
    sequence,
    withdrawnAt: null,
    rowsRead: reading.rowsRead,
    rowsAccepted: reading.valid,
    rowsRefused: reading.refused.length,
    rowsNew: comparison.new,
    rowsChanged: comparison.changed,
    rowsUnchanged: comparison.unchanged,
    issues: new Unchecked(reading.issues.slice(0, issuesKept)),
    issueCount: reading.issues.length,
    detail: new Unchecked(null),
    refusedOpen: reading.refused.length,
  };
}

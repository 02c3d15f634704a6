import { submissionsRefusal } from "@/lib/submissions/server/refusals";
import { childrenChanges } from "@/lib/children/domain/changes";
import { randomUUID } from "node:crypto";
import { bulkLoad } from "@/db/bulk-load";
import { logAudit } from "@/db/core/changes";
import { areSimulated, rememberHeadings } from "@/db/children/child-places";
import {
  compareStagedChildren,
  createChildStaging,
  linkStagedPlaces,
  makePartitions,
  stagedChildColumns,
  storeAbsences,
  storeStagedChildren,
  type ChildComparison,
} from "@/db/children/measurements";
import {
  coverageOfStaged,
  type CoverageRow,
} from "@/db/children/child-coverage";
import {
  rekeyStaged,
  renewStaged,
  unrekeyStaged,
  unrenewStaged,
} from "@/db/children/known-children";
import {
  touchedByRenewed,
  touchedByRowsOf,
  touchedByStaged,
  type Touched,
} from "@/db/children/touched";
import {
  findSameFile,
  insertSubmission,
  type SubmissionRecord,
} from "@/db/submissions/submission-records";
import { lockLedger, nextSequence, type Transaction } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import type { ChildFileRecord } from "@/lib/children/domain/child-issue";
import { normaliseHeading } from "@/lib/core/domain/heading";
import { Unchecked } from "@/lib/core/domain/unchecked";
import { signatureOf } from "@/lib/core/access/actor";
import { personName } from "@/lib/core/access/person-name";
import type {
  ChildFileRequest,
  UnderstoodChildren,
} from "./child-file-request";
import { describeChoices } from "./child-choices";
import { posyanduOf } from "./child-collector";
import { fewerOf, isFewer } from "./child-coverage";
import { childKeys } from "./child-keys";
import { countChildren } from "./count-children";
import { childrenRefusal, withDetails } from "./refusals";
import {
  placeStoredAs,
  settlePlaces,
  type SettledPlaces,
} from "./child-places";
import type { Product } from "@/lib/core/product/product";
import {
  findByIdempotencyKey,
  type StoreOutcome,
} from "@/lib/reports/server/store-submission";

type Filing = {
  product: Product;
  request: ChildFileRequest;
  understood: UnderstoodChildren;
  /** The id of the key with which the children of the file were hashed. */
  keyId: number;
};

/** Stores what was read in one transaction, after every other writer: all of it or nothing. */
export async function storeChildFile(
  product: Product,
  request: ChildFileRequest,
  understood: UnderstoodChildren,
): Promise<StoreOutcome> {
  const keyId = (await product.service(childKeys)).current.id;
  const filing = { product, request, understood, keyId };
  const { sql } = product.database;
  const months = understood.reading.months.map(({ month }) => month);
  await makePartitions(sql, months);
  return sql.begin(async (tx) => {
    await lockLedger(tx);
    const earlier = await findByIdempotencyKey(tx, request);
    if (earlier !== null)
      return { record: insistChildren(earlier), change: null };
    await createChildStaging(tx);
    const places = await settlePlaces(tx, filing);
    await stage(tx, understood, places.ids);
    await rekeyStaged(tx, keyId);
    const renewed = await touchedByRenewed(tx, await renewStaged(tx, keyId));
    const comparison = await compareStagedChildren(tx, months);
    const { regency } = understood;
    const coverage = await coverageOfStaged(tx, months);
    const fewer = coverage.filter(isFewer);
    const same = await findSameFile(tx, regency, request.file.sha256);
    if (
      same !== null &&
      comparison.new + comparison.changed === 0 &&
      !places.hasChanged &&
      // The same file again, with the yes that the others no longer count, changes something after all.
      !(request.acceptFewer && fewer.length > 0)
    )
      return { record: insistChildren(same), change: null };
    insistNotFewer(product, filing, coverage);
    return store(tx, filing, { places, comparison, renewed, fewer });
  });
}

/** A file that holds fewer children of a posyandu than are stored is often a part, or another file than its sender thinks. */
function insistNotFewer(
  product: Product,
  { request, understood: { entries } }: Filing,
  coverage: readonly CoverageRow[],
): void {
  const fewer = fewerOf(coverage, describeChoices(product, entries));
  if (fewer.posyanduMonths === 0 || request.acceptFewer) return;
  throw withDetails(
    childrenRefusal("fewer-rows", { posyandu: fewer.posyanduMonths }),
    { fewer },
  );
}

/** If the same file was sent as a monthly form before, with the same idempotency key, this is another request and is refused. */
export function insistChildren(record: SubmissionRecord): SubmissionRecord {
  if (record.form !== "children")
    throw submissionsRefusal("idempotency-conflict");
  return record;
}

/** Compares what was read with what is stored, without storing it. */
export async function compareChildFile(
  { database }: Product,
  { regency, reading }: UnderstoodChildren,
): Promise<{ comparison: ChildComparison; coverage: CoverageRow[] }> {
  return database.sql.begin(async (tx) => {
    await createChildStaging(tx);
    const ids = await placeStoredAs(tx, regency, reading.places);
    await stage(tx, { reading }, ids);
    await unrekeyStaged(tx);
    await unrenewStaged(tx);
    const months = reading.months.map(({ month }) => month);
    return {
      comparison: await compareStagedChildren(tx, months),
      coverage: await coverageOfStaged(tx, months),
    };
  });
}

async function stage(
  tx: Transaction,
  { reading }: Pick<UnderstoodChildren, "reading">,
  ids: readonly (number | null)[],
): Promise<void> {
  await bulkLoad(tx, {
    table: "staged_children",
    columns: [...stagedChildColumns],
    copyText: reading.copyText,
  });
  await linkStagedPlaces(
    tx,
    reading.places.map((place, index) => ({
      id: ids[index] ?? null,
      posyanduId: posyanduOf(place),
    })),
  );
}

async function store(
  tx: Transaction,
  filing: Filing,
  {
    places,
    comparison,
    renewed,
    fewer,
  }: {
    places: SettledPlaces;
    comparison: ChildComparison;
    renewed: Touched;
    /** The posyandu-months in which the file takes the place of all that earlier ones hold. */
    fewer: readonly CoverageRow[];
  },
): Promise<StoreOutcome> {
  const { product, understood } = filing;
  const ids = places.ids.filter((id) => id !== null);
  const record = newRecord(filing, {
    comparison,
    sequence: await nextSequence(tx),
    isSimulated: await areSimulated(tx, ids),
  });
  await insertSubmission(tx, record);
  const { touched, absent } = await replaceCurrent(tx, filing, {
    record,
    comparison,
    fewer,
  });
  await rememberHeadings(
    tx,
    understood.regency,
    choicesInFile(filing),
    record.actor,
  );
  const change = await countChildren(tx, product, {
    kind: childrenChanges.children,
    sequence: record.sequence,
    area: understood.regency,
    submissionId: record.id,
    touched: [places.touched, renewed, ...touched],
    months: record.months,
  });
  await logAudit(tx, {
    actor: record.actor,
    action: "children.accepted",
    subject: record.id,
    detail: {
      area: understood.regency,
      months: record.months,
      ...comparison,
      absent,
    },
  });
  await notifyChange(tx);
  return { record, change };
}

/** What the sender said of headings that the file has. Of others nothing is remembered: nobody has seen what they would mean. */
function choicesInFile({
  request,
  understood: { reading },
}: Filing): [string, string][] {
  const written = new Set(
    reading.headings.map(({ heading }) => normaliseHeading(heading)),
  );
  return Object.entries(request.headings)
    .map(([heading, use]): [string, string] => [normaliseHeading(heading), use])
    .filter(([heading]) => written.has(heading));
}

/** Stores the staged children as the versions that count, and who no longer does. Returns how many those are, and what is touched by both. */
async function replaceCurrent(
  tx: Transaction,
  { keyId }: Filing,
  {
    record: { id: submissionId, months },
    comparison,
    fewer,
  }: {
    record: SubmissionRecord;
    comparison: ChildComparison;
    fewer: readonly CoverageRow[];
  },
): Promise<{ touched: Touched[]; absent: number }> {
  const isAllNew = comparison.changed + comparison.unchanged === 0;
  const before = isAllNew ? new Map() : await touchedByStaged(tx, months);
  const absent = await storeAbsences(tx, {
    submissionId,
    posyanduMonths: fewer,
  });
  await storeStagedChildren(tx, { submissionId, keyId, months });
  // Absences are among the rows of the submission.
  const after = await touchedByRowsOf(tx, { submissionId, months });
  return { touched: [before, after], absent };
}

/** The name of a file may hold a child's name, so a name made from its content is stored instead. */
function newRecord(
  { product, request, understood: { regency, reading } }: Filing,
  {
    comparison,
    sequence,
    isSimulated,
  }: { comparison: ChildComparison; sequence: number; isSimulated: boolean },
): SubmissionRecord {
  const { sha256, bytes } = request.file;
  const { rows, months, issues, kind } = reading;
  return {
    id: randomUUID(),
    areaCode: regency,
    months: months.map(({ month }) => month),
    status: "accepted",
    form: "children",
    source: request.source,
    isSimulated,
    ...signatureOf(request.actor),
    actorName: personName(request.actor, product),
    refusedOpen: 0,
    fileName: new Unchecked(
      `anak-${sha256.slice(0, 8)}.${kind === "html" ? "xls" : kind}`,
    ),
    fileSha256: sha256,
    fileBytes: bytes,
    idempotencyKey: request.idempotencyKey,
    receivedAt: request.receivedAt,
    sequence,
    withdrawnAt: null,
    rowsRead: rows.read,
    rowsAccepted: rows.matched + rows.queued + rows.excluded,
    rowsRefused: rows.refused,
    rowsNew: comparison.new,
    rowsChanged: comparison.changed,
    rowsUnchanged: comparison.unchanged,
    issues: new Unchecked([]),
    issueCount: issues.length,
    detail: new Unchecked({ rows, issues } satisfies ChildFileRecord),
  };
}

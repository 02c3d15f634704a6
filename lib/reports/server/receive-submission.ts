import { setImmediate } from "node:timers/promises";
import { reportsRefusal } from "./refusals";
import { readDecisions } from "@/db/registry/registry";
import type {
  StagedChange,
  StagedComparison,
} from "@/db/reports/compare-staged";
import type {
  DryRunReply,
  RowChange,
  SubmissionReply,
} from "@/lib/submissions/contract";
import { elementCodes } from "@/lib/core/catalogue/elements";
import type { AreaCode } from "@/lib/core/domain/ids";
import { monthAt } from "@/lib/core/domain/month";
import { AppError, refusal } from "@/lib/core/refusals/errors";
import { insist, isAdmin } from "@/lib/core/access/permissions";
import { maySubmit } from "@/lib/submissions/server/permissions";
import type { Product } from "@/lib/core/product/product";
import { keptRegistries } from "./kept-registries";
import { lookElsewhere } from "./look-elsewhere";
import { tellProgress } from "@/lib/submissions/server/tell-progress";
import {
  compareWithStored,
  findByIdempotencyKey,
  storeSubmission,
  type Understood,
} from "./store-submission";
import { lossQuestions, openQuestions } from "./questions";
import type { Issue } from "@/lib/submissions/domain/issue";
import type { SubmissionJob, SubmissionReading } from "./submission-job";
import type { SubmissionRequest } from "./submission-request";
import { submissionWorkers } from "./submission-workers";
import { submissionReply } from "@/lib/submissions/server/submission-reply";

/** What a file holds and would change. Nothing is written. */
export async function checkSubmission(
  product: Product,
  request: SubmissionRequest,
): Promise<DryRunReply> {
  const { area, reading } = await understand(product, request, false);
  const { comparison, changes, loss, missing } = await compareWithStored(
    product,
    { area, reading },
    { changes: request.wantsAllChanges ? null : listed, missing: listed },
  );
  tellProgress(product, request, "done", reading.rowsRead);
  return {
    dryRun: true,
    area,
    months: reading.months,
    file: {
      name: request.file.name,
      bytes: request.file.bytes,
      sha256: request.file.sha256,
      kind: reading.kind,
    },
    rows: { ...rowsOf(reading, comparison), missing: missing.count },
    sheet: reading.sheet,
    sheets: reading.sheets,
    columns: reading.columns,
    issues: [...lossQuestions(loss), ...reading.issues],
    changes: changes.map(rowChange),
    missing: missing.first,
  };
}

/** How many posyandu a check lists that would change, unless all are asked for, and how many that are missing. */
const listed = 100;

/**
 * Stores a file's valid rows in one transaction: submission, file, reports, rollups, audit and change log, or nothing. A file with errors is
 * refused with all of them (`rows-refused`) unless `acceptValid`. What had been accepted before comes back as it was, with `repeated`.
 */
export async function acceptSubmission(
  product: Product,
  request: SubmissionRequest,
): Promise<SubmissionReply> {
  const { actor } = request;
  const earlier = await findByIdempotencyKey(product.database.sql, request);
  if (earlier !== null) return submissionReply(product, actor, earlier, true);
  const understood = await understand(product, request, true);
  const { reading } = understood;
  const hasErrors =
    reading.refused.length > 0 ||
    reading.issues.some(({ severity }) => severity === "error");
  if (reading.valid === 0 || (hasErrors && !request.acceptValid))
    throw refusedRows(reading);
  insistOnAnswers(reading, reading.issues, request);
  tellProgress(product, request, "storing", reading.valid);
  const outcome = await storeSubmission(product, request, {
    ...understood,
    insist: (loss) => {
      insistOnAnswers(reading, lossQuestions(loss), request);
    },
  });
  if (outcome.change !== null) {
    product.feed.note(outcome.change);
    // Screens are told before the answer is written, which takes as long as telling them.
    await setImmediate();
  }
  tellProgress(product, request, "done", reading.rowsRead);
  const { record, change } = outcome;
  return submissionReply(product, actor, record, change === null);
}

async function understand(
  product: Product,
  request: SubmissionRequest,
  isKept: boolean,
): Promise<Understood> {
  const scope = scopeOf(product, request);
  insist(maySubmit(request.actor, scope), request.actor, {
    id: `mengirim laporan untuk ${product.directory.nameOf(scope)}`,
    en: `send reports for ${product.directory.nameOf(scope)}`,
  });
  const reading = await readFile(product, request, { area: scope, isKept });
  const [only, another] = reading.regencies;
  const area =
    request.area === null && only !== undefined && another === undefined
      ? only
      : scope;
  return { area, reading };
}

function scopeOf(
  product: Product,
  { actor, area }: SubmissionRequest,
): AreaCode {
  if (area !== null) {
    if (product.directory.find(area) === undefined)
      throw refusal("unknown-area", { code: area });
    return area;
  }
  if (!("areas" in actor) || isAdmin(actor)) return product.province;
  const [own, another] = actor.areas;
  if (own !== undefined && another === undefined) return own;
  if (own === undefined) return product.province;
  throw refusal("bad-request", {
    id: "Akun ini mengurus beberapa kabupaten/kota; sebutkan yang mana pada isian area",
    en: "this account answers for several regencies; say which one in the field area",
  });
}

/** Reads the file against the registry of its area; rows that fit nothing there are then looked up in that of the whole province. */
async function readFile(
  product: Product,
  request: SubmissionRequest,
  { area, isKept }: { area: AreaCode; isKept: boolean },
): Promise<SubmissionReading> {
  const { province, now, rule } = product;
  const job: SubmissionJob = {
    path: request.file.path,
    fileName: request.file.name,
    sheet: request.sheet,
    headings: request.headings,
    area,
    month: request.month,
    currentMonth: monthAt(now(), rule.utcOffsetHours),
    rowDecisions: request.rowDecisions,
    isKept,
    registry: await product.service(keptRegistries).read(area),
    nameDecisions: await readDecisions(product.database.sql, province),
  };
  const reading = await product.service(submissionWorkers).run(job, {
    onProgress: (rows) => {
      tellProgress(product, request, "reading", rows);
    },
    signal: request.signal,
  });
  return area === province || reading.unplaced.length === 0
    ? reading
    : lookElsewhere(product, job, reading);
}

/** Refuses a file as long as one of the questions about it has no yes. */
function insistOnAnswers(
  reading: SubmissionReading,
  issues: readonly Issue[],
  { confirmed }: SubmissionRequest,
): void {
  const open = openQuestions(issues, confirmed);
  if (open.length === 0) return;
  throw withIssues(
    reportsRefusal("questions-open", { count: open.length }),
    reading,
    [...open, ...reading.issues.filter((issue) => !open.includes(issue))],
  );
}

function refusedRows(reading: SubmissionReading): AppError {
  return withIssues(
    reportsRefusal("rows-refused", { rows: reading.refused.length }),
    reading,
    reading.issues,
  );
}

function withIssues(
  error: AppError,
  reading: SubmissionReading,
  issues: readonly Issue[],
): AppError {
  return new AppError({
    code: error.code,
    status: error.status,
    text: error.text,
    remedy: error.remedy,
    details: {
      rows: rowsOf(reading, { new: 0, changed: 0, unchanged: 0 }),
      issues,
    },
  });
}

function rowsOf(reading: SubmissionReading, comparison: StagedComparison) {
  return {
    read: reading.rowsRead,
    passedOver: reading.rowsPassedOver,
    hidden: reading.rowsHidden,
    valid: reading.valid,
    refused: reading.refused.length,
    ...comparison,
  };
}

function rowChange(change: StagedChange): RowChange {
  const elements = elementCodes.flatMap((code, position) => {
    const from = change.held[position] ?? null;
    const to = change.staged[position] ?? null;
    return from === to ? [] : [{ code, from, to }];
  });
  return {
    row: change.row_number,
    posyandu: change.posyandu_id,
    name: change.name,
    village: change.village,
    month: change.month,
    elements,
  };
}

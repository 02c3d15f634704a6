import { registryChanges } from "@/lib/registry/domain/changes";
import { logAudit, logChange, type Change } from "@/db/core/changes";
import {
  findOutsideVillage,
  readRegistry,
  upsertRegistry,
  type RegistryUpsert,
} from "@/db/registry/registry";
import { recomputeRollups } from "@/db/figures/rollups";
import { lockLedger, nextSequence, type Transaction } from "@/db/core/ledger";
import { readCountedMonths } from "@/db/figures/values";
import { notifyChange } from "@/db/core/wake-up";
import type { RegistryReport } from "@/lib/registry/contract";
import { monthAt } from "@/lib/core/domain/month";
import {
  completeRecords,
  findClashes,
} from "@/lib/registry/domain/complete-registry";
import {
  matchRegistryHeading,
  parseRegistryRow,
  registryColumns,
  type RegistryColumn,
  type RegistryProblem,
  type RegistryRecord,
} from "@/lib/registry/domain/parse-registry-row";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { readTable } from "@/lib/core/files/tables/read-table";
import { refuseFile } from "@/lib/core/files/refusal";
import { splitAtHeader } from "@/lib/core/files/tables/table-header";
import { insistOnImporting } from "./permissions";
import type { Product } from "@/lib/core/product/product";

type RegistryImportRequest = {
  actor: Actor;
  path: string;
  fileName: string;
  dryRun: boolean;
  acceptValid: boolean;
};
type Importer = Pick<
  Product,
  "database" | "directory" | "province" | "rule" | "now"
> & {
  feed: Pick<Product["feed"], "note">;
};

/**
 * Brings the registry of posyandu up to date from a CSV or XLSX file, in one transaction, and counts every month anew, because the registry is the
 * denominator of completeness. A known posyandu that no row names stays as it is. No posyandu is ever removed; one that has closed gets a `valid_to`.
 */
export async function importRegistry(
  product: Importer,
  request: RegistryImportRequest,
): Promise<RegistryReport> {
  insistOnImporting(request.actor);
  const { records, problems, rows } = await readRegistryFile(
    product,
    request.path,
  );
  const known = await readRegistry(product.database.sql, product.province);
  const currentMonth = monthAt(product.now(), product.rule.utcOffsetHours);
  const complete = completeRecords(records, known, currentMonth);
  const clashes = findClashes(complete, known);
  const doubtful = new Set(clashes.map(({ row }) => row));
  const valid = complete
    .filter(({ rowNumber }) => !doubtful.has(rowNumber))
    .map(({ rowNumber: _row, ...upsert }) => upsert);
  const allProblems = [...problems, ...clashes].sort((a, b) => a.row - b.row);
  const isRefused = allProblems.length > 0 && !request.acceptValid;
  const { change, ...counts } =
    isRefused || valid.length === 0
      ? nothing
      : await store(product, request, valid);
  if (change !== null) product.feed.note(change);
  return {
    dryRun: request.dryRun,
    stored: change !== null,
    rows,
    problems: allProblems,
    ...counts,
  };
}

const nothing: Outcome = {
  added: 0,
  changed: 0,
  unchanged: 0,
  outside: [],
  change: null,
};

async function readRegistryFile(product: Importer, path: string) {
  const table = await readTable(path);
  const { header, rows } = await splitAtHeader<RegistryColumn>(table.chunks, {
    match: matchRegistryHeading,
    minimum: 2,
    required: registryColumns,
  });
  if (
    header === null ||
    header.missing.includes("name") ||
    header.missing.includes("village_code")
  )
    throw refuseFile("no-heading");
  const villages = new Set(
    product.directory
      .inside(product.province, "village")
      .map(({ code }) => code as string),
  );
  const records: RegistryRecord[] = [];
  const problems: RegistryProblem[] = [];
  let count = 0;
  for await (const chunk of rows) {
    for (const row of chunk) {
      count += 1;
      const parsed = parseRegistryRow(row, header.columns, villages);
      if (parsed.record !== null) records.push(parsed.record);
      problems.push(...parsed.problems);
    }
  }
  return { records, problems, rows: count };
}

type Outcome = Pick<
  RegistryReport,
  "added" | "changed" | "unchanged" | "outside"
> & { change: Change | null };

/** Thrown to roll back a dry run; carries what was found. */
class DryRunEnd extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super("dry run");
    this.outcome = outcome;
  }
}

async function store(
  product: Importer,
  request: RegistryImportRequest,
  records: RegistryUpsert[],
): Promise<Outcome> {
  try {
    return await product.database.sql.begin(async (tx) => {
      await lockLedger(tx);
      const counts = await upsertRegistry(tx, records);
      const ids = records.map(({ id }) => id);
      const found = { ...counts, outside: await findOutsideVillage(tx, ids) };
      if (request.dryRun) throw new DryRunEnd({ ...found, change: null });
      if (counts.added + counts.changed === 0)
        return { ...found, change: null };
      return { ...found, change: await count(tx, product, request, counts) };
    });
  } catch (error) {
    if (error instanceof DryRunEnd) return error.outcome;
    throw error;
  }
}

/** Counts every month anew and announces the change, still inside the transaction. */
async function count(
  tx: Transaction,
  { province, rule }: Importer,
  { actor, fileName }: RegistryImportRequest,
  counts: { added: number; changed: number },
): Promise<Change> {
  const months = await readCountedMonths(tx);
  await recomputeRollups(tx, { months, villages: "all", rule });
  const change = await logChange(tx, {
    sequence: await nextSequence(tx),
    kind: registryChanges.registry,
    areaCode: province,
    months: [],
    villages: [],
    submissionId: null,
    posyandu: counts.added + counts.changed,
  });
  await logAudit(tx, {
    actor: signatureOf(actor).actor,
    action: "registry.imported",
    subject: fileName,
    detail: counts,
  });
  await notifyChange(tx);
  return change;
}

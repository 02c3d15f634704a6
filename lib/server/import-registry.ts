import { logAudit, logChange, type Change } from "@/db/changes";
import {
  findOutsideVillage,
  readRegistry,
  upsertRegistry,
  type RegistryUpsert,
} from "@/db/registry";
import { recomputeRollups } from "@/db/rollups";
import { lockLedger, nextSequence } from "@/db/submissions";
import { readCountedMonths } from "@/db/values";
import { notifyChange } from "@/db/wake-up";
import type { RegistryReport } from "@/lib/contract/registry-report";
import { monthAt } from "@/lib/domain/month";
import {
  matchRegistryHeading,
  parseRegistryRow,
  registryColumns,
  type RegistryColumn,
  type RegistryProblem,
  type RegistryRecord,
} from "@/lib/domain/registry/parse-registry-row";
import type { RegistryEntry } from "@/lib/domain/submissions/registry-match";
import { signatureOf, type Actor } from "./actor";
import { readTable } from "./files/read-table";
import { refuseFile } from "./files/refusal";
import { splitAtHeader } from "./files/table-header";
import { insist, mayImportRegistry } from "./permissions";
import type { Product } from "./product";

type ImportRequest = {
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
 * Brings the registry of posyandu up to date from a CSV or XLSX file, in one transaction, and counts every month anew: who is expected to
 * report is half of every completeness. Rows that say nothing of a known posyandu leave it as it is; none is ever removed, it is closed by `valid_to`.
 */
export async function importRegistry(
  product: Importer,
  request: ImportRequest,
): Promise<RegistryReport> {
  insist(mayImportRegistry(request.actor), request.actor, {
    id: "mengimpor daftar posyandu",
    en: "import the registry of posyandu",
  });
  const { records, problems, rows } = await readRegistryFile(
    product,
    request.path,
  );
  const known = await readRegistry(product.database.sql, product.province);
  const upserts = completed(
    records,
    known,
    monthAt(product.now(), product.rule.utcOffsetHours),
  );
  const clashes = findClashes(upserts, known);
  const allProblems = [...problems, ...clashes.problems].sort(
    (a, b) => a.row - b.row,
  );
  const valid = upserts
    .filter(({ rowNumber }) => !clashes.rows.has(rowNumber))
    .map(({ rowNumber: _row, ...upsert }) => upsert);
  const isRefused = allProblems.length > 0 && !request.acceptValid;
  const outcome =
    isRefused || valid.length === 0
      ? null
      : await store(product, request, valid);
  if (outcome?.change) product.feed.note(outcome.change);
  return {
    dryRun: request.dryRun,
    stored: outcome?.change !== null && outcome !== null,
    rows,
    added: outcome?.added ?? 0,
    changed: outcome?.changed ?? 0,
    unchanged: outcome?.unchanged ?? 0,
    problems: allProblems,
    outside: outcome?.outside ?? [],
  };
}

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

type Numbered = RegistryUpsert & { rowNumber: number };

/** Gives new posyandu an id of their village and the running month as their first; a known name of the village keeps its id. */
function completed(
  records: readonly RegistryRecord[],
  known: readonly RegistryEntry[],
  currentMonth: string,
): Numbered[] {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const byName = new Map(
    known.map((entry) => [`${entry.villageCode}|${entry.matchName}`, entry]),
  );
  const taken = new Set(byId.keys());
  return records.map((record) => {
    const before =
      record.id === null
        ? byName.get(`${record.villageCode}|${record.matchName}`)
        : byId.get(record.id);
    const id = record.id ?? before?.id ?? nextId(record.villageCode, taken);
    taken.add(id);
    return {
      ...record,
      id,
      validFrom: record.validFrom ?? before?.validFrom ?? currentMonth,
    };
  });
}

function nextId(village: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `${village.replaceAll(".", "")}-${String(number).padStart(2, "0")}`;
    if (!taken.has(id)) return id;
  }
}

/** Two rows for one posyandu, or one registration number for two: neither row can be preferred. */
function findClashes(
  records: readonly Numbered[],
  known: readonly RegistryEntry[],
): { rows: Set<number>; problems: RegistryProblem[] } {
  const owners = new Map(
    known.flatMap(({ registrationNumber, id }) =>
      registrationNumber === null ? [] : [[registrationNumber, id] as const],
    ),
  );
  const rows = new Set<number>();
  const problems: RegistryProblem[] = [];
  const seen = new Map<string, number>();
  const clash = (
    record: Numbered,
    column: RegistryColumn,
    value: string,
    id: string,
    en: string,
  ) => {
    rows.add(record.rowNumber);
    problems.push({
      row: record.rowNumber,
      column,
      value,
      message: { id, en },
    });
  };
  for (const record of records) {
    const { id, registrationNumber } = record;
    const first = seen.get(id);
    if (first !== undefined)
      clash(
        record,
        "id",
        id,
        `Posyandu ini juga ada di baris ${String(first)}.`,
        `The same posyandu stands in row ${String(first)}.`,
      );
    else seen.set(id, record.rowNumber);
    const owner =
      registrationNumber === null ? undefined : owners.get(registrationNumber);
    if (registrationNumber === null) continue;
    if (owner !== undefined && owner !== id) {
      clash(
        record,
        "registration_number",
        registrationNumber,
        `Nomor ini sudah dipakai ${owner}.`,
        `This number belongs to ${owner}.`,
      );
    } else owners.set(registrationNumber, id);
  }
  return { rows, problems };
}

class DryRunEnd extends Error {}

async function store(
  product: Importer,
  { actor, fileName, dryRun }: ImportRequest,
  records: RegistryUpsert[],
) {
  const signature = signatureOf(actor).actor;
  const ids = records.map(({ id }) => id);
  let outcome: {
    added: number;
    changed: number;
    unchanged: number;
    outside: RegistryReport["outside"];
    change: Change | null;
  } | null = null;
  try {
    await product.database.sql.begin(async (tx) => {
      await lockLedger(tx);
      const counts = await upsertRegistry(tx, records);
      const outside = await findOutsideVillage(tx, ids);
      outcome = { ...counts, outside, change: null };
      if (dryRun) throw new DryRunEnd("dry run");
      if (counts.added + counts.changed === 0) return;
      await recomputeRollups(tx, {
        months: await readCountedMonths(tx),
        villages: "all",
        rule: product.rule,
      });
      const change = await logChange(tx, {
        sequence: await nextSequence(tx),
        kind: "registry",
        areaCode: product.province,
        months: [],
        villages: [],
        submissionId: null,
        posyandu: counts.added + counts.changed,
      });
      await logAudit(tx, {
        actor: signature,
        action: "registry.imported",
        subject: fileName,
        detail: counts,
      });
      await notifyChange(tx);
      outcome = { ...outcome, change };
    });
  } catch (error) {
    if (!(error instanceof DryRunEnd)) throw error;
  }
  return outcome as {
    added: number;
    changed: number;
    unchanged: number;
    outside: RegistryReport["outside"];
    change: Change | null;
  } | null;
}

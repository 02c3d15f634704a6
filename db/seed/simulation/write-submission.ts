import { createHash } from "node:crypto";
import { elementCodes } from "@/lib/core/catalogue/elements";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { RefusedRow } from "@/lib/submissions/domain/refused-row";
import type { Issue } from "@/lib/submissions/domain/issue";
import { writeText, writeCounts, type CopyBuffer } from "@/db/copy-buffer";
import { fillRow } from "./fill-row";
import { planRows, type FileToWrite, type PlannedRow } from "./plan-rows";
import type { PlannedSubmission } from "./plan-submissions";
import { spoilRow } from "./refused-rows";
import { fileCells, writeFile } from "./submission-file";
import { listWarnings, noteWarnings } from "./unusual-counts";

/** Columns of `reports` in the order of the COPY text. */
export const reportColumns: readonly string[] = [
  "posyandu_id",
  "month",
  "submission_id",
  "row_number",
  "is_current",
  "received_at",
  ...elementCodes,
];

export type SimulatedSubmission = {
  plan: PlannedSubmission;
  fileName: string;
  fileSha256: string;
  fileBytes: number;
  /** The file itself, where it is kept. */
  file: Uint8Array | null;
  rowsRead: number;
  rowsAccepted: number;
  /** How many rows became a version of a posyandu-month. The other accepted rows changed nothing. */
  rowsStored: number;
  refused: RefusedRow[];
  issues: Issue[];
  issueCount: number;
  /** Villages whose posyandu-months it changed. */
  villages: AreaCode[];
};

/** Writes the reports of one file into `buffer` and tells what it held. */
export function writeSubmission(
  buffer: CopyBuffer,
  file: FileToWrite,
): SimulatedSubmission {
  const { plan, month, isKept } = file;
  const start = buffer.length;
  const counts = new Int32Array(elementCodes.length);
  const cells: string[][] = [];
  const refused: RefusedRow[] = [];
  const warnings = { issues: [], count: 0 };
  const rows = planRows(file);
  for (const row of rows) {
    const { posyandu } = row.traits;
    fillRow(counts, row.traits, month, row.version);
    if (row.isSpoilt) {
      const spoilt = spoilRow(posyandu, plan.month, counts, {
        rowNumber: row.rowNumber,
        fault: refused.length,
      });
      refused.push(spoilt.refused);
      cells.push(spoilt.cells);
      continue;
    }
    if (isKept) cells.push(fileCells(posyandu, plan.month, counts));
    noteWarnings(warnings, row.rowNumber, counts);
    if (row.isStored) writeReport(buffer, plan, row, counts);
  }
  const stored = rows.filter(({ isStored }) => isStored);
  const villages = stored.map(({ traits }) => traits.posyandu.villageCode);
  return {
    plan,
    ...describeFile(plan, isKept ? writeFile(cells) : null, buffer, start),
    rowsRead: rows.length,
    rowsAccepted: rows.length - refused.length,
    rowsStored: stored.length,
    refused,
    issues: [...listWarnings(warnings), ...refused.flatMap((r) => r.issues)],
    issueCount: warnings.count + refused.flatMap((r) => r.issues).length,
    villages: [...new Set(villages)],
  };
}

function writeReport(
  buffer: CopyBuffer,
  plan: PlannedSubmission,
  { traits, rowNumber, isCurrent }: PlannedRow,
  counts: Int32Array,
): void {
  const current = isCurrent ? "t" : "f";
  const received = plan.receivedAt.toISOString();
  writeText(
    buffer,
    `${traits.posyandu.id}\t${plan.month}\t${plan.id}\t${String(rowNumber)}\t${current}\t${received}`,
  );
  writeCounts(buffer, counts);
}

/** Files of older months are not kept, so that the demo stays small. Their checksum and size are computed from their rows. */
function describeFile(
  { regency, month, kind }: PlannedSubmission,
  file: Uint8Array | null,
  buffer: CopyBuffer,
  start: number,
): Pick<SimulatedSubmission, "fileName" | "fileSha256" | "fileBytes" | "file"> {
  const content = file ?? buffer.bytes.subarray(start, buffer.length);
  const suffix = {
    main: "",
    mistaken: "",
    supplement: "-susulan",
    correction: "-perbaikan",
  }[kind];
  return {
    fileName: `laporan-posyandu-${regency}-${month}${suffix}.csv`,
    fileSha256: createHash("sha256").update(content).digest("hex"),
    fileBytes: content.length,
    file,
  };
}

import * as z from "zod";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { issueCodes, severities } from "@/lib/submissions/domain/issue";
import { Problem, TextSchema } from "@/lib/core/refusals/contract";

export const IssueSchema = z.object({
  code: z.enum(issueCodes),
  severity: z.enum(severities),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: TextSchema,
  remedy: TextSchema,
  candidates: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional(),
  suggestion: z.string().optional(),
});

const Rows = z.object({
  /** Rows of data. With `passedOver` (headings again, totals, lines of words, rows without counts) they are all rows below the headings. */
  read: z.number().int(),
  passedOver: z.number().int().optional(),
  valid: z.number().int(),
  refused: z.number().int(),
  /** How many rows are not stored yet, are stored with other counts, or are stored with the same. */
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
});

const FileInfo = z.object({
  name: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  kind: z.enum(["csv", "xlsx", "html"]),
});

/** One posyandu whose stored report a file would change: the elements with the stored and the new count. */
export const RowChange = z.object({
  row: z.number().int(),
  posyandu: z.string(),
  name: z.string(),
  month: Month,
  elements: z.array(
    z.object({
      code: z.string(),
      from: z.number().int().nullable(),
      to: z.number().int().nullable(),
    }),
  ),
});
export type RowChange = z.infer<typeof RowChange>;

/** What the file holds and would change; nothing was stored. All issues are listed, sorted by row. */
export const DryRunReply = z.object({
  dryRun: z.literal(true),
  area: AreaCode,
  months: z.array(Month),
  file: FileInfo,
  rows: Rows,
  issues: z.array(IssueSchema),
  /** The sheet that was read; null for files without sheets. */
  sheet: z.string().nullable().optional(),
  /** Every column with a heading: what it is read as, null if nobody knows, and then in how many rows it is filled. */
  columns: z
    .array(
      z.object({
        heading: z.string(),
        letter: z.string(),
        use: z.string().nullable(),
        filled: z.number().int().nullable(),
      }),
    )
    .optional(),
  /** The first hundred posyandu that would change, or all with changes=all. */
  changes: z.array(RowChange),
});
export type DryRunReply = z.infer<typeof DryRunReply>;

export const SubmissionReply = z.object({
  dryRun: z.literal(false),
  id: z.uuid(),
  status: z.enum(["accepted", "withdrawn"]),
  /** The kind of file: "posyandu" is the monthly form. Other kinds belong to other subjects. */
  form: z.string(),
  area: AreaCode,
  areaName: z.string(),
  months: z.array(Month),
  /** `kept`: the file can be downloaded again. */
  file: FileInfo.omit({ kind: true }).extend({ kept: z.boolean() }),
  rows: Rows,
  issues: z.array(IssueSchema),
  /** What the subject of the form keeps about it, in the form of that subject's contract; null if it keeps nothing more. */
  detail: z.record(z.string(), z.unknown()).nullable(),
  sequence: z.number().int(),
  sender: z.string(),
  receivedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  /** True when the same file or the same idempotency key had been accepted before; nothing was stored again. */
  repeated: z.boolean(),
});
export type SubmissionReply = z.infer<typeof SubmissionReply>;

/** 422: the file holds errors and was not stored. */
export const RowsRefusedProblem = Problem.extend({
  rows: Rows.optional(),
  issues: z.array(IssueSchema),
});
export type RowsRefusedProblem = z.infer<typeof RowsRefusedProblem>;

export const SubmissionSummary = SubmissionReply.omit({
  issues: true,
  detail: true,
  dryRun: true,
  repeated: true,
}).extend({ refusedOpen: z.number().int() });
export type SubmissionSummary = z.infer<typeof SubmissionSummary>;

export const SubmissionsReply = z.object({
  submissions: z.array(SubmissionSummary),
});
export type SubmissionsReply = z.infer<typeof SubmissionsReply>;

/** A row that still has to be corrected, as it was in the file. */
export const OpenRefusedRow = z.object({
  submission: z.uuid(),
  row: z.number().int(),
  month: Month.nullable(),
  receivedAt: z.iso.datetime(),
  fileName: z.string(),
  cells: z.record(z.string(), z.string()),
  issues: z.array(IssueSchema),
});
export type OpenRefusedRow = z.infer<typeof OpenRefusedRow>;
export const RefusedRowsReply = z.object({
  area: AreaCode,
  rows: z.array(OpenRefusedRow),
});
export type RefusedRowsReply = z.infer<typeof RefusedRowsReply>;

/** A person's decisions about rows whose names left the posyandu open: row number → posyandu id. */
export const Decisions = z.record(z.string().regex(/^\d+$/), z.string());
export type Decisions = z.infer<typeof Decisions>;

import * as z from "zod";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { issueCodes, severities } from "@/lib/submissions/domain/issue";
import { submissionStates } from "@/lib/submissions/domain/submission-state";
import { Problem, TextSchema } from "@/lib/core/refusals/contract";

export const IssueSchema = z.object({
  code: z.enum(issueCodes),
  severity: z.enum(severities),
  row: z.nullable(z.int()),
  column: z.nullable(z.string()),
  value: z.nullable(z.string()),
  message: TextSchema,
  remedy: TextSchema,
  candidates: z.optional(
    z.array(z.object({ id: z.string(), name: z.string() })),
  ),
  suggestion: z.optional(z.string()),
  /** What the row calls its posyandu and its village. */
  place: z.optional(
    z.object({
      posyandu: z.nullable(z.string()),
      village: z.nullable(z.string()),
    }),
  ),
  /** The letters of the column: with the row they make the cell, such as G14. */
  letter: z.optional(z.string()),
});

const Rows = z.object({
  /** Rows of data. With `passedOver` (headings again, totals, lines of words, rows without counts) they are all rows below the headings. */
  read: z.int(),
  passedOver: z.optional(z.int()),
  /** Hidden rows that are counted among those read. */
  hidden: z.optional(z.int()),
  valid: z.int(),
  refused: z.int(),
  /** Reports that are expected of the area in the months of the file, and neither in it nor stored. */
  missing: z.optional(z.int()),
  /** How many rows are not stored yet, are stored with other counts, or are stored with the same. */
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
});

const FileInfo = z.object({
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});

/** One posyandu whose stored report a file would change: the elements with the stored and the new count. */
export const RowChange = z.object({
  row: z.int(),
  posyandu: z.string(),
  name: z.string(),
  village: z.string(),
  month: Month,
  elements: z.array(
    z.object({
      code: z.string(),
      from: z.nullable(z.int()),
      to: z.nullable(z.int()),
    }),
  ),
});
export type RowChange = z.infer<typeof RowChange>;

/** What the file holds and would change; nothing was stored. All issues are listed, sorted by row. */
export const DryRunReply = z.object({
  dryRun: z.literal(true),
  area: AreaCode,
  months: z.array(Month),
  file: z.object({ ...FileInfo.shape, kind: z.enum(["csv", "xlsx", "html"]) }),
  rows: Rows,
  issues: z.array(IssueSchema),
  /** The sheet that was read; null for files without sheets. */
  sheet: z.optional(z.nullable(z.string())),
  /** The sheets of the workbook that can be read instead. */
  sheets: z.optional(z.array(z.string())),
  /** Every column with a heading: what it is read as, null if nobody knows, and then in how many rows it is filled. */
  columns: z.optional(
    z.array(
      z.object({
        heading: z.string(),
        letter: z.string(),
        use: z.nullable(z.string()),
        filled: z.nullable(z.int()),
      }),
    ),
  ),
  /** The first hundred posyandu that would change, or all with changes=all. */
  changes: z.array(RowChange),
  /** The first hundred of `rows.missing`. */
  missing: z.optional(
    z.array(
      z.object({
        posyandu: z.string(),
        name: z.string(),
        village: z.string(),
        month: Month,
      }),
    ),
  ),
});
export type DryRunReply = z.infer<typeof DryRunReply>;

/** A stored file, in a list as well as alone. */
const Submission = z.object({
  id: z.uuid(),
  status: z.enum(["accepted", "withdrawn"]),
  /** The kind of file: "posyandu" is the monthly form. Other kinds belong to other subjects. */
  form: z.string(),
  area: AreaCode,
  areaName: z.string(),
  months: z.array(Month),
  /** `kept`: the file can be downloaded again. */
  file: z.object({ ...FileInfo.shape, kept: z.boolean() }),
  rows: Rows,
  sequence: z.int(),
  sender: z.string(),
  receivedAt: z.iso.datetime(),
  withdrawnAt: z.nullable(z.iso.datetime()),
  /** How many of the refused rows still wait to be corrected. */
  refusedOpen: z.int(),
  /**
   * Present where who asks may not read what the sender wrote, which was never checked for names of people: the name of the file is then made from the id,
   * and issues are without headings and without the content of cells.
   */
  valuesHidden: z.optional(z.literal(true)),
});

export const SubmissionReply = z.object({
  dryRun: z.literal(false),
  ...Submission.shape,
  issues: z.array(IssueSchema),
  /** What the subject of the form keeps about it, in the form of that subject's contract; null if it keeps nothing more. */
  detail: z.nullable(z.record(z.string(), z.unknown())),
  /** True when the same file or the same idempotency key had been accepted before; nothing was stored again. */
  repeated: z.boolean(),
});
export type SubmissionReply = z.infer<typeof SubmissionReply>;

/** 422: the file holds errors and was not stored. */
export const RowsRefusedProblem = z.object({
  ...Problem.shape,
  rows: z.optional(Rows),
  issues: z.array(IssueSchema),
});
export type RowsRefusedProblem = z.infer<typeof RowsRefusedProblem>;

export const SubmissionSummary = z.object({
  ...Submission.shape,
  issueCount: z.int(),
});
export type SubmissionSummary = z.infer<typeof SubmissionSummary>;

export const SubmissionsQuery = z.object({
  area: AreaCode,
  month: z.optional(Month),
  state: z.optional(z.enum(submissionStates)),
  /** Only those with a lower sequence: `next` of the reply before. */
  before: z.optional(z.coerce.number().check(z.multipleOf(1), z.positive())),
});

export const SubmissionsReply = z.object({
  submissions: z.array(SubmissionSummary),
  /** What to ask as `before` for those that follow; null if these are the last. */
  next: z.nullable(z.int()),
});
export type SubmissionsReply = z.infer<typeof SubmissionsReply>;

/** A row that still has to be corrected, as it was in the file. */
export const OpenRefusedRow = z.object({
  submission: z.uuid(),
  row: z.int(),
  /** The regency whose row it is; the area of the file where it does not say one. */
  area: AreaCode,
  areaName: z.string(),
  month: z.nullable(Month),
  receivedAt: z.iso.datetime(),
  /** Made from the id of the submission where the file was sent for a larger area, whose files who asks may not read. */
  fileName: z.string(),
  sender: z.string(),
  /** As the row wrote it; where it did not, as the registry has the posyandu that it was understood to mean. */
  named: z.object({
    posyandu: z.nullable(z.string()),
    village: z.nullable(z.string()),
    subdistrict: z.nullable(z.string()),
    id: z.nullable(z.string()),
  }),
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
export const Decisions = z.record(
  z.string().check(z.regex(/^\d+$/)),
  z.string(),
);
export type Decisions = z.infer<typeof Decisions>;

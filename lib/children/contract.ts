import * as z from "zod";
import { childColumns } from "@/lib/children/domain/child-columns";
import { childIssueCodes } from "@/lib/children/domain/child-issue-codes";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { TextSchema } from "@/lib/core/refusals/contract";
import {
  ChildCoverage,
  childFileAsks,
  DateColumnUse,
  FewerChildren,
  PosyanduChoice,
} from "./domain/check-parts";

export {
  ChildCoverage,
  DateOrders,
  FewerChildren,
  PosyanduChoice,
  type ChildFileAsk,
  type DateColumnUse,
} from "./domain/check-parts";

/**
 * Files of measured children and what became of their rows. Nothing here can describe a single child: there is no field for a name, a NIK, a birth
 * date, or a measurement together with whose it is.
 */

export const ChildIssueCode = z.enum(childIssueCodes);
export type ChildIssueCode = z.infer<typeof ChildIssueCode>;

/** One kind of trouble in one column, with the rows it concerns. `refused` keeps the row out; `left-out` drops the one value; `note` changes nothing. */
export const ChildIssue = z.object({
  code: ChildIssueCode,
  effect: z.enum(["refused", "left-out", "note"]),
  /** Heading as it stands in the file. */
  column: z.nullable(z.string()),
  count: z.int(),
  /** The first rows, as the sender's program numbers them; `value` only for measures, never of columns that identify a child. */
  rows: z.array(z.object({ row: z.int(), value: z.nullable(z.string()) })),
  message: TextSchema,
  remedy: TextSchema,
});
export type ChildIssue = z.infer<typeof ChildIssue>;

export const placeLevels = [
  "subdistrict",
  "puskesmas",
  "village",
  "posyandu",
] as const;

/** A place as files write it, which fits no posyandu by name, and how many rows wait for somebody to decide. */
const Place = z.object({
  /** Names the place in decisions. */
  key: z.string(),
  subdistrict: z.string(),
  puskesmas: z.string(),
  village: z.string(),
  posyandu: z.string(),
  rows: z.int(),
  /** Posyandu with a similar name or the same one, the most similar first. None of them is chosen automatically. */
  suggestions: z.array(PosyanduChoice),
});

export const OpenPlace = z.object({
  ...Place.shape,
  /** The first level whose name fits nothing inside the level above, or more than one thing. */
  stoppedAt: z.enum(placeLevels),
  reason: z.enum(["unknown", "ambiguous", "missing"]),
});
export type OpenPlace = z.infer<typeof OpenPlace>;

export const ChildRows = z.object({
  /** Rows of children. With `passedOver` they are all rows below the headings. */
  read: z.int(),
  /** Totals, signatures and headings again, each in `issues` with its reason; left out for files of before November 2026. */
  passedOver: z.optional(z.int()),
  /** Rows at a posyandu, by name or by an earlier decision. */
  matched: z.int(),
  /** Rows of open places; they are stored and count as soon as somebody decides. */
  queued: z.int(),
  refused: z.int(),
  /** Rows of a child that has another row in the same month, which is used instead. */
  repeated: z.int(),
  /** Rows of places that somebody decided to leave out. */
  excluded: z.int(),
});
export type ChildRows = z.infer<typeof ChildRows>;

/** What was measured and found in one month of a file, in the rows that belong to a posyandu. */
export const ChildMonth = z.object({
  month: Month,
  rows: z.int(),
  posyandu: z.int(),
  weighed: z.int(),
  heightMeasured: z.int(),
  stunted: z.int(),
  severelyStunted: z.int(),
  wasted: z.int(),
  underweight: z.int(),
  overweight: z.int(),
  flagged: z.int(),
  /** Of the children whose height class the file states: how many there are, how many are stunted as stated, and how many as computed. */
  statedCompared: z.int(),
  statedStunted: z.int(),
  computedStunted: z.int(),
});
export type ChildMonth = z.infer<typeof ChildMonth>;

export const HeadingUse = z.object({
  heading: z.string(),
  /** The column that is read, "passed-over", or null if the heading is unknown. */
  use: z.nullable(z.enum([...childColumns, "passed-over"])),
  /** True if a person of this regency said so for an earlier file. */
  remembered: z.boolean(),
});
export type HeadingUse = z.infer<typeof HeadingUse>;

/** What is kept about a file of children: what became of its rows, and its issues by kind. */
export const ChildFileDetail = z.object({
  rows: ChildRows,
  issues: z.array(ChildIssue),
});

const FileInfo = z.object({
  bytes: z.int(),
  sha256: z.string(),
});

/** What a file holds; nothing was stored. If there are `missingColumns`, no row could be read: the sender must say which headings mean them. */
export const ChildFileCheck = z.object({
  dryRun: z.literal(true),
  area: AreaCode,
  file: z.object({ ...FileInfo.shape, kind: z.enum(["csv", "xlsx", "html"]) }),
  headings: z.array(HeadingUse),
  missingColumns: z.array(z.enum(childColumns)),
  dates: z.array(DateColumnUse),
  asks: z.array(z.enum(childFileAsks)),
  rows: ChildRows,
  months: z.array(ChildMonth),
  places: z.object({
    matched: z.int(),
    open: z.int(),
    excluded: z.int(),
  }),
  openPlaces: z.array(OpenPlace),
  issues: z.array(ChildIssue),
  coverage: ChildCoverage,
  fewer: FewerChildren,
  /** How many children of the file are not stored yet in that month, stored with other values, or stored with the same. */
  stored: z.object({
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
  }),
});
export type ChildFileCheck = z.infer<typeof ChildFileCheck>;

export const ChildFileReply = z.object({
  dryRun: z.literal(false),
  id: z.uuid(),
  area: AreaCode,
  areaName: z.string(),
  months: z.array(Month),
  file: FileInfo,
  rows: ChildRows,
  issues: z.array(ChildIssue),
  coverage: ChildCoverage,
  sequence: z.int(),
  receivedAt: z.iso.datetime(),
  /** True when the same file had been accepted before and still stands; nothing was stored again. */
  repeated: z.boolean(),
});
export type ChildFileReply = z.infer<typeof ChildFileReply>;

/** Heading as written → column, or "passed-over". */
export const HeadingChoices = z.record(
  z.string().check(z.maxLength(200)),
  z.enum([...childColumns, "passed-over"]),
);
export type HeadingChoices = z.infer<typeof HeadingChoices>;

/** Place key → posyandu id; null leaves the rows of that place out. */
export const PlaceDecisions = z.record(z.string(), z.nullable(z.string()));
export type PlaceDecisions = z.infer<typeof PlaceDecisions>;

/** A place of the queue: open, or decided by somebody. A decision can be taken back. */
export const ChildPlace = z.object({
  ...Place.shape,
  id: z.int(),
  /**
   * The names as files write them; null once they are deleted, thirty days after the last file that brought them, or with the decision. The rows still
   * wait, or count where they were decided to; a file that is sent again brings the names back.
   */
  subdistrict: z.nullable(z.string()),
  puskesmas: z.nullable(z.string()),
  village: z.nullable(z.string()),
  posyandu: z.nullable(z.string()),
  /** Until when the names are kept; null without them. */
  namesUntil: z.nullable(z.iso.datetime()),
  status: z.enum(["open", "decided", "excluded"]),
  months: z.array(Month),
  /** Where the rows count now. */
  posyanduId: z.nullable(z.string()),
  posyanduName: z.nullable(z.string()),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(z.iso.datetime()),
});
export type ChildPlace = z.infer<typeof ChildPlace>;

export const ChildPlacesReply = z.object({
  area: AreaCode,
  /** Rows that belong to a posyandu by name alone, without a decision. They are needed for the share. */
  matchedRows: z.int(),
  places: z.array(ChildPlace),
});
export type ChildPlacesReply = z.infer<typeof ChildPlacesReply>;

/** What a person decides about a place: a posyandu, "exclude" to leave its rows out, or "reopen" to take the decision back. */
export const PlaceDecision = z.union([
  z.object({ posyandu: z.string() }),
  z.object({ action: z.enum(["exclude", "reopen"]) }),
]);
export type PlaceDecision = z.infer<typeof PlaceDecision>;

export const PlaceDecisionReply = z.object({
  place: ChildPlace,
  sequence: z.int(),
});
export type PlaceDecisionReply = z.infer<typeof PlaceDecisionReply>;

/** Posyandu whose name, village or subdistrict holds the words asked for. */
export const ChoicesReply = z.object({ choices: z.array(PosyanduChoice) });
export type ChoicesReply = z.infer<typeof ChoicesReply>;

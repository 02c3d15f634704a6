import type { Text } from "@/lib/core/domain/text-pair";
import type { ChildIssueCode } from "./child-issue-codes";

/** One kind of issue in one column of a file of children, with the first rows that have it. */
export type ChildIssue = {
  code: ChildIssueCode;
  effect: "refused" | "left-out" | "note";
  column: string | null;
  count: number;
  rows: { row: number; value: string | null }[];
  message: Text;
  remedy: Text;
};

/** What became of the rows of a file of children; see lib/children/contract.ts. */
export type ChildRowCounts = {
  read: number;
  /** Not among those read; see the contract. */
  passedOver?: number | undefined;
  matched: number;
  queued: number;
  refused: number;
  repeated: number;
  excluded: number;
};

/** What is kept about a file of children beside its measurements. */
export type ChildFileRecord = { rows: ChildRowCounts; issues: ChildIssue[] };

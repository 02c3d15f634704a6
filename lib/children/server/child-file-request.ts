import type { HeadingChoices, PlaceDecisions } from "@/lib/children/contract";
import type { PlaceEntry } from "@/lib/registry/domain/match-place";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { ChildFileReading } from "./child-file-job";
import type { SubmissionRequest } from "@/lib/submissions/server/submission-request";

/** A file of measured children as it was received, and what its sender said about its headings and places. */
export type ChildFileRequest = Pick<
  SubmissionRequest,
  | "actor"
  | "file"
  | "area"
  | "idempotencyKey"
  | "source"
  | "receivedAt"
  | "upload"
  | "signal"
> & { headings: HeadingChoices; decisions: PlaceDecisions };

/** A file of children that was read, and the regency it is for. */
export type UnderstoodChildren = {
  regency: AreaCode;
  reading: ChildFileReading;
  /** The registry of the regency, with which the file was read. */
  entries: readonly PlaceEntry[];
  remembered: ReadonlySet<string>;
};

import type { HeadingChoices, PlaceDecisions } from "@/lib/children/contract";
import type { PlaceEntry } from "@/lib/registry/domain/match-place";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { ChildFileReading } from "./child-file-job";
import type { Sending } from "@/lib/submissions/server/sending";

/** A file of measured children as it was received, and what a person said of its headings and places. */
export type ChildFileRequest = Sending & {
  headings: HeadingChoices;
  decisions: PlaceDecisions;
};

/** A file of children read, and the regency it is for. */
export type UnderstoodChildren = {
  regency: AreaCode;
  reading: ChildFileReading;
  /** The regency's registry as the file was read against it. */
  entries: readonly PlaceEntry[];
  remembered: ReadonlySet<string>;
};

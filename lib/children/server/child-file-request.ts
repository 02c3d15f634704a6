import type { HeadingChoices, PlaceDecisions } from "@/lib/children/contract";
import type { DateAnswers } from "@/lib/children/domain/date-order";
import type { PlaceEntry } from "@/lib/registry/domain/match-place";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { ChildFileReading } from "./child-file-job";
import type { Sending } from "@/lib/submissions/server/sending";

/** A file of measured children as it was received, and what a person said of its headings and places. */
export type ChildFileRequest = Sending & {
  headings: HeadingChoices;
  decisions: PlaceDecisions;
  /** The order of dates in columns that do not show it. */
  dateAnswers: DateAnswers;
  /** Yes, the file is of more months than is usual. */
  acceptMonths: boolean;
  /** Yes, the file holds fewer children of a posyandu than are stored. */
  acceptFewer: boolean;
};

/** A file of children read, and the regency it is for. */
export type UnderstoodChildren = {
  regency: AreaCode;
  reading: ChildFileReading;
  /** The regency's registry as the file was read against it. */
  entries: readonly PlaceEntry[];
  remembered: ReadonlySet<string>;
};

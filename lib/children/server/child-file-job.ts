import type { ChildMonth, HeadingUse } from "@/lib/children/contract";
import type { ChildColumn } from "@/lib/children/domain/child-columns";
import type {
  ChildIssue,
  ChildRowCounts,
} from "@/lib/children/domain/child-issue";
import type {
  PlaceEntry,
  PlaceMatch,
  WrittenPlace,
} from "@/lib/registry/domain/match-place";
import type { DateAnswers, DateUse } from "@/lib/children/domain/date-order";
import type { NamedRegency } from "@/lib/children/domain/regency-names";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { ChildKeys } from "./child-keys";

export type HeadingChoice = ChildColumn | "passed-over";

/** What the worker needs to understand a file of children. Only plain data crosses to another thread. */
export type ChildFileJob = {
  path: string;
  sha256: string;
  /** YYYY-MM-DD in the province. */
  today: string;
  keys: ChildKeys;
  /** The regency the file is for, and the names of all regencies of the province. */
  regency: AreaCode;
  regencies: NamedRegency[];
  /** What the sender said of the order of dates. */
  dateAnswers: DateAnswers;
  /** Heading as written, normalised → what a person said it means. */
  headings: [string, HeadingChoice][];
  /** Place key → posyandu id, or null for a place left out. */
  decisions: [string, string | null][];
  registry: {
    entries: PlaceEntry[];
    villages: { code: string; name: string }[];
    subdistricts: { code: string; name: string }[];
  };
};

/** What was said of a place under its key or an older form of it; undefined if nobody said anything. */
export function saidOf<Said>(
  { key, formerKeys }: Pick<FilePlace, "key" | "formerKeys">,
  said: ReadonlyMap<string, Said>,
): Said | undefined {
  const known = [key, ...formerKeys].find((one) => said.has(one));
  return known === undefined ? undefined : said.get(known);
}

/** A place of the file, with what becomes of its rows. */
export type FilePlace = {
  /** The hash of its names, by which it is stored and named in decisions. */
  key: string;
  /** What the key may have been when the place was stored: under the key for hashes before this one, or the names themselves. */
  formerKeys: string[];
  written: WrittenPlace;
  rows: number;
  /** What the names alone say. */
  match: PlaceMatch;
  /** What a person said, if anybody did. */
  decision: string | null | undefined;
};

/** The heading of a date column, as it stands in the file. */
export type DateHeading = { heading: string };

/** A file of children that was read. The rows hold no identity any more: each child is a keyed hash. */
export type ChildFileReading = {
  kind: "csv" | "xlsx" | "html";
  headings: Omit<HeadingUse, "remembered">[];
  missingColumns: ChildColumn[];
  /** Date columns whose order matters. With a trouble in one of them, no row was read. */
  dates: (DateUse & DateHeading)[];
  rows: ChildRowCounts;
  months: ChildMonth[];
  places: FilePlace[];
  copyText: Uint8Array[];
  issues: ChildIssue[];
};

/** A row that is kept: what is to be stored, as a line of COPY text, and what the row adds to the counts of the file. */
export type KeptChild = {
  rowNumber: number;
  month: Month;
  measuredOn: string;
  place: number;
  line: string;
  /** What was found in the child, as bits; see child-months.ts. */
  found: number;
};

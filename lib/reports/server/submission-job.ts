import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { ColumnKey } from "@/lib/reports/domain/headings";
import type { UnplacedRow } from "@/lib/reports/domain/place-row";
import type { RefusedRow } from "@/lib/submissions/domain/refused-row";
import type { Issue } from "@/lib/submissions/domain/issue";
import type { SharedRegistry } from "./shared-registry";

/** What the worker needs to understand a file. Only plain data crosses to another thread. */
export type SubmissionJob = {
  path: string;
  fileName: string;
  area: AreaCode;
  month: Month | null;
  currentMonth: Month;
  rowDecisions: [number, string][];
  /** The sheet to read, as its sender named it. */
  sheet: string | null;
  /** What the sender says of single headings, by the heading in the form in which headings are compared. */
  headings: [string, ColumnKey | "passed-over"][];
  /** Whether the file is to be kept, and so needed as gzip. */
  isKept: boolean;
  registry: SharedRegistry;
  /** Posyandu that people chose for names that fitted none or several: "village|name" → posyandu id. */
  nameDecisions: [string, string][];
};

/** A column of the file with what it is read as; `filled` is known for those that are not read. */
export type ReadColumn = {
  heading: string;
  letter: string;
  use: ColumnKey | "passed-over" | null;
  filled: number | null;
};

/** A file that was read: its valid rows as COPY text for the staging table, and what is wrong with the others. */
export type SubmissionReading = {
  kind: "csv" | "xlsx" | "html";
  sheet: string | null;
  /** Names of the visible sheets with content. */
  sheets: string[];
  columns: ReadColumn[];
  /** Rows of data, and rows below the headings that are none. */
  rowsRead: number;
  rowsPassedOver: number;
  /** Hidden rows among those read. */
  rowsHidden: number;
  valid: number;
  months: Month[];
  /** Regencies that the valid rows are about. */
  regencies: AreaCode[];
  copyText: Uint8Array[];
  refused: RefusedRow[];
  /** Of the refused rows those that the registry of another area may know. */
  unplaced: UnplacedRow[];
  /** The refused rows of earlier files that its rows were: submission and row, "…/14". */
  origins: string[];
  issues: Issue[];
  /** Names for which a person chose the posyandu row by row. They are to be remembered. */
  newDecisions: {
    villageCode: string;
    matchName: string;
    posyanduId: string;
  }[];
  /** The file as gzip, where it is to be kept. */
  gzip: Uint8Array | null;
};

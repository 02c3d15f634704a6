import type { ChosenFile } from "./upload-file";

/** A file that is tried, or applied. */
export type ImportRequest = { file: ChosenFile; dryRun: boolean };

import type { ChosenFile } from "./upload-file";

/** A file to be imported, or only to be checked. */
export type ImportRequest = { file: ChosenFile; dryRun: boolean };

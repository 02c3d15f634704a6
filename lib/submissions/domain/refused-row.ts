import type { Month } from "@/lib/core/domain/month";
import type { Issue } from "./issue";

/** A row that is not accepted, with its cells as they were in the file. */
export type RefusedRow = {
  rowNumber: number;
  posyanduId: string | null;
  month: Month | null;
  cells: Record<string, string>;
  issues: Issue[];
};

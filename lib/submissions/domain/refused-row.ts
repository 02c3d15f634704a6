import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Issue } from "./issue";

/** A row that is not accepted, with its cells as they were in the file. */
export type RefusedRow = {
  rowNumber: number;
  posyanduId: string | null;
  month: Month | null;
  /** Where it belongs, as far as a row of a province-wide file says it; null if it does not, or says two. */
  regency: AreaCode | null;
  /** By the headings of the file. */
  cells: Record<string, string>;
  /** The same by the columns of the template, whatever their headings were: "posyandu", "village", "d_weighed". */
  written: Record<string, string>;
  issues: Issue[];
};

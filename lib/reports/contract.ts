import * as z from "zod";
import { elementCodes } from "@/lib/core/catalogue/elements";
import { identityColumns } from "@/lib/reports/domain/headings";

/** What a column of a monthly form can be read as: an element, something that names the row, or nothing. */
export const ColumnUse = z.enum([
  ...elementCodes,
  ...identityColumns,
  "year",
  "passed-over",
]);
export type ColumnUse = z.infer<typeof ColumnUse>;

/** What a sender says of headings that were not understood: heading → what its column is. */
export const HeadingChoiceList = z.record(z.string(), ColumnUse);
export type HeadingChoiceList = z.infer<typeof HeadingChoiceList>;

import { bigint, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { codeText } from "../core/schema/areas";

/** What was found among the measured children of an area and month when the public was last told its counts; not rounded yet. */
export const publicGrowth = pgTable(
  "public_growth",
  {
    month: codeText().notNull(),
    areaCode: codeText("area_code").notNull(),
    /** As the verb that reads it wrote it down. */
    found: jsonb().$type<Record<string, unknown>>().notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
    /** Which form `found` has, so that a later version of the product makes it anew. */
    form: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.areaCode] })],
);

import { bigint, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { codeText } from "../core/schema/areas";

/** What was found among the measured children of a regency and month when the public was last told its counts; not judged yet. */
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

/** What the public was told of the measured children of a month, the last few times: what may be told next depends on it. */
export const publicGrowthTold = pgTable(
  "public_growth_told",
  {
    month: codeText().notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
    /** The last change in what was found that it tells. */
    foundSequence: bigint("found_sequence", { mode: "number" }).notNull(),
    /** By area what was found, and what is not told of it. As the verb that judges it wrote it down. */
    told: jsonb().notNull(),
    /** What can be deduced of each number. Only who judges reads it. */
    spans: jsonb().notNull(),
    form: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.sequence] })],
);

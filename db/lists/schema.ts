import {
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { codeText } from "../core/schema/areas";

/** Lists of posyandu that somebody has kept under a name: what was asked, never whom it found, so that a saved list lives. */
export const savedLists = pgTable(
  "saved_lists",
  {
    id: uuid().primaryKey(),
    owner: text().notNull(),
    name: text().notNull(),
    areaCode: codeText("area_code").notNull(),
    /** The month that was on screen; who is in the list is compared with it later. */
    month: text().notNull(),
    conditions: text().notNull(),
    columns: text().notNull(),
    sort: text().notNull(),
    /** The month compared with, whether only who came in or went out, and how many at most; null where it was not asked. */
    against: text(),
    only: text(),
    top: integer(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [uniqueIndex("saved_lists_name").on(table.owner, table.name)],
);

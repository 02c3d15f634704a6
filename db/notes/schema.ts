import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { codeText } from "../core/schema/areas";

/** What an office has said of the figure of an area, an indicator and a month. */
export const notes = pgTable(
  "notes",
  {
    id: uuid().primaryKey(),
    areaCode: codeText("area_code").notNull(),
    indicator: text().notNull(),
    month: text().notNull(),
    /** The office of the writer as it was then: a role, and the area it answers for. */
    officeRole: text("office_role").notNull(),
    officeArea: codeText("office_area").notNull(),
    actor: text().notNull(),
    /** The latest version; all of them stand in note_versions. */
    text: text().notNull(),
    version: integer().notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    editedAt: timestamp("edited_at", { withTimezone: true }),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    withdrawnReason: text("withdrawn_reason"),
    isSimulated: boolean("is_simulated").notNull().default(false),
  },
  (table) => [index("notes_area").on(table.areaCode, table.month)],
);

/** Every version of a note's text; none is changed or deleted while the note is there. */
export const noteVersions = pgTable(
  "note_versions",
  {
    noteId: uuid("note_id")
      .notNull()
      .references(() => notes.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    text: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    actor: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.noteId, table.version] })],
);

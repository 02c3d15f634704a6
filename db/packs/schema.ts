import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea, codeText } from "../core/schema/areas";
import { meetings } from "../meetings/schema";

/** A meeting that was taken along in a file, for a hall without a line. On the laptop the one row says which. */
export const meetingPacks = pgTable(
  "meeting_packs",
  {
    id: uuid().primaryKey(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** Whose figures it shows. */
    snapshot: uuid().notNull(),
    takenAt: timestamp("taken_at", { withTimezone: true }).notNull(),
    /** Who took it: what is written on the laptop comes home under this name and office. */
    actor: text().notNull(),
    officeRole: text("office_role").notNull(),
    officeArea: codeText("office_area").notNull(),
    /** Goes into the file alone. What comes home is signed with it, so that nobody else can write in that name. */
    key: text().notNull(),
  },
  (table) => [index("meeting_packs_meeting").on(table.meetingId)],
);

/** What came home from a laptop, as it was: also what contradicted and was not taken. */
export const meetingReturns = pgTable(
  "meeting_returns",
  {
    sha256: text().primaryKey(),
    packId: uuid("pack_id")
      .notNull()
      .references(() => meetingPacks.id, { onDelete: "cascade" }),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull(),
    actor: text().notNull(),
    body: bytea().notNull(),
  },
  (table) => [index("meeting_returns_pack").on(table.packId)],
);

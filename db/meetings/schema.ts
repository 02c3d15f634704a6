import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { snapshots } from "../snapshots/schema";
import { codeText } from "../core/schema/areas";

/** A meeting about the figures of an area in a month. */
export const meetings = pgTable(
  "meetings",
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    areaCode: codeText("area_code").notNull(),
    month: text().notNull(),
    /** The day it is held; null while that is open. */
    heldOn: date("held_on", { mode: "string" }),
    place: text().notNull(),
    /** planned, open, closed. One that was left open closes by itself: that follows from opened_at and is stored nowhere. */
    state: text().notNull(),
    /** Whose figures it shows; null for those of the moment. */
    snapshot: uuid().references(() => snapshots.id, { onDelete: "set null" }),
    openedAt: timestamp("opened_at", { withTimezone: true }),
    closedAt: timestamp("closed_at", { withTimezone: true }),
    /** The office that made it, as it was then. */
    officeRole: text("office_role").notNull(),
    officeArea: codeText("office_area").notNull(),
    actor: text().notNull(),
    /** Counted up by every change of the meeting or its agenda. */
    version: integer().notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    isSimulated: boolean("is_simulated").notNull().default(false),
  },
  (table) => [index("meetings_held").on(table.heldOn)],
);

/** An item of a meeting's agenda: what is shown, and what its presenter wants to say. */
export const slides = pgTable(
  "slides",
  {
    id: uuid().primaryKey(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** 0 for the first; without gaps. */
    position: integer().notNull(),
    kind: text().notNull(),
    /** Null for the usual title of its kind. */
    title: text(),
    /** What it shows; null for the area and month of the meeting, and the usual indicator of its kind. */
    areaCode: codeText("area_code"),
    month: text(),
    indicator: text(),
    /** How it is shown: the further parts of the address of the pinned view. */
    look: text().notNull().default(""),
    notes: text().notNull().default(""),
    minutes: integer().notNull(),
  },
  (table) => [
    uniqueIndex("slides_position").on(table.meetingId, table.position),
  ],
);

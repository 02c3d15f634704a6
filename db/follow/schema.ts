import {
  boolean,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { codeText } from "../core/schema/areas";
import { meetings } from "../meetings/schema";

/** The stage of a meeting that phones may follow. A meeting has one at a time: opening it again gives it another code. */
export const stages = pgTable("stages", {
  meetingId: uuid("meeting_id")
    .primaryKey()
    .references(() => meetings.id, { onDelete: "cascade" }),
  /** Six letters that are shown in the hall. */
  code: text().notNull().unique(),
  /** What a follower's page sends with every read, so that a code need not be looked up each time. */
  pass: text().notNull().unique(),
  /** Whose figures followers without an account see: oversight, public. */
  audience: text().notNull(),
  /** Who presents: account, its office as it was then, and the browser. */
  holder: text().notNull(),
  holderRole: text("holder_role").notNull(),
  holderArea: codeText("holder_area").notNull(),
  device: text().notNull(),
  /** When that browser was heard of last. */
  heardAt: timestamp("heard_at", { withTimezone: true }).notNull(),
  /** True while whoever presents offers it to others. */
  isOffered: boolean("is_offered").notNull(),
  openedAt: timestamp("opened_at", { withTimezone: true }).notNull(),
  closedAt: timestamp("closed_at", { withTimezone: true }),
  /** What is on the stage: lib/meetings/domain/stage.ts. */
  turn: integer().notNull(),
  by: text().notNull(),
  slide: uuid(),
  at: integer().notNull(),
  path: text().array().notNull(),
  called: codeText("called"),
  pointed: text(),
  isBlack: boolean("is_black").notNull(),
  isLive: boolean("is_live").notNull(),
  scheme: text().notNull(),
  startedAt: timestamp("started_at", { withTimezone: true }),
  shownAt: timestamp("shown_at", { withTimezone: true }),
});

/** A follower asks for an explanation of a figure. No words and no person: the figure says what is asked. */
export const stageQuestions = pgTable(
  "stage_questions",
  {
    /** Made by the phone, so that what is sent twice is asked once. */
    id: uuid().primaryKey(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    areaCode: codeText("area_code").notNull(),
    indicator: text(),
    askedAt: timestamp("asked_at", { withTimezone: true }).notNull(),
    answeredAt: timestamp("answered_at", { withTimezone: true }),
  },
  (table) => [index("stage_questions_meeting").on(table.meetingId)],
);

import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { codeText } from "../core/schema/areas";

/** What a meeting decided, as it stands; every version of it stands in decision_versions. */
export const decisions = pgTable(
  "decisions",
  {
    /** Made where it was written down, so that sending it twice stores it once. */
    id: uuid().primaryKey(),
    /** Numbers of a province and month are counted without a gap. */
    series: text().notNull(),
    ordinal: integer().notNull(),
    /** The meeting in which it was decided; a decision may stand without one. */
    meeting: uuid(),
    text: text().notNull(),
    indicator: text(),
    field: text(),
    office: text().notNull(),
    /** YYYY-MM-DD in the province. */
    due: text().notNull(),
    target: doublePrecision(),
    priority: text().notNull(),
    state: text().notNull(),
    /** What the province says of the evidence. */
    verification: text(),
    /** The figure at that moment with the counts behind it, as the screen had it; never changed. */
    figure: jsonb().$type<Record<string, unknown>>(),
    version: integer().notNull(),
    /** Of the device on which it was written; later than this it was received. */
    writtenAt: timestamp("written_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull(),
    actor: text().notNull(),
    officeRole: text("office_role").notNull(),
    officeArea: codeText("office_area").notNull(),
    isSimulated: boolean("is_simulated").notNull().default(false),
  },
  (table) => [
    uniqueIndex("decisions_number").on(table.series, table.ordinal),
    index("decisions_due").on(table.due),
    index("decisions_meeting").on(table.meeting),
  ],
);

export const decisionAreas = pgTable(
  "decision_areas",
  {
    decisionId: uuid("decision_id")
      .notNull()
      .references(() => decisions.id, { onDelete: "cascade" }),
    areaCode: codeText("area_code").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.decisionId, table.areaCode] }),
    index("decision_areas_area").on(table.areaCode),
  ],
);

/** Every version with all that it said, who made it and why; none is changed. */
export const decisionVersions = pgTable(
  "decision_versions",
  {
    decisionId: uuid("decision_id")
      .notNull()
      .references(() => decisions.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    reason: text(),
    at: timestamp({ withTimezone: true }).notNull(),
    actor: text().notNull(),
    officeRole: text("office_role").notNull(),
    officeArea: codeText("office_area").notNull(),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.version] })],
);

/** What was done, and where the evidence is; nothing of it is changed or taken away. */
export const decisionProgress = pgTable(
  "decision_progress",
  {
    id: uuid().primaryKey(),
    decisionId: uuid("decision_id")
      .notNull()
      .references(() => decisions.id, { onDelete: "cascade" }),
    text: text().notNull(),
    link: text(),
    at: timestamp({ withTimezone: true }).notNull(),
    actor: text().notNull(),
    officeRole: text("office_role").notNull(),
    officeArea: codeText("office_area").notNull(),
  },
  (table) => [index("decision_progress_of").on(table.decisionId, table.at)],
);

import {
  bigint,
  bigserial,
  boolean,
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
import type { Why } from "../../lib/quality/domain/finding";
import { workStates } from "../../lib/quality/domain/work-states";
import { codeText } from "../core/schema/areas";

/** Everything that was ever found in the reports of a month, and what became of it. Nothing is deleted from here but what a demo brought. */
export const qualityFindings = pgTable(
  "quality_findings",
  {
    id: uuid().primaryKey(),
    month: codeText().notNull(),
    /** The regency whose operator answers for it. */
    regency: codeText().notNull(),
    kind: text().notNull(),
    /** Tells it from the other findings of its month; see lib/quality/domain/finding.ts. */
    key: codeText().notNull(),
    areaCode: codeText("area_code").notNull(),
    posyanduId: text("posyandu_id"),
    elements: text().array().notNull(),
    severity: integer().notNull(),
    why: jsonb().$type<Why>().notNull(),
    fingerprint: text().notNull(),
    state: text({ enum: workStates }).notNull(),
    /** YYYY-MM-DD, where a planner has set one. */
    due: text(),
    firstSeen: timestamp("first_seen", { withTimezone: true }).notNull(),
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull(),
    /** When a run no longer found it; null while it is there. */
    resolvedAt: timestamp("resolved_at", { withTimezone: true }),
    isSimulated: boolean("is_simulated").notNull(),
  },
  (table) => [
    uniqueIndex("quality_findings_key").on(table.month, table.key),
    index("quality_findings_area").on(table.month, table.areaCode),
    index("quality_findings_posyandu").on(table.posyanduId, table.kind),
  ],
);

/** What happened to a finding, in order: found, explained, returned, accepted, assigned, resolved, found again. */
export const qualityEvents = pgTable(
  "quality_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    findingId: uuid("finding_id")
      .notNull()
      .references(() => qualityFindings.id, { onDelete: "cascade" }),
    at: timestamp({ withTimezone: true }).notNull(),
    action: text().notNull(),
    /** Null for what a run did. */
    actor: text(),
    officeRole: text("office_role"),
    officeArea: codeText("office_area"),
    /** An explanation, or why it was returned: text that nobody checked for names of people. */
    text: text(),
    due: text(),
  },
  (table) => [index("quality_events_finding").on(table.findingId)],
);

/** The last run of a regency and month, and what it looked at. */
export const qualityRuns = pgTable(
  "quality_runs",
  {
    month: codeText().notNull(),
    regency: codeText().notNull(),
    /** The change of the ledger up to which the reports are in it. */
    sequence: bigint({ mode: "number" }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    forms: integer().notNull(),
    milliseconds: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.regency] })],
);

/** How full the forms of a subdistrict were in the last run: needed elements that were given, and all of them. */
export const qualityFilled = pgTable(
  "quality_filled",
  {
    month: codeText().notNull(),
    areaCode: codeText("area_code").notNull(),
    forms: integer().notNull(),
    given: integer().notNull(),
    needed: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.areaCode] })],
);

/** Regencies and months whose reports, or those of the months before, have changed since the last run, and by which change. */
export const qualityPending = pgTable(
  "quality_pending",
  {
    month: codeText().notNull(),
    regency: codeText().notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.regency] })],
);

import {
  bigint,
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
import { bytea, codeText } from "../core/schema/areas";

/** Figures of an area and a month that were frozen with all that their pages show. What it holds stands in snapshot_parts; nothing of it changes. */
export const snapshots = pgTable(
  "snapshots",
  {
    id: uuid().primaryKey(),
    areaCode: codeText("area_code").notNull(),
    month: codeText().notNull(),
    /** 1 for the first of its area and month, without gaps. */
    number: integer().notNull(),
    title: text().notNull(),
    takenAt: timestamp("taken_at", { withTimezone: true }).notNull(),
    /** The last change of the ledger that is in it. */
    sequence: bigint({ mode: "number" }).notNull(),
    /** In which form its parts were written down; see lib/snapshots/domain/format.ts. */
    format: integer().notNull(),
    catalogueVersion: text("catalogue_version").notNull(),
    actor: text().notNull(),
    /** The office of who took it as it was then: a role, and the area it answers for. */
    officeRole: text("office_role").notNull(),
    officeArea: codeText("office_area").notNull(),
    /** How complete the month was: posyandu that are expected to report, that had reported, and that had in time. */
    registered: integer().notNull(),
    reported: integer().notNull(),
    onTime: integer("on_time").notNull(),
    /** The same as the public had been told; null where it had been told nothing. */
    publicReported: integer("public_reported"),
    publicOnTime: integer("public_on_time"),
    /** Bytes of its parts; those that it shares with earlier ones are counted in each. */
    bytes: bigint({ mode: "number" }).notNull(),
    isSimulated: boolean("is_simulated").notNull().default(false),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    withdrawnReason: text("withdrawn_reason"),
    /** The office that took it back. */
    withdrawnRole: text("withdrawn_role"),
    withdrawnArea: codeText("withdrawn_area"),
  },
  (table) => [
    uniqueIndex("snapshots_number").on(
      table.areaCode,
      table.month,
      table.number,
    ),
    index("snapshots_taken").on(table.takenAt),
  ],
);

/** What is frozen, once for however many snapshots hold it: a month that nobody corrects is the same in all of them. */
export const frozenContents = pgTable("frozen_contents", {
  /** Of the bytes before they were compressed, as hex. */
  sha256: text().primaryKey(),
  /** Compressed; db/snapshots says nothing of what is in it. */
  body: bytea().notNull(),
});

/** Which content is which part of a snapshot. */
export const snapshotParts = pgTable(
  "snapshot_parts",
  {
    snapshotId: uuid("snapshot_id")
      .notNull()
      .references(() => snapshots.id, { onDelete: "cascade" }),
    /** Such as "counts/2026-10"; see lib/snapshots/domain/format.ts. */
    name: text().notNull(),
    sha256: text()
      .notNull()
      .references(() => frozenContents.sha256),
    /** What its reader needs to know before it reads it. */
    about: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.snapshotId, table.name] }),
    index("snapshot_parts_content").on(table.sha256),
  ],
);

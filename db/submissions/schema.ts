import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  primaryKey,
} from "drizzle-orm/pg-core";
import type { Issue } from "../../lib/submissions/domain/issue";
import { bytea } from "../core/schema/areas";

/** What was sent, by whom, when, and in which file. Withdrawn submissions stay. */
export const submissions = pgTable(
  "submissions",
  {
    id: uuid().primaryKey(),
    areaCode: text("area_code").notNull(),
    months: text().array().notNull(),
    status: text({ enum: ["accepted", "withdrawn"] }).notNull(),
    /** Which kind of file it was, as its subject calls it. */
    form: text().notNull().default("posyandu"),
    source: text({ enum: ["page", "api", "simulation", "command"] }).notNull(),
    isSimulated: boolean("is_simulated").notNull().default(false),
    actor: text().notNull(),
    actorName: text("actor_name").notNull(),
    fileName: text("file_name").notNull(),
    fileSha256: text("file_sha256").notNull(),
    fileBytes: integer("file_bytes").notNull(),
    idempotencyKey: text("idempotency_key"),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull(),
    /** The sequence of the ledger at which it was accepted. For a posyandu-month, the highest sequence counts. */
    sequence: bigint({ mode: "number" }).notNull(),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    withdrawnSequence: bigint("withdrawn_sequence", { mode: "number" }),
    rowsRead: integer("rows_read").notNull(),
    rowsAccepted: integer("rows_accepted").notNull(),
    rowsRefused: integer("rows_refused").notNull(),
    rowsNew: integer("rows_new").notNull(),
    rowsChanged: integer("rows_changed").notNull(),
    rowsUnchanged: integer("rows_unchanged").notNull(),
    issues: jsonb().$type<Issue[]>().notNull(),
    issueCount: integer("issue_count").notNull(),
    /** What the subject of the form keeps on record of it. */
    detail: jsonb("children").$type<Record<string, unknown>>(),
  },
  (table) => [
    uniqueIndex("submissions_idempotency").on(
      table.actor,
      table.idempotencyKey,
    ),
    index("submissions_area").on(table.areaCode, table.sequence),
    index("submissions_sha").on(table.fileSha256),
    uniqueIndex("submissions_sequence").on(table.sequence),
  ],
);

/** The files as they came, gzip, kept once per content. */
export const submissionFiles = pgTable("submission_files", {
  sha256: text().primaryKey(),
  bytes: bytea().notNull(),
});

/** Rows that were not accepted, with their reasons. They wait until a later submission brings them corrected. */
export const refusedRows = pgTable(
  "refused_rows",
  {
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    rowNumber: integer("row_number").notNull(),
    areaCode: text("area_code").notNull(),
    month: text(),
    posyanduId: text("posyandu_id"),
    /** The row's cells as they stood in the file, by heading. */
    cells: jsonb().$type<Record<string, string>>().notNull(),
    /** The same by the columns of the template; empty for rows from before this was kept. */
    written: jsonb().$type<Record<string, string>>().notNull().default({}),
    issues: jsonb().$type<Issue[]>().notNull(),
    /** The submission that brought it corrected; its own where a person took it off the list. */
    mendedBy: uuid("mended_by"),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.rowNumber] }),
    index("refused_rows_area").on(table.areaCode),
  ],
);

/** A person's decision which posyandu a name in a file means, inside one village. It is remembered for later files. */
export const nameDecisions = pgTable(
  "name_decisions",
  {
    villageCode: text("village_code").notNull(),
    matchName: text("match_name").notNull(),
    posyanduId: text("posyandu_id").notNull(),
    actor: text().notNull(),
    decidedAt: timestamp("decided_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.villageCode, table.matchName] })],
);

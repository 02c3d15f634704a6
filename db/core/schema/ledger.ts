import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  serial,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

/** One row. It is locked at the start of every writing transaction, so that the order of sequences is the order of commits. */
export const ledger = pgTable("ledger", {
  id: integer().primaryKey(),
  sequence: bigint({ mode: "number" }).notNull(),
  /** Counted up, by a trigger, by every statement that may change what files are matched against: ids, names, villages and months of posyandu. */
  registry: bigint({ mode: "number" }).notNull().default(0),
});

/** What changed, for clients that must catch up and for the ticker. */
export const changeLog = pgTable(
  "change_log",
  {
    sequence: bigint({ mode: "number" }).primaryKey(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Name of its kind; see the subjects' domain/changes.ts. */
    kind: text().notNull(),
    areaCode: text("area_code").notNull(),
    months: text().array().notNull(),
    /** Villages whose posyandu-months changed. All areas above them changed too. */
    villages: text().array().notNull(),
    submissionId: uuid("submission_id"),
    /** How many posyandu-months were touched, and how complete the area was afterwards. */
    posyandu: integer().notNull().default(0),
    reported: integer().notNull().default(0),
    registered: integer().notNull().default(0),
  },
  (table) => [index("change_log_area").on(table.areaCode, table.sequence)],
);

/** Who did what. Rows are never changed and never deleted. */
export const auditLog = pgTable("audit_log", {
  id: serial().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  actor: text().notNull(),
  action: text().notNull(),
  subject: text().notNull(),
  detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
});

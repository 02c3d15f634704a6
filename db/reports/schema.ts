import { sql } from "drizzle-orm";
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
import {
  elementCodes,
  type ElementCode,
} from "../../lib/core/catalogue/elements";
import {
  indicators,
  type IndicatorId,
} from "../../lib/core/catalogue/indicators";
import { codeText } from "../core/schema/areas";

const elementColumns = Object.fromEntries(
  elementCodes.map((code) => [code, integer(code)]),
) as Record<ElementCode, ReturnType<typeof integer>>;

/**
 * Every accepted version of every posyandu-month. At most one of them is current. Null means not reported. Triggers of a whole statement refer it to its
 * posyandu and its submission (0013): foreign keys are checked row by row, which took longer than writing the rows.
 */
export const reports = pgTable(
  "reports",
  {
    posyanduId: text("posyandu_id").notNull(),
    month: codeText().notNull(),
    submissionId: uuid("submission_id").notNull(),
    /** Row of the file, counted as the sender's program shows it. */
    rowNumber: integer("row_number").notNull(),
    isCurrent: boolean("is_current").notNull(),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull(),
    ...elementColumns,
  },
  (table) => [
    primaryKey({
      columns: [table.posyanduId, table.month, table.submissionId],
    }),
    uniqueIndex("reports_current")
      .on(table.month, table.posyanduId)
      .where(sql`${table.isCurrent}`),
    index("reports_submission").on(table.submissionId),
  ],
);

type CountColumn = ReturnType<ReturnType<typeof integer>["notNull"]>;
const count = (name: string) => integer(name).notNull().default(0);

const indicatorColumns = Object.fromEntries(
  indicators.flatMap(({ id }) => [
    [`${id}_num`, count(`${id}_num`)],
    [`${id}_den`, count(`${id}_den`)],
    [`${id}_n`, count(`${id}_n`)],
  ]),
) as unknown as Record<`${IndicatorId}_${"num" | "den" | "n"}`, CountColumn>;

/** Counts of an area in a month, never ratios. For each indicator: its numerator, its denominator, and the number of posyandu that gave both. */
const countsOfArea = () => ({
  month: codeText().notNull(),
  level: text({
    enum: ["province", "regency", "subdistrict", "village"],
  }).notNull(),
  areaCode: codeText("area_code").notNull(),
  registered: count("registered"),
  reported: count("reported"),
  onTime: count("on_time"),
  simulated: count("simulated"),
  /** How many posyandu have nutrition counts from measured children. */
  fromChildren: count("from_children"),
  /** How many posyandu did not open, by their report, or have sent nothing. */
  idle: count("idle"),
  lastReceivedAt: timestamp("last_received_at", { withTimezone: true }),
  ...indicatorColumns,
});

/** The counts as they are now. */
export const rollups = pgTable("rollups", countsOfArea(), (table) => [
  primaryKey({ columns: [table.month, table.level, table.areaCode] }),
  index("rollups_area").on(table.areaCode, table.month),
]);

/**
 * The counts as the public was last told them, down to the subdistrict and not rounded yet. They follow the others in steps, so that no single report
 * can be seen in them (docs/decisions/008).
 */
export const publicRollups = pgTable(
  "public_rollups",
  {
    ...countsOfArea(),
    /** When, and with which change of the ledger, the public was told. */
    publishedAt: timestamp("published_at", { withTimezone: true }).notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.month, table.level, table.areaCode] }),
  ],
);

/** Subdistricts and months whose counts have changed since the public was told, and since when. */
export const publicPending = pgTable(
  "public_pending",
  {
    month: codeText().notNull(),
    areaCode: codeText("area_code").notNull(),
    since: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.areaCode] })],
);

/** The judged tables of a month as the public was told them, the last few: what may be told next depends on them. */
export const publicTold = pgTable(
  "public_told",
  {
    month: codeText().notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
    told: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.sequence] })],
);

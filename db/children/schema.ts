import {
  bigint,
  boolean,
  char,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  serial,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { codeText, posyandu } from "../core/schema/areas";

/**
 * A place as files of children write it, inside one regency, and the posyandu that it means. Measurements refer to a place and not to a posyandu, so
 * that a decision, or taking it back, moves all rows with that name at once.
 */
export const childPlaces = pgTable(
  "child_places",
  {
    id: serial().primaryKey(),
    regencyCode: codeText("regency_code").notNull(),
    /** A keyed hash of the names in the form in which they are compared. Spellings that compare equal are one place. */
    key: text().notNull(),
    /**
     * The names as written, only as long as a person of the regency has to decide about them: a child's name may have slipped into them. Afterwards they
     * are null, and the key alone tells that a later file writes the same.
     */
    subdistrict: text(),
    puskesmas: text(),
    village: text(),
    posyandu: text(),
    /** When a file brought these names last; null without them. */
    writtenAt: timestamp("written_at", { withTimezone: true }),
    status: text({
      enum: ["matched", "open", "decided", "excluded"],
    }).notNull(),
    posyanduId: text("posyandu_id").references(() => posyandu.id),
    decidedBy: text("decided_by"),
    decidedAt: timestamp("decided_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("child_places_key").on(table.regencyCode, table.key),
    index("child_places_posyandu").on(table.posyanduId),
  ],
);

/**
 * One child measured in one month, known by a keyed hash alone: no name, no NIK, no date. Partitioned by month, because files, counts and screens ask
 * for one month or two. Every version stays; at most one of a child and month is current. There are no foreign keys: rows are written by a join with the
 * tables they refer to, and checking two keys for each row would take longer than storing it.
 */
export const measurements = pgTable(
  "measurements",
  {
    month: codeText().notNull(),
    child: uuid().notNull(),
    /** The number of the key that made the hash. */
    keyId: smallint("key_id").notNull(),
    submissionId: uuid("submission_id").notNull(),
    placeId: integer("place_id").notNull(),
    rowNumber: integer("row_number").notNull(),
    isCurrent: boolean("is_current").notNull(),
    /** L or P; null is not stated. */
    sex: char({ length: 1 }),
    ageDays: smallint("age_days"),
    weightKg: real("weight_kg"),
    heightCm: real("height_cm"),
    /** L lying, H standing. */
    posture: char({ length: 1 }),
    /** N, T, O or B as stated. */
    gain: char({ length: 1 }),
    haz: doublePrecision(),
    waz: doublePrecision(),
    whz: doublePrecision(),
    baz: doublePrecision(),
    /** Implausible scores: 1 height-for-age, 2 weight-for-age, 4 weight-for-height, 8 BMI-for-age. */
    flags: smallint().notNull(),
    /** Height class as the file states it: 0 sangat pendek, 1 pendek, 2 normal, 3 tinggi. */
    statedClass: smallint("stated_class"),
    /** Why the computed class differs, as an index of lib/children/domain/difference-rule-list.ts; null if it is the same. */
    difference: smallint(),
    /**
     * True for a version that says only that the child is no longer in the file of its posyandu and month. It has no measures and is never current, so
     * the child does not count while it is the latest version.
     */
    isAbsent: boolean("is_absent").notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.month, table.child, table.submissionId] }),
    index("measurements_place").on(table.placeId),
  ],
);

const count = (name: string) => integer(name).notNull();

/** The counts of the current measurements of a posyandu-month, by sex and age. They are derived from the measurements and from nothing else. */
export const childCounts = pgTable(
  "child_counts",
  {
    month: codeText().notNull(),
    posyanduId: text("posyandu_id").notNull(),
    /** L, P or - where it is not stated. */
    sex: char({ length: 1 }).notNull(),
    /** 0 to 3 for 0-5, 6-11, 12-23, 24-59 months. -1 if the age is unknown: those children are in no rate. */
    ageGroup: smallint("age_group").notNull(),
    children: count("children"),
    simulated: count("simulated"),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull(),
    weighed: count("weighed"),
    /** Children with a height in the file, whether or not it gave a score. */
    heightGiven: count("height_given"),
    heightMeasured: count("height_measured"),
    stunted: count("stunted"),
    severelyStunted: count("severely_stunted"),
    weightHeightAssessed: count("weight_height_assessed"),
    wasted: count("wasted"),
    severelyWasted: count("severely_wasted"),
    overweight: count("overweight"),
    weightAgeAssessed: count("weight_age_assessed"),
    underweight: count("underweight"),
    severelyUnderweight: count("severely_underweight"),
    flagged: count("flagged"),
    /** Weighed children with a sign N, T, O or B. The sign is stated or, for O and B, follows from the months before. */
    signed: count("signed"),
    nGained: count("n_gained"),
    tNotGained: count("t_not_gained"),
    oAbsentLastMonth: count("o_absent_last_month"),
    bFirstTime: count("b_first_time"),
    /** Null if nothing is known of the month before. */
    twoT: integer("two_t"),
  },
  (table) => [
    primaryKey({
      columns: [table.month, table.posyanduId, table.sex, table.ageGroup],
    }),
  ],
);

/** What a person said an unknown heading means, for the next files of that regency. */
export const headingChoices = pgTable(
  "heading_choices",
  {
    areaCode: codeText("area_code").notNull(),
    heading: text().notNull(),
    use: text().notNull(),
    actor: text().notNull(),
    decidedAt: timestamp("decided_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.areaCode, table.heading] })],
);

/**
 * How the current measurements of a village and month are spread: half SDs of each index, last digits, signs of quality. Derived like the counts, so
 * that screens do not have to read the measurements for it.
 */
export const childSpreads = pgTable(
  "child_spreads",
  {
    month: codeText().notNull(),
    villageCode: codeText("village_code").notNull(),
    /** See the kinds in db/children/child-spreads.ts. */
    kind: smallint().notNull(),
    bin: smallint().notNull(),
    children: count("children"),
    /** Sum of z and of z², in hundredths, for mean and SD. */
    total: bigint({ mode: "number" }).notNull(),
    squares: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.month, table.villageCode, table.kind, table.bin],
    }),
  ],
);

import { sql } from "drizzle-orm";
import {
  check,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  boolean,
} from "drizzle-orm/pg-core";

export const multiPolygon = customType<{ data: string }>({
  dataType: () => "geometry(MultiPolygon,4326)",
});
export const point = customType<{ data: string }>({
  dataType: () => "geometry(Point,4326)",
});
/** Codes are compared byte by byte, so that all codes with a prefix are one range of the index, whatever the language of the database is. */
export const codeText = customType<{ data: string }>({
  dataType: () => 'text COLLATE "C"',
});
export const bytea = customType<{ data: Uint8Array }>({
  dataType: () => "bytea",
});

/** Administrative areas by Kemendagri code. A code is valid for a span of time and may succeed another one (pemekaran). */
export const areas = pgTable(
  "areas",
  {
    code: codeText().primaryKey(),
    level: text({
      enum: ["province", "regency", "subdistrict", "village"],
    }).notNull(),
    parentCode: codeText("parent_code"),
    name: text().notNull(),
    officialName: text("official_name").notNull(),
    kind: text().notNull(),
    bpsCode: text("bps_code"),
    validFrom: date("valid_from").notNull().default("1945-08-17"),
    validTo: date("valid_to"),
    predecessorCode: text("predecessor_code"),
    geometry: multiPolygon(),
    labelPoint: point("label_point"),
    areaKm2: doublePrecision("area_km2"),
    boundarySource: text("boundary_source", {
      enum: ["indicative", "official"],
    }),
  },
  (table) => [
    index("areas_parent").on(table.parentCode),
    index("areas_level_code").on(table.level, table.code),
    index("areas_geometry").using("gist", table.geometry),
  ],
);

/** The registry. A registration number, where there is one, starts with the code of its village (Kepmendagri 100.3-2834/2025). */
export const posyandu = pgTable(
  "posyandu",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** The name in the form in which it is compared: lower case, arabic numerals, single spaces. */
    matchName: text("match_name").notNull(),
    villageCode: codeText("village_code")
      .notNull()
      .references(() => areas.code),
    registrationNumber: text("registration_number"),
    /** The puskesmas it belongs to, if the registry says so. */
    puskesmas: text(),
    location: point(),
    strata: text({ enum: ["pratama", "madya", "purnama", "mandiri"] }),
    /** First and last month in which it is expected to report, as YYYY-MM. */
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
    isSimulated: boolean("is_simulated").notNull().default(false),
    /** First month in the present village, for one that has moved; null if it has always been there. */
    villageSince: text("village_since"),
  },
  (table) => [
    index("posyandu_village").on(table.villageCode),
    uniqueIndex("posyandu_registration").on(table.registrationNumber),
    check(
      "posyandu_registration_in_village",
      sql`${table.registrationNumber} is null or ${table.registrationNumber} ~ ('^' || replace(${table.villageCode}, '.', '\\.') || '\\.[0-9]{3}$')`,
    ),
  ],
);

/** Villages that posyandu have left, with the first and last month there. See docs/decisions/015. */
export const formerVillages = pgTable(
  "former_villages",
  {
    posyanduId: text("posyandu_id")
      .notNull()
      .references(() => posyandu.id, { onDelete: "cascade" }),
    villageCode: codeText("village_code")
      .notNull()
      .references(() => areas.code),
    /** YYYY-MM; null if it was there from the beginning. */
    thereFrom: text("there_from"),
    thereTo: text("there_to").notNull(),
    /** The number that it had there. It begins with the code of that village. */
    registrationNumber: text("registration_number"),
  },
  (table) => [
    primaryKey({ columns: [table.posyanduId, table.thereTo] }),
    index("former_villages_village").on(table.villageCode),
  ],
);

/** Shapes ready to be sent, by parent area and level. All of them are replaced when boundaries change. */
export const topologies = pgTable(
  "topologies",
  {
    parentCode: codeText("parent_code").notNull(),
    level: text().notNull(),
    hash: text().notNull(),
    /** TopoJSON, gzip. */
    body: bytea().notNull(),
    bytes: integer().notNull(),
    source: text({ enum: ["indicative", "official", "mixed"] }).notNull(),
    madeAt: timestamp("made_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.parentCode, table.level] })],
);

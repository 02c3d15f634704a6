import {
  boolean,
  doublePrecision,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { codeText } from "../core/schema/areas";

/** What an area is to reach of an indicator, in all versions; the latest holds, and if it names no year, there is none. */
export const targetPaths = pgTable(
  "target_paths",
  {
    areaCode: codeText("area_code").notNull(),
    indicator: text().notNull(),
    version: integer().notNull(),
    /** The document that sets it. */
    source: text().notNull(),
    baselineYear: integer("baseline_year"),
    baseline: doublePrecision(),
    setAt: timestamp("set_at", { withTimezone: true }).notNull(),
    actor: text().notNull(),
    officeRole: text("office_role").notNull(),
    officeArea: codeText("office_area").notNull(),
    isSimulated: boolean("is_simulated").notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.areaCode, table.indicator, table.version] }),
  ],
);

/** The years of a path, in the unit of the indicator. */
export const targetYears = pgTable(
  "target_years",
  {
    areaCode: codeText("area_code").notNull(),
    indicator: text().notNull(),
    version: integer().notNull(),
    year: integer().notNull(),
    value: doublePrecision().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.areaCode, table.indicator, table.version, table.year],
    }),
    foreignKey({
      name: "target_years_path",
      columns: [table.areaCode, table.indicator, table.version],
      foreignColumns: [
        targetPaths.areaCode,
        targetPaths.indicator,
        targetPaths.version,
      ],
    }).onDelete("cascade"),
  ],
);

import {
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";

/** Published prevalences of SSGI and SKI. They are never mixed with routine counts. */
export const surveyFigures = pgTable(
  "survey_figures",
  {
    areaCode: text("area_code").notNull(),
    year: integer().notNull(),
    survey: text({ enum: ["SSGI", "SKI"] }).notNull(),
    indicator: text().notNull().default("stunting"),
    prevalencePct: doublePrecision("prevalence_pct").notNull(),
    source: text().notNull(),
    confidence: text().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.areaCode, table.year, table.survey, table.indicator],
    }),
  ],
);

/** Settings of this installation, such as whether it is a demo. */
export const settings = pgTable("settings", {
  key: text().primaryKey(),
  value: text().notNull(),
});

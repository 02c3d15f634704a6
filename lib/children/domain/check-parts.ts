import * as z from "zod";
import { Month } from "@/lib/core/domain/month";
import { dateColumns, dateGrounds } from "./date-order";
import { dateOrders } from "./date-text";

/** A posyandu with the names of the places above it. */
export const PosyanduChoice = z.object({
  id: z.string(),
  name: z.string(),
  village: z.string(),
  subdistrict: z.string(),
});
export type PosyanduChoice = z.infer<typeof PosyanduChoice>;

const DateOrder = z.enum(dateOrders);
const RowsOfOrder = z.object({
  count: z.int(),
  /** The first of them, as the sender's program numbers them. */
  rows: z.array(z.int()),
});
const MonthsOfOrder = z.array(z.object({ month: Month, rows: z.int() }));

/**
 * A column of dates such as 05/10/2026, which read as two days, and in which order it is read: dmy or mdy. It is known by days above 12, by the sender's
 * answer (`dateOrder`), by the other date column, or since the dates lie together under one order only. Without an order nothing is read: the sender is
 * asked ("unknown"), or the rows contradict each other and the file must be mended ("contradiction").
 */
export const DateColumnUse = z.object({
  column: z.enum(dateColumns),
  heading: z.string(),
  order: z.nullable(DateOrder),
  ground: z.nullable(z.enum(dateGrounds)),
  trouble: z.nullable(z.enum(["unknown", "contradiction"])),
  rows: z.object({ dmy: RowsOfOrder, mdy: RowsOfOrder }),
  /** Into which months of measuring the rows fall under each order; null for birth dates. */
  months: z.nullable(z.object({ dmy: MonthsOfOrder, mdy: MonthsOfOrder })),
});
export type DateColumnUse = z.infer<typeof DateColumnUse>;

/** `dateOrder` of a file as JSON: an order by column. */
export const DateOrders = z.strictObject({
  measuredOn: z.optional(DateOrder),
  birthDate: z.optional(DateOrder),
});

/** A posyandu in a month of which a file holds few children, beside what is known otherwise. */
const PosyanduMonth = z.object({
  ...PosyanduChoice.shape,
  month: Month,
  /** Measured children that would be stored with the file; with those of earlier files. */
  children: z.int(),
});

/**
 * How far the measured children of a file reach, beside the number weighed (D) that the forms state. They stand for a posyandu where they are at least
 * `share` of its D; elsewhere its form counts, and where there is none, nothing does.
 */
export const ChildCoverage = z.object({
  share: z.number(),
  /** Posyandu-months of the file: all of them, those with a D to compare with, and those whose children are too few. */
  posyanduMonths: z.int(),
  compared: z.int(),
  short: z.int(),
  /** The first of those that are too short, the shortest first. */
  list: z.array(
    z.object({
      ...PosyanduMonth.shape,
      /** D of the form, and the month of that form: the same month, or the last one before it that states one. */
      weighed: z.int(),
      weighedIn: Month,
      /** True if the form of the month itself is there and counts. */
      hasForm: z.boolean(),
    }),
  ),
});
export type ChildCoverage = z.infer<typeof ChildCoverage>;

/** Posyandu-months of which earlier files hold more children than this one. Those of earlier files that do not stand in it stay as they were. */
export const FewerChildren = z.object({
  posyanduMonths: z.int(),
  list: z.array(
    z.object({
      ...PosyanduMonth.shape,
      before: z.int(),
    }),
  ),
});
export type FewerChildren = z.infer<typeof FewerChildren>;

/** What accepting a file would be refused for, as long as the sender has not said more. */
export const childFileAsks = [
  "date-order-unknown",
  "dates-contradict",
  "many-months",
  "fewer-rows",
] as const;
export type ChildFileAsk = (typeof childFileAsks)[number];

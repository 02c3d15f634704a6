import type { Month } from "@/lib/core/domain/month";
import type { DateColumn } from "./date-column";
import type { DateOrder } from "./date-text";

/** The columns that hold dates. */
export const dateColumns = ["measuredOn", "birthDate"] as const;
export type DateColumnName = (typeof dateColumns)[number];

/** What a sender says of the order of a column that does not show it itself. */
export type DateAnswers = Partial<Record<DateColumnName, DateOrder>>;

/**
 * How a column's order is known: by days above 12 in it, by the sender's answer, by the other column, since a program writes all its dates in one order,
 * or since its dates lie together under one order only.
 */
export const dateGrounds = [
  "days",
  "answer",
  "other-column",
  "months",
] as const;
export type DateGround = (typeof dateGrounds)[number];

/** What stops a file: nobody knows the order, or its rows contradict each other. */
export type DateTrouble = "unknown" | "contradiction";

/** A date column whose order matters, and what is known of it. */
export type DateUse = {
  column: DateColumnName;
  order: DateOrder | null;
  ground: DateGround | null;
  trouble: DateTrouble | null;
  /** Rows that fit one order only, the first of them by number. They are told where they contradict each other. */
  rows: Record<DateOrder, { count: number; rows: number[] }>;
  /** The months of measuring under each order, for a person to choose by. Never those of birth dates. */
  months: Record<DateOrder, { month: Month; rows: number }[]> | null;
};

type Columns = Record<DateColumnName, DateColumn>;

/**
 * Decides the order of each date column. A column's own days come first, then what the sender said, then what follows from the other column and from the
 * months. If these two disagree, nobody decides but the sender.
 */
export function decideDateOrders(
  columns: Columns,
  answers: DateAnswers,
): DateUse[] {
  const measured = decide(
    columns,
    "measuredOn",
    answers,
    columns.birthDate.order,
  );
  const birth = decide(columns, "birthDate", answers, measured.order);
  return [measured, birth].filter(({ column }) => columns[column].matters);
}

function decide(
  columns: Columns,
  name: DateColumnName,
  answers: DateAnswers,
  ofOther: DateOrder | null,
): DateUse {
  const column = columns[name];
  const isMeasuring = name === "measuredOn";
  const rows = { dmy: column.rowsOf("dmy"), mdy: column.rowsOf("mdy") };
  const use = { column: name, rows, order: null, ground: null, months: null };
  if (column.contradictsItself) return { ...use, trouble: "contradiction" };
  if (column.order !== null)
    return { ...use, trouble: null, order: column.order, ground: "days" };
  const months = isMeasuring
    ? { dmy: column.monthsIn("dmy"), mdy: column.monthsIn("mdy") }
    : null;
  const inferred =
    inferredFrom(answers[name], "answer") ??
    infer(ofOther, isMeasuring ? column.orderByMonths : null);
  const isUnknown = inferred === null && column.matters;
  return { ...use, months, trouble: isUnknown ? "unknown" : null, ...inferred };
}

type Inferred = { order: DateOrder; ground: DateGround };

/** What follows from the other column and from the months; null if nothing does, or if they disagree. */
function infer(
  ofOther: DateOrder | null,
  byMonths: DateOrder | null,
): Inferred | null {
  if (ofOther !== null && byMonths !== null && ofOther !== byMonths)
    return null;
  return (
    inferredFrom(ofOther, "other-column") ?? inferredFrom(byMonths, "months")
  );
}

function inferredFrom(
  order: DateOrder | null | undefined,
  ground: DateGround,
): Inferred | null {
  return order === null || order === undefined ? null : { order, ground };
}

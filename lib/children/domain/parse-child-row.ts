import { lastDay } from "@/lib/core/who-growth/lms-tables";
import { ageInDays } from "@/lib/core/who-growth/score-child";
import type { Month } from "@/lib/core/domain/month";
import type { TableRow } from "@/lib/core/domain/cell";
import type { WrittenPlace } from "@/lib/registry/domain/match-place";
import { readText } from "./cell-value";
import type { ChildColumn } from "./child-columns";
import { childIdentityOf, olderChildIdentityOf } from "./child-identity";
import type { ChildIssueCode } from "./child-issue-codes";
import {
  leaveOut,
  type ChildRow,
  type ChildRowProblem,
  type RowReader,
} from "./child-row";
import type { DateColumnName } from "./date-order";
import type { DateOrder } from "./date-text";
import { readDate } from "./read-date";
import { readFindings } from "./read-findings";
import { readPlace } from "./read-place";
import type { RegencyVerdict } from "./regency-names";

export type ChildRowContext = {
  columns: ReadonlyMap<ChildColumn, number>;
  /** YYYY-MM-DD, local. */
  today: string;
  /** In which order each date column writes day and month. */
  dateOrders: Record<DateColumnName, DateOrder>;
  /** Whether a regency, as written, is the one that the file is for. */
  judgeRegency: (written: string) => RegencyVerdict;
};

/** Every name holds a letter or a digit. A cell with other characters only is taken as empty. */
const says = /[\p{L}\p{N}]/u;

/** WHO published its standards in 2006, so older rows could not be compared with them. */
const firstMeasuring = "2006-01-01";

/**
 * Reads one row of a file of measured children. The result is a child, with what had to be left out of the row; or no child, and the one reason why
 * the row is refused. A row without age, sex or a measure is not refused, because the rest of it still counts.
 */
export function parseChildRow(
  row: TableRow,
  context: ChildRowContext,
): { child: ChildRow | null; problems: ChildRowProblem[] } {
  const cellOf = (column: ChildColumn) =>
    row.cells[context.columns.get(column) ?? -1] ?? null;
  const dateIn = (column: DateColumnName) =>
    readDate(cellOf(column), {
      order: context.dateOrders[column],
      latestYear: Number(context.today.slice(0, 4)),
    });
  const measuredOn = dateIn("measuredOn");
  const birthDate = dateIn("birthDate");
  const place = readPlace(cellOf);
  const refusal =
    refusalOfDate(measuredOn, context.today) ??
    refusalOfPlace(place, readText(cellOf("regency")), context) ??
    refusalOfAge(birthDate, measuredOn);
  if (refusal !== null) return { child: null, problems: [refusal] };
  const reader: RowReader = { cellOf, problems: [] };
  const child = {
    rowNumber: row.number,
    place,
    ...readTimes(reader, birthDate, measuredOn ?? ""),
    ...readFindings(reader),
  };
  const identities = readIdentity(reader, birthDate, child.sex);
  return { child: { ...child, ...identities }, problems: reader.problems };
}

function refuse(code: ChildIssueCode, column: ChildColumn): ChildRowProblem {
  return { code, effect: "refused", column, value: null };
}

function refusalOfDate(
  measuredOn: string | null,
  today: string,
): ChildRowProblem | null {
  if (
    measuredOn === null ||
    measuredOn === "unreadable" ||
    measuredOn < firstMeasuring
  )
    return refuse("measured-date-unreadable", "measuredOn");
  return measuredOn > today ? refuse("measured-in-future", "measuredOn") : null;
}

function refusalOfPlace(
  { subdistrict, village, posyandu }: WrittenPlace,
  regency: string,
  { judgeRegency }: ChildRowContext,
): ChildRowProblem | null {
  const verdict = says.test(regency) ? judgeRegency(regency) : "own";
  if (verdict !== "own")
    return refuse(
      verdict === "other" ? "other-regency" : "regency-contradicts",
      "regency",
    );
  return subdistrict + village + posyandu === ""
    ? refuse("place-missing", "posyandu")
    : null;
}

function refusalOfAge(
  birthDate: string | null,
  measuredOn: string | null,
): ChildRowProblem | null {
  if (birthDate === null || birthDate === "unreadable") return null;
  const days = ageInDays(birthDate, measuredOn ?? "");
  if (days < 0) return refuse("born-after-measuring", "birthDate");
  return days > lastDay ? refuse("older-than-five", "birthDate") : null;
}

function readTimes(
  reader: RowReader,
  birthDate: string | null,
  measuredOn: string,
): Pick<ChildRow, "month" | "measuredOn" | "ageDays" | "ageMonths"> {
  const month = measuredOn.slice(0, 7) as Month;
  if (birthDate === null || birthDate === "unreadable") {
    leaveOut(reader, "birth-date-unreadable", "birthDate");
    return { month, measuredOn, ageDays: null, ageMonths: null };
  }
  const ageDays = ageInDays(birthDate, measuredOn);
  return {
    month,
    measuredOn,
    ageDays,
    ageMonths: ageInMonths(birthDate, measuredOn),
  };
}

/** Completed calendar months. For a child born on the 31st, a month is complete on a 31st, or else on the next 1st. */
function ageInMonths(born: string, measured: string): number {
  const part = (date: string, from: number, to: number) =>
    Number(date.slice(from, to));
  const months =
    (part(measured, 0, 4) - part(born, 0, 4)) * 12 +
    (part(measured, 5, 7) - part(born, 5, 7));
  return part(measured, 8, 10) < part(born, 8, 10) ? months - 1 : months;
}

function readIdentity(
  { cellOf, problems }: RowReader,
  birthDate: string | null,
  sex: ChildRow["sex"],
): Pick<ChildRow, "identity" | "olderIdentity"> {
  const told = {
    nik: readText(cellOf("nik")),
    name: readText(cellOf("name")),
    parent: readText(cellOf("parent")),
    birthDate: birthDate === "unreadable" ? null : birthDate,
    sex,
  };
  const identity = childIdentityOf(told);
  const older = olderChildIdentityOf(told);
  if (identity === null)
    problems.push({
      code: "not-followed",
      effect: "note",
      column: null,
      value: null,
    });
  return {
    identity,
    ...(older !== null && { olderIdentity: older }),
  };
}

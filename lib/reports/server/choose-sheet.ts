import { isMonth, monthsInText } from "@/lib/core/domain/months-in-text";
import type { Month } from "@/lib/core/domain/month";
import { textOfCell } from "@/lib/core/domain/cell";
import { refuseFile } from "@/lib/core/files/refusal";
import type { SheetChoice, SheetInfo } from "@/lib/core/files/tables/read-xlsx";
import { findHeader } from "@/lib/core/domain/table/table-header";
import {
  matchHeading,
  mayRepeat,
  type ColumnKey,
} from "@/lib/reports/domain/headings";

const reportSearch = { match: matchHeading, mayRepeat };

/** True if the first rows of a sheet hold headings of a report. */
export function hasReport(head: SheetInfo["head"]): boolean {
  return findHeader<ColumnKey>(head, reportSearch) !== null;
}

/**
 * Decides on the sheet of a workbook that holds the report: the only visible one with known headings; of several the only one that names the month
 * chosen, by its name or in its titles; else the only one called Data or Laporan. If that leaves several, the sender has to say which.
 */
export function chooseReportSheet(month: Month | null): SheetChoice {
  return (sheets) => {
    const visible = sheets.filter(
      ({ isHidden, hasContent }) => hasContent && !isHidden,
    );
    const withTable = visible.filter(({ head }) => hasReport(head));
    const [only] = withTable;
    if (withTable.length <= 1) {
      if (only === undefined && visible.length > 1)
        throw refuseFile("no-heading-in-sheets", { sheets: namesOf(visible) });
      return only ?? null;
    }
    const ofMonth = withTable.filter((sheet) => isOfMonth(sheet, month));
    if (ofMonth.length === 1) return ofMonth[0] ?? null;
    const named = withTable.filter(({ name }) =>
      /^\s*(data|laporan)\b/i.test(name),
    );
    if (named.length === 1 && ofMonth.length === 0) return named[0] ?? null;
    throw refuseFile(
      "several-sheets",
      { count: withTable.length, sheets: namesOf(withTable) },
      { choices: withTable.map(({ name }) => name) },
    );
  };
}

function namesOf(sheets: readonly SheetInfo[]): string {
  const shown = sheets.slice(0, 12).map(({ name }) => `"${name}"`);
  return shown.join(", ") + (sheets.length > 12 ? ", …" : "");
}

function isOfMonth({ name, head }: SheetInfo, month: Month | null): boolean {
  if (month === null) return false;
  const named = monthsInText(name);
  if (named.length > 0) return named.some((one) => isMonth(one, month));
  const found = findHeader<ColumnKey>(head, reportSearch);
  return head
    .slice(0, found?.index ?? 0)
    .flatMap(({ cells }) => monthsInText(cells.map(textOfCell).join(" ")))
    .some((one) => isMonth(one, month));
}

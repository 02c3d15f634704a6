import { ancestorAt, levelOf, type AreaCode } from "@/lib/core/domain/ids";
import type { TableRow } from "@/lib/core/domain/cell";
import type { Identity } from "@/lib/registry/domain/match-report";
import type { Issue } from "@/lib/submissions/domain/issue";
import type { RefusedRow } from "@/lib/submissions/domain/refused-row";
import type { ParsedReport, RowContext } from "./parse-report";
import type { RegencyFinder } from "./regency-of-row";
import { cellsOf, chosenMonth, writtenOf } from "./written-cells";

/** What a refused row is kept with, beside its cells. */
export type RefusedAs = Pick<RefusedRow, "posyanduId" | "month" | "issues"> & {
  identity: Identity;
};

/** A refused row with everything that it says. */
export function refusedRow(
  row: TableRow,
  { identity, ...as }: RefusedAs,
  {
    context,
    headings,
    regencyOf,
  }: {
    context: RowContext;
    headings: readonly string[];
    regencyOf: RegencyFinder;
  },
): RefusedRow {
  const { cells, written } = cellsAs(row, as.month, { context, headings });
  const isOtherMonth = as.issues.some(({ code }) => code === "month-differs");
  return {
    ...as,
    rowNumber: row.number,
    regency:
      as.posyanduId === null
        ? regencyOf(row, identity)
        : regencyOfPosyandu(context, as.posyanduId),
    cells,
    written:
      isOtherMonth && context.month !== null
        ? { ...written, [chosenMonth]: context.month }
        : written,
  };
}

/**
 * The first of two contradicting rows. Every row of the file may become one, and the cells of 600,000 rows do not fit into memory, so they are not
 * kept: the few that turn out to be needed are read again.
 */
export function refusedWithoutCells(
  { rowNumber, entry, month }: ParsedReport,
  issue: Issue,
  context: RowContext,
): RefusedRow {
  const known = { month, posyandu_id: entry.id, posyandu: entry.name };
  return {
    rowNumber,
    posyanduId: entry.id,
    month,
    regency: regencyOfPosyandu(context, entry.id),
    cells: known,
    written: known,
    issues: [issue],
  };
}

/** What a row says, by its own headings and by those of the template. */
export function cellsAs(
  row: TableRow,
  month: RefusedRow["month"],
  { context, headings }: { context: RowContext; headings: readonly string[] },
): Pick<RefusedRow, "cells" | "written"> {
  const months = { known: month, chosen: context.month };
  return {
    cells: cellsOf(row, headings),
    written: writtenOf(row, context.columns, months),
  };
}

function regencyOfPosyandu(
  { area, registry }: RowContext,
  id: string,
): AreaCode | null {
  const entry = registry.byId.get(id);
  return entry === undefined || levelOf(area) !== "province"
    ? null
    : ancestorAt(entry.villageCode, "regency");
}

import {
  coverageOfSubmission,
  type CoverageRow,
} from "@/db/children/child-coverage";
import { readPlaceEntries } from "@/db/children/child-places";
import { readChildRowsShare } from "@/db/figures/child-rows-share";
import type { SubmissionRecord } from "@/db/submissions/submission-records";
import type { ChildCoverage, FewerChildren } from "@/lib/children/contract";
import type { Product } from "@/lib/core/product/product";
import { describeChoices, type PlaceNames } from "./child-choices";

/** How many posyandu-months are listed. The counts say how many there are in all. */
const mostListed = 100;

/** How far the measured children of a file reach beside what forms state, with the posyandu-months in which they are too few to stand for it. */
export async function coverageReply(
  { database }: Pick<Product, "database">,
  rows: readonly CoverageRow[],
  names: PlaceNames,
): Promise<ChildCoverage> {
  const share = await readChildRowsShare(database.sql);
  const short = rows
    .flatMap((row) => {
      const { weighed, weighedIn } = row;
      const isShort =
        weighed !== null &&
        weighedIn !== null &&
        // A little less than the product, which may be rounded up: 8 of 10 are 0.8.
        row.children < share * weighed - 1e-9;
      return isShort ? [{ ...row, weighed, weighedIn }] : [];
    })
    .sort((a, b) => a.children / a.weighed - b.children / b.weighed);
  return {
    share,
    posyanduMonths: rows.length,
    compared: rows.filter(({ weighed }) => weighed !== null).length,
    short: short.length,
    list: short
      .slice(0, mostListed)
      .flatMap(
        ({ posyanduId, month, children, weighed, weighedIn, hasForm }) => {
          const choice = names.get(posyanduId);
          return choice === undefined
            ? []
            : [{ ...choice, month, children, weighed, weighedIn, hasForm }];
        },
      ),
  };
}

/** True for a posyandu-month of which earlier files hold more children than this one. */
export function isFewer(row: CoverageRow): boolean {
  return row.rows < row.rowsBefore;
}

/** Posyandu-months of which earlier files hold more children than this one. */
export function fewerOf(
  rows: readonly CoverageRow[],
  names: PlaceNames,
): FewerChildren {
  const fewer = rows
    .filter(isFewer)
    .toSorted((a, b) => b.rowsBefore - b.rows - (a.rowsBefore - a.rows));
  return {
    posyanduMonths: fewer.length,
    list: fewer
      .slice(0, mostListed)
      .flatMap(({ posyanduId, month, rows: children, rowsBefore }) => {
        const choice = names.get(posyanduId);
        return choice === undefined
          ? []
          : [{ ...choice, month, children, before: rowsBefore }];
      }),
  };
}

/** The coverage of a stored file of children, as it is now. */
export async function coverageOfRecord(
  product: Product,
  record: Pick<SubmissionRecord, "id" | "months" | "areaCode">,
): Promise<ChildCoverage> {
  const { sql } = product.database;
  const entries = await readPlaceEntries(sql, record.areaCode);
  const rows = await coverageOfSubmission(sql, record);
  return coverageReply(product, rows, describeChoices(product, entries));
}

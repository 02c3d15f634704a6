import { textOfCell, type TableRow } from "@/lib/core/domain/cell";
import type { Issue } from "@/lib/submissions/domain/issue";
import type { ColumnPlace, Columns } from "./columns";
import { totalTexts } from "./file-issue-texts";
import { parseNumberCell } from "./parse-number";

/** Sums of the rows so far, against which the sums that a file states are held. */
export type Totals = {
  places: readonly ColumnPlace[];
  /** Of every column, the sum of all rows so far. */
  sums: number[];
  /** The sums as they were behind every stated total, and at the beginning. */
  marks: number[][];
};

/** More totals than this in one file are no report of one month. */
const mostMarks = 2_000;

/** Nothing added up yet. */
export function createTotals({ elements }: Columns): Totals {
  const places = elements.flatMap(({ stated, parts }) =>
    [stated, ...parts].filter((place) => place !== null),
  );
  return {
    places,
    sums: places.map(() => 0),
    marks: [places.map(() => 0)],
  };
}

/** Adds a row of data, whether or not it is accepted: what is compared is the file with itself. */
export function addToTotals({ places, sums }: Totals, row: TableRow): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at];
    if (place === undefined) continue;
    const cell = row.cells[place.index] ?? null;
    const value =
      typeof cell === "number" || cell === null ? cell : parseNumberCell(cell);
    if (typeof value === "number") sums[at] = (sums[at] ?? 0) + value;
  }
}

/** A warning for every column whose stated total is neither the sum of all rows above nor of those since an earlier total. */
export function compareTotal(totals: Totals, row: TableRow): Issue[] {
  const { places, sums, marks } = totals;
  const issues = places.flatMap(({ index, heading }, at): Issue[] => {
    const cell = row.cells[index] ?? null;
    const stated = cell === null ? null : parseNumberCell(cell);
    if (typeof stated !== "number") return [];
    const all = sums[at] ?? 0;
    if (marks.some((mark) => all - (mark[at] ?? 0) === stated)) return [];
    const since = all - (marks.at(-1)?.[at] ?? 0);
    return [
      {
        code: "total-differs",
        severity: "warning",
        row: row.number,
        column: heading,
        value: textOfCell(cell),
        ...totalTexts(stated, marks.length === 1 ? all : since),
      },
    ];
  });
  if (marks.length < mostMarks) marks.push([...sums]);
  return issues.every(({ value }) => isShare(value)) ? [] : issues;
}

/** The mean or the percentage below a total is another kind of row. */
function isShare(value: string | null): boolean {
  return value !== null && /[,.%]/.test(value);
}

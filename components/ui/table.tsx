"use client";

import { useMemo, useState, type ReactNode } from "react";
import { cx } from "./class-names";
import { Explained } from "./explained";
import { SortedHeading } from "./sorted-heading";

export type Column<Row> = {
  key: string;
  heading: ReactNode;
  /** The value by which a row is sorted; null goes to the end in both directions. Without it the column cannot be sorted. */
  sortBy?: (row: Row) => number | string | null;
  cell: (row: Row) => ReactNode;
  /** Figures are aligned at the right, in digits of equal width. */
  isFigure?: boolean;
  /** The column that names the row. */
  isRowHeading?: boolean;
  /** What the column holds, one tap away from its heading; `label` names the mark. */
  about?: { label: string; text: string };
  className?: string;
};

export type Sorting = { key: string; descending: boolean };

function compare(
  a: number | string | null,
  b: number | string | null,
  descending: boolean,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === "number" && typeof b === "number"
      ? a - b
      : String(a).localeCompare(String(b), "id", { numeric: true });
  return descending ? -order : order;
}

/** Rows sorted by the column that the reader chose. Equal rows keep their order. */
function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const by = columns.find((column) => column.key === sorting?.key)?.sortBy;
  if (by === undefined || sorting === null) return rows;
  return rows.toSorted((a, b) => compare(by(a), by(b), sorting.descending));
}

type TableProps<Row> = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  initial?: Sorting | null;
  empty?: ReactNode;
  dense?: boolean;
};

/** A table. Its headings sort it, its figures are aligned, and its caption says what it holds. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  initial = null,
  ...rest
}: TableProps<Row>) {
  const { columns, rows } = rest;
  const [sorting, setSorting] = useState<Sorting | null>(initial);
  const sorted = useMemo(
    () => sortRows(rows, columns, sorting),
    [rows, columns, sorting],
  );
  const toggle = (key: string, isFigure: boolean) =>
    setSorting((now) =>
      now?.key === key
        ? { key, descending: !now.descending }
        : { key, descending: isFigure },
    );
  return (
    <table className="w-full border-collapse text-14">
      <caption
        className={cx(
          captionHidden ? "sr-only" : "pb-2 text-left text-14 text-muted",
        )}
      >
        {caption}
      </caption>
      <thead>
        <tr className="border-b border-line-strong/50">
          {columns.map((column) => (
            <HeadingCell
              key={column.key}
              column={column}
              sorting={sorting}
              onSort={toggle}
            />
          ))}
        </tr>
      </thead>
      <Body {...rest} rows={sorted} />
    </table>
  );
}

function Body<Row>({
  columns,
  rows,
  rowKey,
  rowClass,
  empty,
  dense = true,
}: Omit<TableProps<Row>, "caption" | "captionHidden" | "initial">) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr
          key={rowKey(row)}
          className={cx("border-b border-line", rowClass?.(row))}
        >
          {columns.map((column) => (
            <BodyCell
              key={column.key}
              column={column}
              row={row}
              dense={dense}
            />
          ))}
        </tr>
      ))}
      {rows.length === 0 && empty ? (
        <tr>
          <td colSpan={columns.length} className="py-6 text-muted">
            {empty}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function HeadingCell<Row>({
  column,
  sorting,
  onSort,
}: {
  column: Column<Row>;
  sorting: Sorting | null;
  onSort: (key: string, isFigure: boolean) => void;
}) {
  const isSorted = sorting?.key === column.key;
  const order = sorting?.descending ? "descending" : "ascending";
  return (
    <th
      scope="col"
      aria-sort={isSorted ? order : undefined}
      className={cx(
        "sticky top-0 z-10 bg-surface px-2 py-1.5 align-bottom text-12 font-semibold text-muted first:pl-0 last:pr-0",
        column.isFigure ? "text-right" : "text-left",
        column.className,
      )}
    >
      {/* Before the words, so that a heading of figures ends where they end. */}
      {column.about ? <AboutColumn {...column.about} /> : null}
      {column.sortBy ? (
        <button
          type="button"
          onClick={() => onSort(column.key, column.isFigure ?? false)}
          className={cx(
            "cursor-pointer rounded-mark hover:text-ink",
            column.isFigure ? "text-right" : "text-left",
            isSorted && "text-ink",
          )}
        >
          <SortedHeading
            order={isSorted ? order : null}
            isFigure={column.isFigure ?? false}
          >
            {column.heading}
          </SortedHeading>
        </button>
      ) : (
        column.heading
      )}
    </th>
  );
}

function AboutColumn({ label, text }: { label: string; text: string }) {
  return (
    <Explained
      why={text}
      label={label}
      // As high as a finger needs, in a line that stays as high as its letters.
      className="-my-1 inline-grid size-6 place-items-center rounded-full align-middle hover:bg-sunken hover:text-accent"
    >
      <span
        aria-hidden
        className="grid size-4 place-items-center rounded-full border border-line-strong leading-none"
      >
        ?
      </span>
    </Explained>
  );
}

function BodyCell<Row>({
  column,
  row,
  dense,
}: {
  column: Column<Row>;
  row: Row;
  dense: boolean;
}) {
  const Tag = column.isRowHeading ? "th" : "td";
  return (
    <Tag
      {...(column.isRowHeading ? { scope: "row" } : {})}
      className={cx(
        "px-2 align-baseline font-normal first:pl-0 last:pr-0",
        dense ? "py-1" : "py-2",
        column.isFigure ? "figures text-right" : "text-left",
        column.className,
      )}
    >
      {column.cell(row)}
    </Tag>
  );
}

"use client";

import type { ReactNode } from "react";
import { PagedRows } from "@/components/frame/paged-rows";

type Row = { key: string };

/** Height of a row in rem: a figure of 1.25 rem, which a hall can read, and air. */
const rowRem = 1.6;

/** Rows of areas or fields, in columns. */
export function GridRows<Of extends Row>({
  caption,
  rows,
  columns,
  children,
}: {
  caption: string;
  rows: readonly Of[];
  /** Columns of the grid, as CSS. */
  columns: string;
  /** The cells of a row. */
  children: (row: Of) => ReactNode;
}) {
  return (
    <PagedRows
      caption={caption}
      rowRem={rowRem}
      least={3}
      first={8}
      rows={rows.map((row) => ({
        key: row.key,
        row: (
          <div
            style={{ gridTemplateColumns: columns }}
            className="grid items-center gap-x-2 px-1"
          >
            {children(row)}
          </div>
        ),
      }))}
    />
  );
}

"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import { DataTable, type Column } from "@/components/ui/table";

/** A row of the file, what stands in it, and what is to be said of it. */
export type RowLine = {
  row: number;
  column: string | null;
  value: string;
  message: string;
};

const most = 200;

/** Rows of a file in the order of their numbers, 200 at most; nothing if there are none. */
export function RegistryRowTable({
  caption,
  lines,
  columnHeading,
}: {
  caption: string;
  lines: readonly RowLine[];
  /** The heading over `column`, if that is something else than a column of the file. */
  columnHeading?: string;
}) {
  const text = useTranslations("registry");
  const { number } = useFormats();
  if (lines.length === 0) return null;
  const place: Column<RowLine> = {
    key: "column",
    heading: columnHeading ?? text("column"),
    sortBy: ({ column }) => column,
    cell: ({ column }) => column,
  };
  return (
    <div className="overflow-x-auto">
      <DataTable
        caption={
          <>
            <b className="font-semibold text-ink">{caption}</b>{" "}
            {number(lines.length)}
            {lines.length > most
              ? ` (${text("more", { count: number(lines.length - most) })})`
              : ""}
          </>
        }
        rows={lines.slice(0, most).map((line, index) => ({ ...line, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: "row",
            heading: text("row"),
            isFigure: true,
            isRowHeading: true,
            sortBy: ({ row }) => row,
            cell: ({ row }) => number(row),
          },
          ...(lines.some(({ column }) => column !== null) ? [place] : []),
          {
            key: "value",
            heading: text("value"),
            className: "max-w-48 break-words",
            cell: ({ value }) => value,
          },
          {
            key: "problem",
            heading: text("problem"),
            className: "min-w-56 text-pretty",
            cell: ({ message }) => message,
          },
        ]}
      />
    </div>
  );
}

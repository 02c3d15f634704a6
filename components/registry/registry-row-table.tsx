"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import { DataTable } from "@/components/ui/table";

/** A row of the file, what stands in it, and what is to be said of it. `column` says what the value is. */
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
}: {
  caption: string;
  lines: readonly RowLine[];
}) {
  const text = useTranslations("registry");
  const { number } = useFormats();
  if (lines.length === 0) return null;
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
          {
            key: "value",
            heading: text("value"),
            className: "max-w-32 break-words sm:max-w-64",
            sortBy: ({ column, value }) => `${column ?? ""} ${value}`,
            cell: ({ column, value }) => (
              <>
                {column === null ? null : (
                  <span className="block text-12 text-muted">{column}</span>
                )}
                {value}
              </>
            ),
          },
          {
            key: "problem",
            heading: text("problem"),
            className: "min-w-40 text-pretty",
            cell: ({ message }) => message,
          },
        ]}
      />
    </div>
  );
}

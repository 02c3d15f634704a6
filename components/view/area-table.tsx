"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { DataTable, type Column } from "@/components/ui/table";
import { AreaName } from "./area-name";

/** A row of areas: which one, and its place where the areas are ranked. */
type Area = { code: string; name: string; place?: number | null };

/** The table twin of a map or a ranking: places where there are any, names that lead on, and the columns of the subject. */
export function AreaTable<Row extends Area>({
  caption,
  columns,
  rows,
  figureOf,
}: {
  /** Heard, not seen. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The figure that the link into an area says with its name. */
  figureOf?: (row: Row) => string | null;
}) {
  const own = useOwnColumns();
  const isRanked = rows.every(({ place }) => place !== undefined);
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        ...(isRanked ? [own.place] : []),
        {
          ...own.area,
          cell: (row: Row) => (
            <AreaName
              code={row.code}
              name={row.name}
              figure={figureOf?.(row) ?? null}
            />
          ),
        },
        ...columns,
      ]}
      rows={rows}
      rowKey={({ code }) => code}
    />
  );
}

function useOwnColumns() {
  const text = useTranslations("view");
  return useMemo(
    () => ({
      place: {
        key: "place",
        heading: text("table.place"),
        isFigure: true,
        sortBy: ({ place }) => place ?? null,
        cell: ({ place }) => place ?? "–",
      } satisfies Column<Area>,
      area: {
        key: "area",
        heading: text("table.area"),
        isRowHeading: true,
        sortBy: ({ name }) => name,
      } satisfies Omit<Column<Area>, "cell">,
    }),
    [text],
  );
}

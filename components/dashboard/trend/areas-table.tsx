"use client";

import { useTranslations } from "use-intl/react";
import { ChangeFigure } from "@/components/figures/change-line";
import { ValueCell } from "@/components/figures/value-cell";
import { DataTable, type Column } from "@/components/ui/table";
import { changeOf } from "@/lib/core/catalogue/change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { roundedValueOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import type { SeriesPoint, TrendsReply } from "@/lib/figures/contract";

type Row = TrendsReply["rows"][number];

/** How many months back the columns of the table look. */
const steps = [23, 12, 6, 3, 1, 0];

/** The courses as a table: a row an area, some of its months, and the change over a year. */
export function AreasTable({ reply }: { reply: TrendsReply }) {
  const text = useTranslations("dashboard");
  const figures = useTranslations("figures");
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  const first = reply.rows[0]?.points ?? [];
  const at = ({ points }: Row, back: number): SeriesPoint | undefined =>
    points[points.length - 1 - back];
  const columns = steps.flatMap((back): Column<Row>[] => {
    const month = first[first.length - 1 - back]?.month;
    if (month === undefined) return [];
    return [
      {
        key: month,
        heading: formats.month(month, "short"),
        isFigure: true,
        sortBy: (row) => {
          const point = at(row, back);
          return point ? (roundedValueOf(indicator, point) ?? null) : null;
        },
        cell: (row) => {
          const point = at(row, back);
          return point ? <ValueCell indicator={indicator} cell={point} /> : "–";
        },
      },
    ];
  });
  const change = (row: Row) => {
    const [now, before] = [at(row, 0), at(row, 12)];
    return now && before ? changeOf(indicator, now, before) : null;
  };
  return (
    <DataTable
      caption={text("trend.areasText")}
      captionHidden
      columns={[
        {
          key: "area",
          heading: figures("table.area"),
          isRowHeading: true,
          sortBy: ({ name }) => name,
          cell: ({ name }) => name,
        },
        ...columns,
        {
          key: "change",
          heading: text("trend.overYear"),
          isFigure: true,
          sortBy: (row) => change(row)?.difference ?? null,
          cell: (row) => <ChangeFigure change={change(row)} inWords />,
        },
      ]}
      rows={reply.rows}
      rowKey={({ area }) => area}
    />
  );
}

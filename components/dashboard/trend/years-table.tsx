"use client";

import { useTranslations } from "use-intl/react";
import { ValueCell } from "@/components/figures/value-cell";
import { DataTable, type Column } from "@/components/ui/table";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { roundedValueOf } from "@/lib/core/catalogue/states";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import type { SeriesPoint, SeriesReply } from "@/lib/figures/contract";
import type { YearOfPoints } from "./use-years";

type Row = { month: string; points: readonly (SeriesPoint | undefined)[] };

/** Months down, years across. */
export function YearsTable({
  reply,
  years,
}: {
  reply: SeriesReply;
  years: readonly YearOfPoints[];
}) {
  const text = useTranslations("dashboard");
  const figures = useTranslations("figures");
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  const rows = Array.from({ length: 12 }, (_, index): Row => ({
    month: String(index + 1).padStart(2, "0"),
    points: years.map(({ points }) => points[index]),
  }));
  const columns = years.map(({ year }, index): Column<Row> => ({
    key: String(year),
    heading: String(year),
    isFigure: true,
    sortBy: ({ points }) => {
      const point = points[index];
      return point ? (roundedValueOf(indicator, point) ?? null) : null;
    },
    cell: ({ points }) => {
      const point = points[index];
      return point ? <ValueCell indicator={indicator} cell={point} /> : "–";
    },
  }));
  return (
    <DataTable
      caption={text("trend.yearsCaption", {
        indicator: formats.say(indicator.label),
        area: reply.name,
      })}
      captionHidden
      columns={[
        {
          key: "month",
          heading: figures("table.month"),
          isRowHeading: true,
          sortBy: ({ month }) => month,
          cell: ({ month }) =>
            formats.monthName(`2026-${month}` as Month, "long"),
        },
        ...columns,
      ]}
      rows={rows}
      rowKey={({ month }) => month}
      initial={{ key: "month", descending: false }}
    />
  );
}

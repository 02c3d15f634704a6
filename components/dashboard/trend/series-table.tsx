"use client";

import { useTranslations } from "use-intl/react";
import type { SeriesPoint, SeriesReply } from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { roundedValueOf, shownShare } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { DataTable, type Column } from "@/components/ui/table";
import { MarkList } from "@/components/figures/mark-list";
import type { FigureMark } from "@/lib/core/subjects/client/client-subject";
import { useSeriesMarks } from "./use-series-marks";
import { useCountHeadings } from "@/components/figures/use-figure-columns";
import { shareText } from "@/components/figures/cell-text";
import { ValueCell } from "@/components/figures/value-cell";

/** The trend as a table: newest month first, every state by its name. */
export function SeriesTable({ reply }: { reply: SeriesReply }) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const marks = useSeriesMarks(reply);
  const columns = useColumns(indicatorOf(reply.indicator), marks);
  return (
    <DataTable
      caption={text("trend.caption", {
        indicator: formats.say(indicatorOf(reply.indicator).label),
        area: reply.name,
      })}
      captionHidden
      columns={columns}
      rows={reply.points}
      rowKey={({ month }) => month}
      initial={{ key: "month", descending: true }}
    />
  );
}

function useColumns(
  indicator: IndicatorEntry,
  marks: readonly FigureMark[],
): Column<SeriesPoint>[] {
  const text = useTranslations("figures");
  const formats = useFormats();
  const headings = useCountHeadings(indicator);
  const count = (key: "numerator" | "denominator") => ({
    key,
    heading: headings[key],
    isFigure: true,
    sortBy: (point: SeriesPoint) => point[key] ?? null,
    cell: (point: SeriesPoint) =>
      point[key] === undefined ? "–" : formats.number(point[key]),
  });
  return [
    {
      key: "month",
      heading: text("table.month"),
      isRowHeading: true,
      sortBy: ({ month }) => month,
      cell: ({ month }) => formats.month(month),
    },
    {
      key: "value",
      heading: text("table.value"),
      isFigure: true,
      sortBy: (point) => roundedValueOf(indicator, point) ?? null,
      cell: (point) => <ValueCell indicator={indicator} cell={point} />,
    },
    count("numerator"),
    count("denominator"),
    {
      key: "share",
      heading: text("table.share"),
      isFigure: true,
      sortBy: ({ coverage }) => shownShare(coverage),
      cell: ({ coverage }) => shareText(formats, coverage),
    },
    ...(marks.length === 0 ? [] : [marksColumn(text("marks.heading"), marks)]),
  ];
}

function marksColumn(
  heading: string,
  marks: readonly FigureMark[],
): Column<SeriesPoint> {
  return {
    key: "marks",
    heading,
    className: "min-w-48",
    cell: ({ month }) => (
      <MarkList marks={marks.filter((mark) => mark.month === month)} />
    ),
  };
}

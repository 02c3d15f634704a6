"use client";

import { useTranslations } from "use-intl/react";
import { useCellText } from "@/components/figures/use-cell-text";
import { DataTable, type Column } from "@/components/ui/table";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { Figure } from "@/lib/figures/contract";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import type { ChangedFigure, CompareReply } from "@/lib/snapshots/contract";

/** Every figure that is not the same: from what to what, and after how many changes that touched its area. */
export function ChangedTable({
  reply,
  rows,
}: {
  reply: CompareReply;
  rows: readonly ChangedFigure[];
}) {
  const text = useTranslations("snapshots");
  const columns = useColumns(reply);
  return (
    <div
      role="region"
      aria-label={text("tables.counts")}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a window that scrolls is reached and moved by the keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <DataTable
        caption={text("compare.caption")}
        columns={columns}
        rows={rows}
        rowKey={({ area, indicator }) => `${area} ${indicator}`}
      />
    </div>
  );
}

function useColumns({ before, after }: CompareReply): Column<ChangedFigure>[] {
  const text = useTranslations("snapshots");
  const formats = useFormats();
  const short = (number: string) => number.slice(number.lastIndexOf("/") + 1);
  return [
    {
      key: "area",
      heading: text("compare.area"),
      sortBy: ({ name }) => name,
      cell: ({ name }) => name,
      isRowHeading: true,
      className: "whitespace-nowrap",
    },
    {
      key: "indicator",
      heading: text("compare.indicator"),
      sortBy: ({ indicator }) => formats.say(indicatorOf(indicator).label),
      cell: ({ indicator }) => formats.say(indicatorOf(indicator).label),
    },
    {
      key: "before",
      heading: text("compare.before", { number: short(before.number) }),
      cell: (row) => <FigureText row={row} figure={row.before} />,
      isFigure: true,
    },
    {
      key: "after",
      heading: text("compare.after", { number: short(after.number) }),
      cell: (row) => <FigureText row={row} figure={row.after} />,
      isFigure: true,
    },
    {
      key: "difference",
      heading: text("compare.difference"),
      sortBy: ({ difference }) => difference,
      cell: ({ difference, indicator }) =>
        difference === null
          ? "–"
          : formats.signed(
              difference,
              shownDecimals[indicatorOf(indicator).unit],
            ),
      isFigure: true,
    },
    {
      key: "cause",
      heading: text("compare.cause"),
      sortBy: ({ changes }) => changes.length,
      cell: ({ changes }) =>
        changes.length === 0
          ? text("compare.noCause")
          : text("compare.causes", { count: changes.length }),
    },
  ];
}

function FigureText({ row, figure }: { row: ChangedFigure; figure: Figure }) {
  const text = useTranslations("snapshots");
  const { number } = useFormats();
  const cellText = useCellText();
  const { numerator, denominator } = figure;
  return (
    <>
      {cellText(indicatorOf(row.indicator), figure)}
      {numerator === undefined || denominator === undefined ? null : (
        <span className="block text-12 whitespace-nowrap text-muted">
          {text("compare.counts", {
            numerator: number(numerator),
            denominator: number(denominator),
          })}
        </span>
      )}
    </>
  );
}

"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { roundedValueOf, shownShare } from "@/lib/core/catalogue/states";
import type { Formats } from "@/lib/core/text/bind-formats";
import { useFormats } from "@/lib/core/text/formats";
import type { Column } from "@/components/ui/table";
import { useView } from "@/components/view/view-context";
import type { FigureMark } from "@/lib/core/subjects/client/client-subject";
import { AreaTable } from "@/components/view/area-table";
import { shareText } from "./cell-text";
import { MarkList } from "./mark-list";
import { useMarks } from "./use-marks";
import { ChangeFigure } from "./change-line";
import { useTableCaption } from "./table-caption";
import { useCellText } from "./use-cell-text";
import { useCompared, type ComparedRow } from "./use-compared";
import { ValueCell } from "./value-cell";

/** The twin of map and ranking: the same areas, every figure and every state in words. */
export function IndicatorTable({ indicator }: { indicator: IndicatorId }) {
  const compared = useCompared(indicator);
  const columns = useColumns(indicator);
  const caption = useTableCaption(indicator);
  const cellText = useCellText();
  const rows = useMemo(
    () => compared?.map((row) => ({ ...row, code: row.area })),
    [compared],
  );
  if (rows === undefined) return null;
  return (
    <AreaTable
      caption={caption}
      columns={columns}
      rows={rows}
      figureOf={(row) => cellText(indicatorOf(indicator), row)}
    />
  );
}

type Words = {
  text: ReturnType<typeof useTranslations<"figures">>;
  formats: Formats;
};

function useColumns(id: IndicatorId): Column<ComparedRow>[] {
  const text = useTranslations("figures");
  const formats = useFormats();
  const marks = useAreaMarks(id);
  return useMemo(() => {
    const words = { text, formats };
    return [
      valueColumn(words, indicatorOf(id)),
      changeColumn("Month"),
      changeColumn("Year"),
      shareColumn(words),
      ...(marks.length === 0 ? [] : [marksColumn(words, marks)]),
    ];
  }, [id, text, formats, marks]);
}

function valueColumn(
  { text }: Words,
  indicator: IndicatorEntry,
): Column<ComparedRow> {
  return {
    key: "value",
    heading: text("table.value"),
    isFigure: true,
    // By what is read, so that equals keep the order of their names.
    sortBy: (row) => roundedValueOf(indicator, row) ?? null,
    cell: (row) => <ValueCell indicator={indicator} cell={row} />,
  };
}

function changeColumn(which: "Month" | "Year"): Column<ComparedRow> {
  const key = `since${which}` as const;
  return {
    key,
    heading: <Since which={which} />,
    isFigure: true,
    sortBy: (row) => row[key]?.difference ?? null,
    cell: (row) => <ChangeFigure change={row[key]} inWords />,
  };
}

function shareColumn({ text, formats }: Words): Column<ComparedRow> {
  return {
    key: "share",
    heading: text("table.share"),
    isFigure: true,
    sortBy: ({ coverage }) => shownShare(coverage),
    cell: ({ coverage }) => (
      <span
        title={text("coverage.of", {
          reported: formats.number(coverage.reported),
          registered: formats.number(coverage.registered),
        })}
      >
        {shareText(formats, coverage)}
      </span>
    ),
  };
}

/** What was said of the figures in the table. */
function useAreaMarks(indicator: IndicatorId): FigureMark[] {
  const { view } = useView();
  const { area, month } = view;
  return useMarks({ area, indicator, from: month, to: month, inside: true });
}

function marksColumn(
  { text }: Words,
  marks: readonly FigureMark[],
): Column<ComparedRow> {
  return {
    key: "marks",
    heading: text("marks.heading"),
    className: "min-w-48",
    cell: ({ area }) => (
      <MarkList marks={marks.filter((mark) => mark.area === area)} />
    ),
  };
}

function Since({ which }: { which: "Month" | "Year" }) {
  const text = useTranslations("figures");
  return (
    <span title={text(`table.since${which}`)}>
      ± {text(`ranking.since${which}`)}
    </span>
  );
}

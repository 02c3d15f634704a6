"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { DataTable, type Column } from "@/components/ui/table";
import { AreaName } from "@/components/view/area-name";
import { shownValue } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import type { AreaScore, QualityReply } from "@/lib/quality/contract";
import { scoreParts, type ScorePartId } from "@/lib/quality/domain/score";
import { ScoreBar } from "./score-bar";

/** The score and its parts of every area inside, the lowest first: that is where to begin. */
export function ScoreTable({ reply }: { reply: QualityReply }) {
  const text = useTranslations("quality");
  const formats = useFormats();
  const columns = useColumns();
  return (
    <div className="max-h-112 overflow-auto rounded-mark">
      <DataTable
        caption={text("score.caption", {
          area: reply.total.name,
          month: formats.month(reply.month),
        })}
        captionHidden
        columns={columns}
        rows={reply.rows}
        rowKey={(row) => row.area}
        initial={{ key: "score", descending: false }}
      />
    </div>
  );
}

function useColumns(): Column<AreaScore>[] {
  const text = useTranslations("quality");
  const { percent, number } = useFormats();
  return useMemo(() => {
    const valueOf = (row: AreaScore) => row.score?.answer.value;
    const partOf = (row: AreaScore, id: ScorePartId) =>
      row.score?.parts.find((part) => part.id === id)?.answer.value;
    const shown = (value: number | undefined) =>
      value === undefined ? null : shownValue("percent", value);
    return [
      {
        key: "area",
        heading: text("score.area"),
        isRowHeading: true,
        sortBy: ({ name }) => name,
        className: "min-w-36",
        cell: (row) => <AreaName code={row.area} name={row.name} />,
      },
      {
        key: "score",
        heading: text("score.value"),
        isFigure: true,
        sortBy: (row) => shown(valueOf(row)),
        className: "min-w-36",
        cell: (row) => <ScoreCell row={row} />,
      },
      ...scoreParts.map(({ id, weight }) => ({
        key: id,
        heading: (
          <>
            {text(`score.part.${id}`)}
            <span className="block font-normal">
              {text("score.weight", { weight: number(weight) })}
            </span>
          </>
        ),
        isFigure: true,
        className: "min-w-22",
        sortBy: (row: AreaScore) => shown(partOf(row, id)),
        cell: (row: AreaScore) => {
          const value = partOf(row, id);
          return value === undefined ? "–" : percent(value);
        },
      })),
    ];
  }, [text, percent, number]);
}

function ScoreCell({ row: { score } }: { row: AreaScore }) {
  const text = useTranslations("quality");
  const { number } = useFormats();
  const value = score?.answer.value;
  if (value === undefined)
    return (
      <span className="text-muted">
        {text(
          score === null
            ? "score.notChecked"
            : score.answer.state === "not-applicable"
              ? "score.noPosyandu"
              : "score.none",
        )}
      </span>
    );
  return (
    <span className="flex items-baseline justify-end gap-2">
      <span className="w-16 self-center">
        <ScoreBar percent={shownValue("percent", value)} />
      </span>
      <span className="w-10 font-semibold">{number(value, 1)}</span>
    </span>
  );
}

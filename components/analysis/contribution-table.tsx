"use client";

import { useTranslations } from "use-intl/react";
import type { ChangeReply } from "@/lib/analysis/contract";
import { scaleOf } from "@/lib/analysis/domain/scatter-of";
import {
  changePieces,
  type ShownPart,
} from "@/lib/analysis/client/shown-change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import type { Column } from "@/components/ui/table";
import { AreaTable } from "@/components/view/area-table";
import { valueText } from "@/components/figures/cell-text";

/** The twin of the bars: every part with its figures, its pieces, and who gave counts when. */
export function ContributionTable({
  reply,
  parts,
}: {
  reply: ChangeReply;
  parts: readonly ShownPart[];
}) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const columns = useColumns(reply);
  return (
    <AreaTable
      caption={text("drivers.caption", {
        indicator: formats.say(indicatorOf(reply.indicator).label),
        area: reply.after.name,
        before: formats.month(reply.against),
        after: formats.month(reply.month),
      })}
      rows={parts.map((part) => ({ ...part, code: part.area }))}
      columns={columns}
    />
  );
}

type Row = ShownPart & { code: string };

function figureColumn(
  key: string,
  heading: string,
  value: (row: Row) => number | null,
  words: (value: number) => string,
): Column<Row> {
  return {
    key,
    heading,
    isFigure: true,
    sortBy: value,
    cell: (row) => {
      const one = value(row);
      return one === null ? "–" : words(one);
    },
  };
}

function useColumns({ indicator: id, against, month }: ChangeReply) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const indicator = indicatorOf(id);
  const level = (value: number) => valueText(formats, indicator, value);
  const ratio = (side: "before" | "after") => (row: Row) => {
    const counts = row[side];
    return counts === null || row.notOpen[side]
      ? null
      : (scaleOf(indicator) * counts.numerator) / counts.denominator;
  };
  const closed = formats.say(midSentence(stateLabel["not-open"]));
  const own = (side: "before" | "after", heading: string) => {
    const column = figureColumn(side, heading, ratio(side), level);
    return {
      ...column,
      cell: (row: Row) => (row.notOpen[side] ? closed : column.cell(row)),
    };
  };
  const signed = (value: number) =>
    formats.signed(value, shownDecimals[indicator.unit]);
  const count = (value: number) => formats.number(value);
  const piece = (key: keyof ShownPart["shown"], heading: string) =>
    figureColumn(
      key,
      heading,
      ({ isOut, shown }) => (isOut ? null : shown[key]),
      signed,
    );
  return [
    own("before", formats.month(against, "short")),
    own("after", formats.month(month, "short")),
    piece("contribution", text("drivers.contribution")),
    ...changePieces.map((key) => piece(key, text(`piece.${key}`))),
    figureColumn("both", text("drivers.both"), ({ who }) => who.both, count),
    figureColumn(
      "entered",
      text("drivers.onlyAfter"),
      ({ who }) => who.entered,
      count,
    ),
    figureColumn(
      "left",
      text("drivers.onlyBefore"),
      ({ who }) => who.left,
      count,
    ),
    figureColumn(
      "notOpen",
      text("drivers.notOpen"),
      ({ who }) => who.closed,
      count,
    ),
  ];
}

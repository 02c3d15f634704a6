"use client";

import { useMemo, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type {
  Movement,
  RankedRow,
  RankingReply,
} from "@/lib/analysis/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { roundedValueOf } from "@/lib/core/catalogue/states";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import type { Formats } from "@/lib/core/text/bind-formats";
import { useFormats } from "@/lib/core/text/formats";
import type { ValueRow } from "@/lib/figures/contract";
import type { Column } from "@/components/ui/table";
import { valueText } from "@/components/figures/cell-text";
import { ValueCell } from "@/components/figures/value-cell";
import { MovementFigure } from "./movement-figure";

/** Every row of the ranking; who has no place has a figure and movements alone. */
export type TableRow = ValueRow & {
  code: string;
  place: number | null;
  sinceMonth: Movement | null;
  sinceYear: Movement | null;
  ranked: RankedRow | null;
};

type Words = {
  text: ReturnType<typeof useTranslations<"analysis">>;
  formats: Formats;
  indicator: IndicatorEntry;
};

/** The columns of the ranking's table, in their order. */
export const rankingColumnKeys = [
  "value",
  "interval",
  "band",
  "places",
  "sinceMonth",
  "sinceYear",
  "target",
  "rest",
  "peers",
  "denominator",
  "damped",
] as const;
export type RankingColumnKey = (typeof rankingColumnKeys)[number];

/** All of them, each with what it holds in plain words. */
export function useRankingColumns({
  indicator: id,
}: Pick<RankingReply, "indicator">): ExplainedColumn[] {
  const text = useTranslations("analysis");
  const formats = useFormats();
  return useMemo(() => {
    const words = { text, formats, indicator: indicatorOf(id) };
    const columns = [
      valueColumn(words),
      ...standingColumns(words),
      ...movementColumns(words),
      targetColumn(words),
      comparedColumn(words, "rest"),
      comparedColumn(words, "peers"),
      ...baseColumns(words),
    ];
    return columns.map((column) => ({
      ...column,
      about: {
        label: text("table.what", { column: column.heading }),
        text: text(`table.about.${column.key}`),
      },
    }));
  }, [id, text, formats]);
}

/** Its heading is a word, and its key one of those above. */
type RankingColumn = Column<TableRow> & {
  key: RankingColumnKey;
  heading: string;
};

/** With what it holds in plain words. */
export type ExplainedColumn = RankingColumn &
  Required<Pick<RankingColumn, "about">>;

/** A column of those that have a place; the others have a dash. */
function rankedColumn(
  key: RankingColumnKey,
  heading: string,
  cell: (row: RankedRow) => ReactNode,
  sortBy?: (row: RankedRow) => number | null,
): RankingColumn {
  return {
    key,
    heading,
    isFigure: true,
    className: "min-w-24",
    cell: ({ ranked }) => (ranked === null ? "–" : (cell(ranked) ?? "–")),
    ...(sortBy && {
      sortBy: ({ ranked }) => (ranked === null ? null : sortBy(ranked)),
    }),
  };
}

function valueColumn({ text, indicator }: Words): RankingColumn {
  return {
    key: "value",
    heading: text("table.value"),
    isFigure: true,
    sortBy: (row) => roundedValueOf(indicator, row) ?? null,
    cell: (row) => <ValueCell indicator={indicator} cell={row} />,
  };
}

function standingColumns({ text, formats, indicator }: Words) {
  const span = (from: string, to: string) => (
    <span className="whitespace-nowrap">
      {text("table.span", { from, to })}
    </span>
  );
  const value = (of: number) => valueText(formats, indicator, of);
  return [
    rankedColumn("interval", text("table.interval"), ({ interval }) =>
      span(value(interval.from), value(interval.to)),
    ),
    rankedColumn(
      "band",
      text("table.band"),
      ({ band }) => band,
      ({ band }) => band,
    ),
    rankedColumn(
      "places",
      text("table.places"),
      ({ places }) =>
        places &&
        (places.from === places.to
          ? String(places.from)
          : span(String(places.from), String(places.to))),
      ({ places }) => places?.from ?? null,
    ),
  ];
}

function movementColumns({ text, indicator }: Words): RankingColumn[] {
  return (["sinceMonth", "sinceYear"] as const).map((key) => ({
    key,
    heading: text(`table.${key}`),
    isFigure: true,
    className: "min-w-22 sm:min-w-28",
    sortBy: (row) => row[key]?.difference ?? null,
    cell: (row) => (
      <MovementFigure movement={row[key]} unit={indicator.unit} inWords />
    ),
  }));
}

function targetColumn({ text, formats, indicator }: Words) {
  const { good, unit } = indicator;
  return rankedColumn(
    "target",
    text("table.target"),
    ({ target }) =>
      target &&
      (target.short === 0
        ? text("table.reached")
        : formats.signed(
            good === "up" ? -target.short : target.short,
            shownDecimals[unit],
          )),
    ({ target }) => target?.short ?? null,
  );
}

/** Against other areas, with whether that is more than chance; peers with how many there are. */
function comparedColumn(
  { text, formats, indicator }: Words,
  key: "rest" | "peers",
) {
  const column = rankedColumn(
    key,
    text(`table.${key}`),
    (row) => {
      const held = row[key];
      if (held === null) return null;
      const peers =
        "areas" in held
          ? ` · ${text("table.peersOf", { count: String(held.areas) })}`
          : "";
      return (
        <>
          {held.isReal ? "" : "≈\u00a0"}
          {formats.signed(held.difference, shownDecimals[indicator.unit])}
          <span className="block text-12 text-muted">
            {text(held.isReal ? "ranking.real" : "ranking.notReal")}
            {peers}
          </span>
        </>
      );
    },
    (row) => row[key]?.difference ?? null,
  );
  return { ...column, className: "min-w-36" };
}

function baseColumns({ text, formats, indicator }: Words) {
  return [
    rankedColumn(
      "denominator",
      text("table.denominator"),
      ({ denominator = 0, isSmall }) => (
        <>
          {formats.number(denominator)}
          {isSmall ? (
            <span className="block text-12 text-caution">
              {text("ranking.small")}
            </span>
          ) : null}
        </>
      ),
      ({ denominator }) => denominator ?? null,
    ),
    rankedColumn("damped", text("table.damped"), ({ damped }) =>
      valueText(formats, indicator, damped),
    ),
  ];
}

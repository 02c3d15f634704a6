"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { cellValue } from "@/components/figures/cell-text";
import { useView } from "@/components/view/view-context";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { roundedValueOf, stateOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { stateLabel } from "@/lib/core/text/states";
import { kaderBoardQuery } from "@/lib/kader/client/kader-board-query";
import type { KaderBoardReply, KaderRow } from "@/lib/kader/contract";
import { PagedRows } from "./paged-rows";
import { SlideRead } from "./slide-read";

const columns = ["kader_coverage", "kader_trained"] as const;

/** How many kader there are of those planned, who is to be recruited and trained, and in which areas it is worst. */
export function KaderSlide() {
  const { view } = useView();
  const read = useQuery(kaderBoardQuery(view.area, view.level, view.month));
  return (
    <SlideRead read={read}>{(reply) => <Kader reply={reply} />}</SlideRead>
  );
}

function Kader({ reply }: { reply: KaderBoardReply }) {
  const text = useTranslations("meetings");
  const formats = useFormats();
  const rows = useMemo(
    () =>
      reply.rows
        .map((row) => ({ ...row, key: row.area }))
        .toSorted((a, b) => lowness(a) - lowness(b)),
    [reply],
  );
  return (
    <div className="flex h-full min-h-0 flex-col gap-3">
      <Totals total={reply.total} />
      <p className="-mb-2 grid grid-cols-[minmax(0,1fr)_5rem_5rem_4.5rem] gap-x-2 px-1 text-right text-12 text-muted">
        <span />
        <span>{text("kader.five")}</span>
        <span>{text("kader.trained")}</span>
        <span>{text("kader.recruit")}</span>
      </p>
      <PagedRows
        caption={text("kader.caption")}
        rows={rows}
        columns="minmax(0,1fr) 5rem 5rem 4.5rem"
      >
        {(row) => (
          <>
            <span className="truncate text-16 font-semibold">{row.name}</span>
            {columns.map((id) => (
              <Cell key={id} row={row} id={id} />
            ))}
            <span
              data-figure
              className="figures text-right text-20 leading-none font-semibold"
            >
              {row.gap === null || row.gap.counted === 0
                ? "–"
                : formats.number(row.gap.toRecruit)}
            </span>
          </>
        )}
      </PagedRows>
    </div>
  );
}

/** Lowest share of posyandu with five kader first; areas without a figure at the end. */
function lowness({ values }: KaderRow): number {
  const figure = values.kader_coverage;
  const value = figure && roundedValueOf(indicatorOf("kader_coverage"), figure);
  return value ?? Number.POSITIVE_INFINITY;
}

/** The figure, or the word that stands for it. */
function Cell({ row, id }: { row: KaderRow; id: IndicatorId }) {
  const formats = useFormats();
  const figure = row.values[id];
  const indicator = indicatorOf(id);
  const value = figure ? cellValue(formats, indicator, figure) : null;
  return value === null ? (
    <span className="text-right text-12 text-muted">
      {figure ? formats.say(stateLabel[stateOf(indicator, figure)]) : "–"}
    </span>
  ) : (
    <span
      data-figure
      className="figures text-right text-20 leading-none font-semibold"
    >
      {value}
    </span>
  );
}

function Totals({ total }: { total: KaderRow }) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const active = total.values.kader_per_posyandu?.numerator;
  const { gap, planned } = total;
  const facts = [
    ["active", active, number(planned)],
    ["toRecruit", gap?.counted ? gap.toRecruit : undefined, ""],
    ["toTrain", gap?.countedBoth ? gap.toTrain : undefined, ""],
  ] as const;
  return (
    <dl className="grid grid-cols-3 items-start gap-3">
      {facts.map(([key, count, planned]) => (
        <div
          key={key}
          data-figure
          className="flex flex-col-reverse justify-end gap-1"
        >
          <dt className="text-12 leading-tight text-muted">
            {text(`kader.${key}`, { planned })}
          </dt>
          <dd className="figures text-40 leading-none font-semibold">
            {count === undefined ? "–" : number(count)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

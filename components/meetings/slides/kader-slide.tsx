"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { cellValue } from "@/components/figures/cell-text";
import { useValues } from "@/components/figures/use-figures";
import { FailureNote } from "@/components/frame/failure-note";
import { useView } from "@/components/view/view-context";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { roundedValueOf, stateOf } from "@/lib/core/catalogue/states";
import { isRefused } from "@/lib/core/client/api-error";
import { useFormats } from "@/lib/core/text/formats";
import { stateLabel } from "@/lib/core/text/states";
import type { ValueRow, ValuesReply } from "@/lib/figures/contract";
import { kaderBoardQuery } from "@/lib/kader/client/kader-board-query";
import type { KaderGap } from "@/lib/kader/contract";
import { fewestKader } from "@/lib/kader/domain/fewest-kader";
import { GridRows } from "./grid-rows";
import { SlideRead } from "./slide-read";

/** How many kader there are of those planned, who is to be recruited and trained, and in which areas it is worst. */
export function KaderSlide() {
  const five = useValues("kader_coverage");
  const trained = useValues("kader_trained");
  return (
    <SlideRead read={five}>
      {(reply) => (
        <SlideRead read={trained}>
          {(other) => <Kader five={reply} trained={other} />}
        </SlideRead>
      )}
    </SlideRead>
  );
}

/** Who is short, counted posyandu by posyandu. Snapshots of before they held such counts leave the column out; any other failure is said. */
function useGaps() {
  const { view } = useView();
  const { data, error, refetch } = useQuery(
    kaderBoardQuery(view.area, view.level, view.month),
  );
  const gaps = new Map(
    data ? [data.total, ...data.rows].map(({ area, gap }) => [area, gap]) : [],
  );
  const isHeld = !isRefused(error, "not-in-snapshot");
  return {
    isHeld,
    failure: isHeld ? error : null,
    refetch: () => void refetch(),
    gapOf: (area: string): KaderGap | null => gaps.get(area as never) ?? null,
  };
}

function Kader({ five, trained }: { five: ValuesReply; trained: ValuesReply }) {
  const text = useTranslations("meetings");
  const formats = useFormats();
  const { gapOf, isHeld, failure, refetch } = useGaps();
  const rows = useMemo(() => {
    const others = new Map(trained.rows.map((row) => [row.area, row]));
    return five.rows
      .map((row) => ({
        key: row.area,
        name: row.name,
        five: row,
        trained: others.get(row.area),
      }))
      .toSorted((a, b) => lowness(a.five) - lowness(b.five));
  }, [five, trained]);
  const columns = `minmax(0,1fr) 5rem 5rem${isHeld ? " 4.5rem" : ""}`;
  return (
    <div className="flex h-full min-h-0 flex-col gap-3">
      <Totals total={five.total} gap={gapOf(five.total.area)} />
      {failure ? (
        <FailureNote
          what={text("stage.failed")}
          error={failure}
          hasNumbers
          onRetry={refetch}
        />
      ) : null}
      <p
        style={{ gridTemplateColumns: columns }}
        className="-mb-2 grid gap-x-2 px-1 text-right text-12 text-muted"
      >
        <span />
        <span>{text("kader.five")}</span>
        <span>{text("kader.trained")}</span>
        {isHeld ? <span>{text("kader.recruit")}</span> : null}
      </p>
      <GridRows caption={text("kader.caption")} rows={rows} columns={columns}>
        {(row) => {
          const gap = gapOf(row.key);
          return (
            <>
              <span className="truncate text-16 font-semibold">{row.name}</span>
              <Cell row={row.five} id="kader_coverage" />
              <Cell row={row.trained} id="kader_trained" />
              {isHeld ? (
                <span data-figure className={figure}>
                  {gap === null || gap.counted === 0
                    ? "–"
                    : formats.number(gap.toRecruit)}
                </span>
              ) : null}
            </>
          );
        }}
      </GridRows>
    </div>
  );
}

const figure = "figures text-right text-20 leading-none font-semibold";

/** Lowest share of posyandu with five kader first; areas without a figure at the end. */
function lowness(row: ValueRow): number {
  const value = roundedValueOf(indicatorOf("kader_coverage"), row);
  return value ?? Number.POSITIVE_INFINITY;
}

/** The figure, or the word that stands for it. */
function Cell({ row, id }: { row: ValueRow | undefined; id: IndicatorId }) {
  const formats = useFormats();
  const indicator = indicatorOf(id);
  const value = row ? cellValue(formats, indicator, row) : null;
  return value === null ? (
    <span className="text-right text-12 text-muted">
      {row ? formats.say(stateLabel[stateOf(indicator, row)]) : "–"}
    </span>
  ) : (
    <span data-figure className={figure}>
      {value}
    </span>
  );
}

function Totals({ total, gap }: { total: ValueRow; gap: KaderGap | null }) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const { data } = useValues("kader_per_posyandu");
  const planned = number(total.coverage.registered * fewestKader);
  const facts = [
    ["active", data?.total.numerator, planned],
    ["toRecruit", gap?.counted ? gap.toRecruit : undefined, ""],
    ["toTrain", gap?.countedBoth ? gap.toTrain : undefined, ""],
  ] as const;
  return (
    <dl className="grid grid-cols-3 items-start gap-3">
      {facts.map(([key, count, planned]) =>
        count === undefined ? null : (
          <div
            key={key}
            data-figure
            className="flex flex-col-reverse justify-end gap-1"
          >
            <dt className="text-12 leading-tight text-muted">
              {text(`kader.${key}`, { planned })}
            </dt>
            <dd className="figures text-28 leading-none font-semibold sm:text-40">
              {number(count)}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

"use client";

import { useQueries } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { ChangeFigure } from "@/components/figures/change-line";
import { ValueCell } from "@/components/figures/value-cell";
import { FailureNote } from "@/components/frame/failure-note";
import { SkeletonLines } from "@/components/ui/skeleton";
import { DataTable, type Column } from "@/components/ui/table";
import { useArea } from "@/components/view/use-area";
import { DefinitionLink } from "@/components/view/definition-link";
import { useView } from "@/components/view/view-context";
import {
  changeOf,
  type FigureChange,
  type Verdict,
} from "@/lib/core/catalogue/change";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { viewSearch } from "@/lib/core/client/view";
import { addMonths } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { twoYears } from "@/lib/figures/client/series-query";
import type { SeriesPoint, SeriesReply } from "@/lib/figures/contract";
import { followedIndicators } from "@/lib/start/client/main-indicators";

type Row = {
  indicator: IndicatorEntry;
  now: SeriesPoint | undefined;
  month: FigureChange | null;
  year: FigureChange | null;
};

/** What asks for a look comes first. */
const order: Record<Verdict, number> = {
  worse: 0,
  "fewer-measured": 1,
  better: 2,
  same: 3,
  incomplete: 4,
  "other-source": 5,
  "not-open": 6,
};

/** The indicators that are followed, with their changes: those that became worse first. */
export function ChangedTable() {
  const text = useTranslations("start");
  const { view, session } = useView();
  const { data: area } = useArea();
  const series = useQueries({
    queries: followedIndicators.map((id) =>
      twoYears(view.area, id, session.latestMonth),
    ),
  });
  const columns = useColumns();
  const failed = series.find(({ error }) => error !== null);
  if (failed?.error)
    return (
      <FailureNote
        what={text("failed")}
        error={failed.error}
        onRetry={() => series.forEach(({ refetch }) => void refetch())}
      />
    );
  const replies = series.flatMap(({ data }) => data ?? []);
  if (replies.length < series.length) return <SkeletonLines count={8} />;
  return (
    <div className="overflow-x-auto">
      <DataTable
        caption={text("changed.caption", { area: area?.name ?? view.area })}
        captionHidden
        columns={columns}
        rows={replies.map((reply) => rowOf(reply, view.month)).toSorted(byNeed)}
        rowKey={({ indicator }) => indicator.id}
      />
    </div>
  );
}

function rowOf(reply: SeriesReply, month: SeriesPoint["month"]): Row {
  const indicator = indicatorOf(reply.indicator);
  const at = (back: number) => {
    const wanted = addMonths(month, -back);
    return reply.points.find((point) => point.month === wanted);
  };
  const now = at(0);
  const since = (back: number) => {
    const before = at(back);
    return now && before ? changeOf(indicator, now, before) : null;
  };
  return { indicator, now, month: since(1), year: since(12) };
}

function byNeed(a: Row, b: Row): number {
  const place = ({ month }: Row) => (month === null ? 9 : order[month.verdict]);
  const size = ({ month }: Row) => Math.abs(month?.difference ?? 0);
  return place(a) - place(b) || size(b) - size(a);
}

function useColumns(): Column<Row>[] {
  const text = useTranslations("start");
  const { say, locale } = useFormats();
  const { view, session } = useView();
  const defaults = { area: session.province.code, month: session.latestMonth };
  return [
    {
      key: "indicator",
      heading: text("changed.indicator"),
      isRowHeading: true,
      sortBy: ({ indicator }) => say(indicator.label),
      cell: ({ indicator }) => (
        <span className="inline-flex items-center">
          <Link
            href={`/${viewSearch({ ...view, indicator: indicator.id as typeof view.indicator, ranking: "indicator" }, defaults, locale)}`}
            className="inline-block py-0.5 font-semibold underline decoration-line-strong underline-offset-3 hover:decoration-ink"
          >
            {say(indicator.label)}
          </Link>
          <DefinitionLink indicator={indicator} />
        </span>
      ),
    },
    {
      key: "now",
      heading: text("changed.now"),
      isFigure: true,
      cell: ({ indicator, now }) =>
        now ? <ValueCell indicator={indicator} cell={now} /> : "–",
    },
    ...(["month", "year"] as const).map((span) => ({
      key: span,
      heading: text(`changed.${span}`),
      isFigure: true,
      sortBy: (row: Row) => row[span]?.difference ?? null,
      cell: (row: Row) => <ChangeFigure change={row[span]} inWords />,
    })),
  ];
}

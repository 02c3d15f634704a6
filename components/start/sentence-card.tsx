"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { headlineOf } from "@/components/dashboard/headline-sentences";
import { useOwnMovement } from "@/components/analysis/use-own-movement";
import { ChangeLine, type ChangeSince } from "@/components/figures/change-line";
import { useCoverageWords } from "@/components/figures/use-coverage-words";
import { cellValue } from "@/components/figures/cell-text";
import { rowTargetsFor } from "@/components/figures/use-figures";
import { FailureNote } from "@/components/frame/failure-note";
import { SkeletonLines } from "@/components/ui/skeleton";
import { DefinitionLink } from "@/components/view/definition-link";
import { useView } from "@/components/view/view-context";
import { changeOf } from "@/lib/core/catalogue/change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { stateOf } from "@/lib/core/catalogue/states";
import { viewSearch } from "@/lib/core/client/view";
import { addMonths } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { stateLabel } from "@/lib/core/text/states";
import type { ValueRow } from "@/lib/figures/contract";
import { twoYears } from "@/lib/figures/client/series-query";
import { valuesQuery } from "@/lib/figures/client/values-query";

/** One indicator in a sentence, with its figure, leading to the screen that shows where it comes from. */
export function SentenceCard({ id }: { id: IndicatorId }) {
  const text = useTranslations("start");
  const { say, locale } = useFormats();
  const { view, session } = useView();
  const { figure, total, changes, sentences, error, refetch } = useSentence(id);
  const indicator = indicatorOf(id);
  const label = say(indicator.label);
  const defaults = { area: session.province.code, month: session.latestMonth };
  return (
    <li className="flex flex-col gap-1 py-4 first:pt-0 last:pb-0">
      <h3 className="text-14 font-semibold text-muted">
        {label}
        <DefinitionLink indicator={indicator} />
      </h3>
      {error ? (
        <FailureNote
          what={text("failed")}
          error={error}
          hasNumbers={figure !== null}
          onRetry={refetch}
        />
      ) : total === null ? (
        <SkeletonLines count={2} />
      ) : (
        <>
          <p className="figures text-28 leading-tight font-semibold">
            {figure}
          </p>
          <Behind id={id} total={total} since={changes[0]} />
          {sentences.map((sentence) => (
            <p key={sentence} className="max-w-prose text-16 text-pretty">
              {sentence}
            </p>
          ))}
        </>
      )}
      <Link
        href={`/${viewSearch({ ...view, indicator: id, ranking: "indicator" }, defaults, locale)}`}
        className="w-fit text-14 font-semibold text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
      >
        {text("sentences.open", { indicator: label })}
      </Link>
    </li>
  );
}

/** How the figure moved and whether that is good, and from how many posyandu it is counted. */
function Behind({
  id,
  total,
  since,
}: {
  id: IndicatorId;
  total: ValueRow;
  since: ChangeSince | undefined;
}) {
  const weighed = useOwnMovement(id);
  const coverageWords = useCoverageWords();
  const indicator = indicatorOf(id);
  return (
    <div className="text-14">
      {since ? (
        <ChangeLine
          since={since}
          indicator={indicator}
          weighed={weighed(since.month)}
          inWords
        />
      ) : null}
      <p className="figures text-muted">{coverageWords(indicator, total)}</p>
    </div>
  );
}

function useSentence(id: IndicatorId) {
  const formats = useFormats();
  const { view, session } = useView();
  const { area, level, month } = view;
  const values = useQuery(valuesQuery({ area, level, month, indicator: id }));
  const series = useQuery(twoYears(area, id, session.latestMonth));
  const indicator = indicatorOf(id);
  const reply = values.data;
  const refetch = () => {
    void values.refetch();
    void series.refetch();
  };
  const error = values.error ?? series.error;
  if (reply === undefined || series.data === undefined)
    return {
      figure: null,
      total: null,
      changes: [],
      sentences: [],
      error,
      refetch,
    };
  const { total, rows } = reply;
  const changes = [1, 12].flatMap((back) => {
    const then = addMonths(month, -back);
    const before = series.data.points.find((point) => point.month === then);
    const change = before ? changeOf(indicator, total, before) : null;
    return change === null ? [] : [{ month: then, change }];
  });
  const sentences = headlineOf({
    locale: formats.locale,
    indicator,
    level,
    month,
    targetOf: rowTargetsFor(id, month, series.data),
    rows,
    isRounded: session.audience === "public",
    changes,
  });
  const figure =
    cellValue(formats, indicator, total) ??
    formats.say(stateLabel[stateOf(indicator, total)]);
  return { figure, total, changes, sentences, error, refetch };
}

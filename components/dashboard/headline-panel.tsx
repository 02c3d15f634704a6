"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { isRefused } from "@/lib/core/client/api-error";
import type { ValueRow, ValuesReply } from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { shownValueOf } from "@/lib/core/catalogue/states";
import { shortOfTarget, shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { boundReaches, whyOf } from "@/lib/core/text/bounds";
import { ButtonLink } from "@/components/ui/button-link";
import { Explained } from "@/components/ui/explained";
import { HeldHeight } from "@/components/dashboard/held-height";
import { Skeleton } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { Drivers } from "@/components/analysis/drivers";
import { valueText } from "@/components/figures/cell-text";
import { CoverageBar } from "@/components/figures/coverage-bar";
import { useAsOf } from "@/components/figures/use-as-of";
import { useCoverageWords } from "@/components/figures/use-coverage-words";
import { FailureNote } from "@/components/frame/failure-note";
import { growthHref } from "@/components/figures/growth-link";
import { useViewLinks } from "@/components/frame/use-view-links";
import { useTarget, useValues } from "@/components/figures/use-figures";
import type { Target } from "@/lib/figures/domain/target-of";
import { useArea } from "@/components/view/use-area";
import { Provenance } from "./provenance/provenance";
import { HeadlineChanges } from "./headline-changes";
import { HeadlineFigure, StateMarks } from "./headline-figure";
import { useChanges, useHeadlineSentences, useLastKnown } from "./use-headline";
import { useLiveLabel } from "@/components/view/frozen-note";
import { useView } from "@/components/view/view-context";

/** The one number of the screen: what it says, how sure, how it moved. */
export function HeadlinePanel() {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { view } = useView();
  const { data, error, refetch } = useValues();
  const { data: area } = useArea();
  const indicator = indicatorOf(view.indicator);
  const isClosed = isRefused(error, "level-not-public");
  return (
    <section aria-labelledby="headline" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1
          id="headline"
          tabIndex={-1}
          className="text-16 font-semibold text-balance"
        >
          {formats.say(indicator.label)}
          {area ? (
            <span className="font-normal text-muted"> · {area.name}</span>
          ) : null}
        </h1>
        {data ? <StateMarks total={data.total} indicator={indicator} /> : null}
        <WholeView />
      </div>
      {isClosed ? <SignInNote /> : null}
      {error && !isClosed ? (
        <FailureNote
          what={text("failed.values", { month: formats.month(view.month) })}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      <HeldHeight isSettled={data !== undefined || Boolean(error)}>
        {data ? (
          <div className="flex flex-col gap-2">
            <Headline reply={data} indicator={indicator} />
          </div>
        ) : error ? null : (
          <Skeleton className="h-28" />
        )}
      </HeldHeight>
    </section>
  );
}

/** What can be done with all that the screen shows, for those who may. */
function WholeView() {
  const text = useTranslations("dashboard");
  const { view } = useView();
  return useViewLinks("view", view.indicator).map(({ href, label }) => (
    <Link
      key={href}
      href={href}
      aria-label={text("wholeView", { label })}
      title={text("wholeView", { label })}
      className="ml-auto rounded-mark py-1 text-13 text-muted underline decoration-line-strong underline-offset-3 hover:text-accent print:hidden"
    >
      {label}
    </Link>
  ));
}

/** The level on screen is not for the public: who may see it signs in. */
function SignInNote() {
  const text = useTranslations("dashboard");
  const common = useTranslations("common");
  const { locale } = useFormats();
  const { hrefTo } = useView();
  return (
    <StateMessage
      tone="info"
      action={
        <ButtonLink
          size="sm"
          href={hrefIn(
            locale,
            `/sign-in?from=${encodeURIComponent(hrefTo({}))}`,
          )}
        >
          {common("menu.signIn")}
        </ButtonLink>
      }
    >
      {text("signIn")}
    </StateMessage>
  );
}

function Headline({
  reply,
  indicator,
}: {
  reply: ValuesReply;
  indicator: IndicatorEntry;
}) {
  const changes = useChanges();
  const target = useTarget();
  const sentences = useHeadlineSentences();
  const last = useLastKnown();
  const { say } = useFormats();
  const { total } = reply;
  return (
    <>
      <div className="flex items-center gap-x-6 gap-y-2 max-sm:flex-wrap">
        <div>
          <Provenance reply={reply}>
            <HeadlineFigure total={total} indicator={indicator} />
          </Provenance>
          <Drivers className="block text-12 leading-6 font-medium text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent print:hidden" />
        </div>
        <div className="min-w-0 text-14 leading-snug wall:[@media(max-height:820px)]:text-13">
          <HeadlineChanges changes={changes} indicator={indicator} />
          <div className="flex flex-wrap gap-x-4">
            <TargetLine total={total} indicator={indicator} target={target} />
            <ChildrenLink reply={reply} />
          </div>
        </div>
      </div>
      <div className="max-w-prose text-16 leading-snug text-pretty wall:max-w-none wall:text-14">
        {sentences.map((sentence) => (
          <p
            key={sentence}
            className={sentence.startsWith("*") ? "text-14 text-caution" : ""}
          >
            {sentence}
          </p>
        ))}
        {shownValueOf(indicator, total) === undefined ? (
          <p className="text-14 text-muted">
            {say(whyOf(indicator, total))}
            {last === null ? null : (
              <span className="figures text-ink"> {last}</span>
            )}
          </p>
        ) : null}
      </div>
      <CoverageLine reply={reply} indicator={indicator} />
    </>
  );
}

function TargetLine({
  total,
  indicator,
  target,
}: {
  total: ValueRow;
  indicator: IndicatorEntry;
  target: Target | null;
}) {
  const text = useTranslations("dashboard");
  const figures = useTranslations("figures");
  const formats = useFormats();
  if (target === null) return <NoTarget indicator={indicator} />;
  const value = shownValueOf(indicator, total);
  const level = valueText(
    formats,
    indicator,
    target.value,
    digitsOf(target.value),
  );
  const words =
    target.year === null
      ? text("figure.target", { target: level })
      : text("figure.targetFor", { year: String(target.year), target: level });
  return (
    <p className="text-muted">
      {words}
      {total.state === "value" && value !== undefined ? (
        <> · {gapText(shortOfTarget(indicator, value, target.value))}</>
      ) : boundReaches(indicator, total, target.value) ? (
        <> · {text("figure.reached")}</>
      ) : null}
    </p>
  );

  function gapText(gap: number): string {
    if (gap === 0) return text("figure.reached");
    return text("figure.short", {
      difference: figures(
        indicator.unit === "percent" ? "change.points" : "change.perPosyandu",
        { difference: formats.number(gap, shownDecimals[indicator.unit]) },
      ),
    });
  }
}

/** Why the figure is held against no target, where people look for one. */
function NoTarget({ indicator }: { indicator: IndicatorEntry }) {
  const text = useTranslations("dashboard");
  const { say } = useFormats();
  const { noTargetBecause } = indicator;
  if (noTargetBecause === undefined) return null;
  return (
    <p className="text-muted">
      <Explained why={say(noTargetBecause)}>
        {text("figure.noTarget")}
      </Explained>
    </p>
  );
}

/** From the figure to the children it was measured on. */
function ChildrenLink({ reply }: { reply: ValuesReply }) {
  const text = useTranslations("dashboard");
  const { locale } = useFormats();
  const live = useLiveLabel();
  const href = growthHref(locale, reply);
  if (href === null) return null;
  return (
    <Link
      href={href}
      className="inline-block leading-6 text-muted underline decoration-line-strong underline-offset-3 hover:text-accent hover:decoration-accent"
    >
      {live(text("figure.children"))}
    </Link>
  );
}

function digitsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}

function CoverageLine({
  reply: { total, asOf },
  indicator,
}: {
  reply: ValuesReply;
  indicator: IndicatorEntry;
}) {
  const asOfWords = useAsOf();
  const words = useCoverageWords();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-muted">
      <CoverageBar coverage={total.coverage} className="w-16" />
      <span className="figures">{words(indicator, total)}</span>
      <span className="figures">{asOfWords(asOf, "short")}</span>
    </div>
  );
}

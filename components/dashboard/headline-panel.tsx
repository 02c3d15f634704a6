"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { isRefused } from "@/lib/core/client/api-error";
import type { ValueRow, ValuesReply } from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { isPartial } from "@/lib/core/catalogue/ranking";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { ButtonLink } from "@/components/ui/button-link";
import { Mark } from "@/components/ui/mark";
import { Skeleton } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { valueText } from "@/components/figures/cell-text";
import { ChangeLine } from "@/components/figures/change-line";
import { CoverageBar } from "@/components/figures/coverage-bar";
import { useCoverageWords } from "@/components/figures/use-coverage-words";
import { FailureNote } from "@/components/frame/failure-note";
import { growthHref } from "@/components/figures/growth-link";
import {
  useTarget,
  useValues,
  type Target,
} from "@/components/figures/use-figures";
import { useArea } from "@/components/view/use-area";
import { Provenance } from "./provenance/provenance";
import { useChanges, useHeadlineSentences } from "./use-headline";
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
        <h1 id="headline" className="text-16 font-semibold text-balance">
          {formats.say(indicator.label)}
          {area ? (
            <span className="font-normal text-muted"> · {area.name}</span>
          ) : null}
        </h1>
        {data ? <StateMarks total={data.total} /> : null}
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
      {data ? (
        <Headline reply={data} indicator={indicator} />
      ) : error ? null : (
        <Skeleton className="h-28" />
      )}
    </section>
  );
}

/** The level on screen is not for the public: who may see it signs in. */
function SignInNote() {
  const text = useTranslations("dashboard");
  const common = useTranslations("common");
  const { locale } = useFormats();
  return (
    <StateMessage
      tone="info"
      action={
        <ButtonLink size="sm" href={hrefIn(locale, "/sign-in")}>
          {common("menu.signIn")}
        </ButtonLink>
      }
    >
      {text("signIn")}
    </StateMessage>
  );
}

function StateMarks({ total }: { total: ValueRow }) {
  const text = useTranslations("dashboard");
  const common = useTranslations("common");
  return (
    <>
      {total.simulated ? (
        <Mark tone="caution">{common("state.simulated")}</Mark>
      ) : null}
      {isPartial(total.coverage) ? <Mark>{text("partialNote")}</Mark> : null}
    </>
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
  const { total } = reply;
  return (
    <>
      <div className="flex items-center gap-x-6 gap-y-2 max-sm:flex-wrap">
        <Provenance reply={reply}>
          <Figure total={total} indicator={indicator} />
        </Provenance>
        <div className="min-w-0 text-14 leading-snug">
          {changes.map((since) => (
            <ChangeLine key={since.month} since={since} indicator={indicator} />
          ))}
          <TargetLine total={total} indicator={indicator} target={target} />
          <ChildrenLink reply={reply} />
        </div>
      </div>
      <div className="max-w-prose text-16 leading-snug text-pretty">
        {sentences.map((sentence) => (
          <p
            key={sentence}
            className={sentence.startsWith("*") ? "text-14 text-caution" : ""}
          >
            {sentence}
          </p>
        ))}
      </div>
      <CoverageLine reply={reply} indicator={indicator} />
    </>
  );
}

function Figure({
  total,
  indicator,
}: {
  total: ValueRow;
  indicator: IndicatorEntry;
}) {
  const common = useTranslations("common");
  const formats = useFormats();
  if (total.value === undefined)
    return (
      <span className="hatched block rounded-control px-3 py-2 text-28 font-semibold">
        <span className="bg-surface box-decoration-clone px-1">
          {common(
            `state.${total.state === "value" ? "not-reported" : total.state}`,
          )}
        </span>
      </span>
    );
  const isPercent = indicator.unit === "percent";
  return (
    <span className="figures text-[3.5rem] leading-[0.9] font-semibold tracking-tight">
      {formats.number(total.value, 1)}
      <span className="ml-1 text-28 font-medium tracking-normal text-muted">
        {isPercent ? "%" : common("perPosyandu")}
      </span>
    </span>
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
  if (target === null) return null;
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
      {total.state === "value" && total.value !== undefined ? (
        <> · {gapText(total.value)}</>
      ) : null}
    </p>
  );

  function gapText(value: number): string {
    const goal = target?.value ?? 0;
    const gap = indicator.good === "up" ? goal - value : value - goal;
    if (gap <= 0) return text("figure.reached");
    return text("figure.short", {
      difference: figures(
        indicator.unit === "percent" ? "change.points" : "change.perPosyandu",
        { difference: formats.number(gap, 1) },
      ),
    });
  }
}

/** From the figure to the children it was measured on. */
function ChildrenLink({ reply }: { reply: ValuesReply }) {
  const text = useTranslations("dashboard");
  const { locale } = useFormats();
  const href = growthHref(locale, reply);
  if (href === null) return null;
  return (
    <Link
      href={href}
      className="text-muted underline decoration-line-strong underline-offset-3 hover:text-accent hover:decoration-accent"
    >
      {text("figure.children")}
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
  const common = useTranslations("common");
  const formats = useFormats();
  const words = useCoverageWords();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-muted">
      <CoverageBar coverage={total.coverage} className="w-16" />
      <span className="figures">{words(indicator, total)}</span>
      <span className="figures">
        {common("asOf", { moment: formats.moment(asOf, "short") })}
      </span>
    </div>
  );
}

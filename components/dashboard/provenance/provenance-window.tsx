"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ValuesReply } from "@/lib/figures/contract";
import {
  countsUnreported,
  indicatorOf,
} from "@/lib/core/catalogue/indicator-of";
import { definitionOf } from "@/lib/core/catalogue/definitions";
import { countsPeople } from "@/lib/core/catalogue/public-answer";
import { elementOf } from "@/lib/core/catalogue/catalogue";
import type {
  IndicatorEntry,
  Term,
} from "@/lib/core/catalogue/indicator-entry";
import {
  isFromChildren,
  posyanduBySource,
} from "@/lib/core/catalogue/child-elements";
import { useFormats } from "@/lib/core/text/formats";
import { behindHref } from "@/lib/core/client/list-address";
import { hrefIn } from "@/lib/core/text/locale";
import { ButtonLink } from "@/components/ui/button-link";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { StateMessage } from "@/components/ui/state-message";
import {
  cellValue,
  shareText,
  valueText,
} from "@/components/figures/cell-text";
import { useSubjects } from "@/components/frame/subjects";
import { FrozenNote, useLiveLabel } from "@/components/view/frozen-note";
import { useView } from "@/components/view/view-context";
import { MarkLinks, MarkList } from "@/components/figures/mark-list";
import { useMarks } from "@/components/figures/use-marks";
import { growthHref } from "@/components/figures/growth-link";
import { LatestSubmissions } from "./latest-submissions";
import { useSeries } from "@/components/figures/use-figures";
import { SurveyFigures } from "@/components/figures/survey-figures";
import { termLabel } from "@/lib/core/text/term-label";

/** Behind the headline figure: definition, counts, who reported, when, and in which files. */
export function ProvenanceWindow({
  reply,
  onClose,
}: {
  reply: ValuesReply;
  onClose: () => void;
}) {
  const text = useTranslations("dashboard");
  const common = useTranslations("common");
  const { say, month } = useFormats();
  const indicator = indicatorOf(reply.indicator);
  return (
    <Dialog open onOpenChange={(isOpen) => isOpen || onClose()}>
      <DialogContent
        place="side"
        title={text("provenance.title")}
        description={`${say(indicator.label)} · ${reply.total.name} · ${month(reply.month)}`}
        closeLabel={common("action.close")}
      >
        <ProvenanceBody reply={reply} indicator={indicator} />
      </DialogContent>
    </Dialog>
  );
}

function ProvenanceBody({
  reply,
  indicator,
}: {
  reply: ValuesReply;
  indicator: IndicatorEntry;
}) {
  const text = useTranslations("dashboard");
  const common = useTranslations("common");
  const formats = useFormats();
  const { data: series } = useSeries();
  const { view } = useView();
  const { total } = reply;
  return (
    <div className="flex flex-col gap-6">
      {total.simulated ? (
        <StateMessage tone="caution">
          {common("state.simulatedWhy")}
        </StateMessage>
      ) : null}
      <Part heading={text("provenance.definition")}>
        <p>{formats.say(definitionOf(reply.indicator))}</p>
        {indicator.source ? (
          <p className="text-14 text-muted">
            {text("provenance.source")}: {indicator.source}
          </p>
        ) : null}
      </Part>
      <Part heading={text("provenance.counts")}>
        <Counts reply={reply} indicator={indicator} />
      </Part>
      <Behind reply={reply} indicator={indicator} />
      <Remarks reply={reply} />
      <Part heading={text("provenance.submissions")}>
        {view.snapshot === null ? (
          <LatestSubmissions />
        ) : (
          <FrozenNote className="text-14" />
        )}
      </Part>
      {series && series.surveys.length > 0 ? (
        <Part heading={text("provenance.survey")}>
          <p className="text-14 text-muted">{text("provenance.surveyText")}</p>
          <SurveyFigures surveys={series.surveys} />
        </Part>
      ) : null}
      <Onward reply={reply} indicator={indicator} />
    </div>
  );
}

/** Where one reads on: the posyandu behind the figure, its definition, its children. */
function Onward({
  reply,
  indicator,
}: {
  reply: ValuesReply;
  indicator: IndicatorEntry;
}) {
  const text = useTranslations("dashboard");
  const { locale } = useFormats();
  const { session } = useView();
  const live = useLiveLabel();
  const children = growthHref(locale, reply);
  return (
    <div className="flex flex-wrap gap-3">
      {session.audience === "oversight" ? (
        <ButtonLink href={behindHref(locale, { ...reply, indicator })}>
          {live(text("behindList"))}
        </ButtonLink>
      ) : null}
      <ButtonLink href={hrefIn(locale, `/definitions#${indicator.id}`)}>
        {text("provenance.more")}
      </ButtonLink>
      {children === null ? null : (
        <ButtonLink href={children}>{live(text("figure.children"))}</ButtonLink>
      )}
    </div>
  );
}

/** What people said of this figure, and the way to say something. */
function Remarks({ reply }: { reply: ValuesReply }) {
  const text = useTranslations("dashboard");
  const figures = useTranslations("figures");
  const { area, indicator, month } = reply;
  const scope = { area, indicator, from: month, to: month, inside: false };
  const { session } = useView();
  const isShown = useSubjects().some(({ marks: source }) =>
    source?.isFor(session),
  );
  const marks = useMarks(scope);
  if (!isShown) return null;
  return (
    <Part heading={figures("marks.heading")}>
      {marks.length > 0 ? (
        <MarkList marks={marks} />
      ) : (
        <p className="text-14 text-muted">{text("provenance.noMarks")}</p>
      )}
      <MarkLinks scope={scope} />
    </Part>
  );
}

/** How many posyandu stand behind the figure, and until when they were counted. */
function Behind({
  reply,
  indicator,
}: {
  reply: ValuesReply;
  indicator: IndicatorEntry;
}) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { session } = useView();
  const { total } = reply;
  const { children, forms } = posyanduBySource(indicator, total);
  return (
    <Part heading={text("provenance.behind")}>
      <p>
        {text("provenance.behindText", {
          reported: formats.number(total.coverage.reported),
          registered: formats.number(total.coverage.registered),
          share: shareText(formats, total.coverage),
          month: formats.month(reply.month),
        })}{" "}
        {countsUnreported(indicator)
          ? text("provenance.unreportedCount")
          : null}
        {children > 0
          ? text("provenance.behindChildren", {
              children: formats.number(children),
              forms: formats.number(forms),
            })
          : null}
      </p>
      {isFromChildren(indicator) ? (
        <p className="text-14 text-muted">{text("provenance.childrenFirst")}</p>
      ) : null}
      <p className="text-14 text-muted">
        {text(
          session.audience === "public"
            ? "provenance.asOfPublished"
            : "provenance.asOf",
          { moment: formats.moment(reply.asOf) },
        )}
      </p>
    </Part>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-14 font-semibold text-muted">{heading}</h3>
      {children}
    </section>
  );
}

/** The division as it was done: terms, sums, result. */
function Counts({
  reply: { total },
  indicator,
}: {
  reply: ValuesReply;
  indicator: IndicatorEntry;
}) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { session } = useView();
  const { numerator, denominator } = total;
  const isRounded =
    session.audience === "public" &&
    countsPeople([...indicator.numerator, ...indicator.denominator]);
  const isCounted = numerator !== undefined && denominator !== undefined;
  const sum = (terms: readonly Term[]) =>
    terms.map((term) => formats.say(termLabel(term, elementOf))).join(" + ");
  return (
    <>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1">
        <dt>{sum(indicator.numerator)}</dt>
        <dd className="figures pl-4 text-right font-semibold">
          {isCounted ? formats.number(numerator) : "–"}
        </dd>
        <dt className="border-t border-line-strong pt-1">
          {sum(indicator.denominator)}
        </dt>
        <dd className="figures border-t border-line-strong pt-1 pl-4 text-right font-semibold">
          {isCounted ? formats.number(denominator) : "–"}
        </dd>
        <dt className="pt-1 text-muted">{text("provenance.result")}</dt>
        <dd className="figures pt-1 text-right text-20 font-semibold">
          {total.value === undefined || isRounded
            ? (cellValue(formats, indicator, total) ?? "–")
            : valueText(formats, indicator, total.value, 2)}
        </dd>
      </dl>
      <p className="text-14 text-muted">
        {isCounted ? text("provenance.sum") : text("provenance.hiddenCounts")}
        {isCounted && isRounded ? ` ${text("provenance.rounded")}` : null}
      </p>
      <Steps steps={total.steps} />
    </>
  );
}

/** In which steps the counts were rounded, where these are not tens. */
function Steps({ steps }: Pick<ValuesReply["total"], "steps">) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  if (steps === undefined) return null;
  const words = (step: number | null) =>
    step === null
      ? text("provenance.stepNone")
      : text("provenance.step", { step: formats.number(step) });
  return (
    <p className="text-14 text-muted">
      {text("provenance.steps", {
        numerator: words(steps.numerator),
        denominator: words(steps.denominator),
      })}
    </p>
  );
}

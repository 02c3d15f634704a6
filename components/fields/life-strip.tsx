"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useChance } from "@/components/analysis/use-own-movement";
import { valueText } from "@/components/figures/cell-text";
import { ChangeLine } from "@/components/figures/change-line";
import { CoverageBar } from "@/components/figures/coverage-bar";
import { ValueCell } from "@/components/figures/value-cell";
import { SectionCard } from "@/components/frame/section-card";
import { DefinitionLink } from "@/components/view/definition-link";
import { useDashboardHref } from "@/components/view/use-dashboard-href";
import { changeOf } from "@/lib/core/catalogue/change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { addMonths } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import type { LifeCycleReply } from "@/lib/fields/contract";

/** The seven stages side by side: the main figure with target, change and coverage, the others below it. */
export function LifeStrip({ reply }: { reply: LifeCycleReply }) {
  const text = useTranslations("fields");
  return (
    <SectionCard id="stages" heading={text("life.strip")}>
      <ol className="grid gap-x-5 gap-y-6 sm:grid-cols-2 md:grid-cols-4 lg:grid-cols-7">
        {reply.stages.map(({ stage, indicators: [main, ...others] }) => (
          <li
            key={stage}
            className="flex min-w-0 flex-col gap-2 border-t-2 border-accent pt-2"
          >
            <h3 className="text-16 font-semibold lg:min-h-12">
              {text(`stage.${stage}`)}
            </h3>
            {main === undefined ? null : <Main id={main} reply={reply} />}
            {others.map((id) => (
              <Other key={id} id={id} reply={reply} />
            ))}
          </li>
        ))}
      </ol>
    </SectionCard>
  );
}

function Main({ id, reply }: { id: IndicatorId; reply: LifeCycleReply }) {
  const figureText = useTranslations("figures");
  const text = useTranslations("fields");
  const formats = useFormats();
  const indicator = indicatorOf(id);
  const figure = reply.total.values[id];
  if (figure === undefined) return null;
  const target = reply.targets[id] ?? null;
  return (
    <div className="flex flex-col gap-1">
      <span className="lg:min-h-12">
        <Door id={id} reply={reply} />
      </span>
      <span className="figures w-fit text-28 font-semibold">
        <ValueCell indicator={indicator} cell={figure} />
      </span>
      <span className="figures text-12 text-muted">
        {target === null
          ? text("life.noTarget")
          : text("life.target", {
              target: valueText(formats, indicator, target),
            })}
      </span>
      <div className="text-12">
        <Change id={id} reply={reply} />
      </div>
      <CoverageBar coverage={figure.coverage} className="mt-1 w-full" />
      <span className="figures text-12 text-muted">
        {figureText("coverage.of", {
          reported: formats.number(figure.coverage.reported),
          registered: formats.number(figure.coverage.registered),
        })}
      </span>
    </div>
  );
}

function Other({ id, reply }: { id: IndicatorId; reply: LifeCycleReply }) {
  const figure = reply.total.values[id];
  if (figure === undefined) return null;
  return (
    <div className="flex flex-col border-t border-line pt-1.5">
      <Door id={id} reply={reply} />
      <span className="figures w-fit text-16 font-semibold">
        <ValueCell indicator={indicatorOf(id)} cell={figure} />
      </span>
    </div>
  );
}

/** The name of an indicator leads to its map. */
function Door({ id, reply }: { id: IndicatorId; reply: LifeCycleReply }) {
  const formats = useFormats();
  const hrefOf = useDashboardHref();
  const indicator = indicatorOf(id);
  return (
    <span>
      <Link
        href={hrefOf(reply.area, id)}
        className="w-fit rounded-mark py-0.5 text-13 leading-5 text-muted underline decoration-line-strong/60 underline-offset-3 hover:text-accent hover:decoration-accent"
      >
        {formats.say(indicator.label)}
      </Link>
      <DefinitionLink indicator={indicator} />
    </span>
  );
}

function Change({ id, reply }: { id: IndicatorId; reply: LifeCycleReply }) {
  const indicator = indicatorOf(id);
  const weighed = useChance(id);
  const [now, then] = [reply.total, reply.before];
  const [nowFigure, thenFigure] = [now.values[id], then.values[id]];
  if (nowFigure === undefined || thenFigure === undefined) return null;
  const change = changeOf(
    indicator,
    { ...nowFigure, fromChildren: now.fromChildren },
    { ...thenFigure, fromChildren: then.fromChildren },
  );
  const before = addMonths(reply.month, -1);
  return change === null ? null : (
    <ChangeLine
      since={{ month: before, change }}
      indicator={indicator}
      weighed={weighed(before)}
    />
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
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
import { kaderBoardQuery } from "@/lib/kader/client/kader-board-query";
import type { KaderBoardReply } from "@/lib/kader/contract";
import { LevelShares } from "./level-shares";

const shown = [
  "kader_per_posyandu",
  "kader_coverage",
  "kader_trained",
  "kader_incentive",
] as const;

/** The figures of the whole area, each with its change and the way to its map, and the levels of skill. */
export function KaderFigures({ reply }: { reply: KaderBoardReply }) {
  const text = useTranslations("kader");
  return (
    <SectionCard id="figures" heading={text("figures.heading")}>
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {shown.map((id) => (
          <li key={id} className="flex min-w-0 flex-col gap-1">
            <FigureOf id={id} reply={reply} />
          </li>
        ))}
      </ul>
      <LevelShares row={reply.total} />
    </SectionCard>
  );
}

function FigureOf({ id, reply }: { id: IndicatorId; reply: KaderBoardReply }) {
  const text = useTranslations("kader");
  const figureText = useTranslations("figures");
  const formats = useFormats();
  const hrefOf = useDashboardHref();
  const indicator = indicatorOf(id);
  const figure = reply.total.values[id];
  if (figure === undefined) return null;
  const target = reply.targets[id] ?? null;
  const label = formats.say(indicator.label);
  return (
    <>
      <h3 className="text-14 font-semibold">
        <Link
          href={hrefOf(reply.area, id)}
          title={text("figures.door", { indicator: label })}
          className="rounded-mark hover:text-accent hover:underline"
        >
          {label}
        </Link>
        <DefinitionLink indicator={indicator} />
      </h3>
      <span className="figures w-fit text-28 font-semibold">
        <ValueCell indicator={indicator} cell={figure} />
      </span>
      {target === null ? null : (
        <span className="figures text-13 text-muted">
          {text("figures.target", {
            year: reply.month.slice(0, 4),
            target: valueText(formats, indicator, target),
          })}
        </span>
      )}
      <div className="text-13">
        <Change id={id} reply={reply} />
      </div>
      <CoverageBar coverage={figure.coverage} className="mt-1 w-full" />
      <span className="figures text-12 text-muted">
        {figureText("coverage.of", {
          reported: formats.number(figure.coverage.reported),
          registered: formats.number(figure.coverage.registered),
        })}
      </span>
    </>
  );
}

function Change({ id, reply }: { id: IndicatorId; reply: KaderBoardReply }) {
  const before = addMonths(reply.month, -1);
  const weighed = useChance(id);
  const { data } = useQuery(kaderBoardQuery(reply.area, reply.level, before));
  const [now, then] = [reply.total, data?.total];
  const [nowFigure, thenFigure] = [now.values[id], then?.values[id]];
  if (nowFigure === undefined || then === undefined || thenFigure === undefined)
    return null;
  const change = changeOf(
    indicatorOf(id),
    { ...nowFigure, fromChildren: now.fromChildren },
    { ...thenFigure, fromChildren: then.fromChildren },
  );
  return change === null ? null : (
    <ChangeLine
      since={{ month: before, change }}
      indicator={indicatorOf(id)}
      weighed={weighed(before)}
    />
  );
}

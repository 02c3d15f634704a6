"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { RankingReply } from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { usePalette } from "@/components/theme/use-scheme";
import { useMedia } from "@/components/ui/use-media";
import { useTextScale } from "@/components/ui/use-text-scale";
import { EChart } from "@/components/charts/echart";
import { AreaTable } from "@/components/view/area-table";
import { valueText } from "@/components/figures/cell-text";
import { funnelOption, funnelPoints, type FunnelPoint } from "./funnel-option";

/** The funnel plot of the ranking, with its table below it. */
export function Funnel({ reply }: { reply: RankingReply }) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  const option = useOption(reply);
  const points = useMemo(() => funnelPoints(reply), [reply]);
  const [at, setAt] = useState<number | null>(null);
  const near = at === null ? null : nearest(points, at);
  const words = (value: number) => valueText(formats, indicator, value);
  return (
    <div className="flex flex-col gap-2 text-13">
      <div className="relative h-[min(26rem,60dvh)] min-h-64 min-w-0 print:hidden">
        <EChart
          label={text("funnel.label", {
            indicator: formats.say(indicator.label),
          })}
          option={option}
          onHover={(step) => setAt(step?.index ?? null)}
          onPick={(step) => setAt(step.index)}
        />
        {near ? (
          <p
            role="status"
            className="pointer-events-none absolute top-0 right-2 rounded-control bg-surface px-2 py-1 text-12 shadow-float"
          >
            <span className="font-semibold">{near.name}</span>{" "}
            {words(near.value)} · {formats.number(near.denominator)}
          </p>
        ) : null}
      </div>
      <p className="text-muted">
        {text("funnel.why", { whole: words(reply.total.value ?? 0) })}
      </p>
      <FunnelTable reply={reply} points={points} words={words} />
    </div>
  );
}

/** Whose base is nearest to where somebody points. */
function nearest(points: readonly FunnelPoint[], at: number) {
  return points.reduce<FunnelPoint | null>(
    (best, point) =>
      best === null ||
      Math.abs(point.denominator - at) < Math.abs(best.denominator - at)
        ? point
        : best,
    null,
  );
}

function useOption(reply: RankingReply) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const palette = usePalette();
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const scale = useTextScale();
  return useMemo(() => {
    const indicator = indicatorOf(reply.indicator);
    return funnelOption({
      reply,
      palette,
      isCalm,
      scale,
      axisName: text("funnel.axis"),
      countLabel: (count) => formats.number(count),
      valueLabel: (value) => valueText(formats, indicator, value, 0),
    });
  }, [reply, palette, isCalm, scale, text, formats]);
}

function FunnelTable({
  reply,
  points,
  words,
}: {
  reply: RankingReply;
  points: readonly FunnelPoint[];
  words: (value: number) => string;
}) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  return (
    <AreaTable
      caption={text("funnel.caption", {
        indicator: formats.say(indicatorOf(reply.indicator).label),
        area: reply.total.name,
        month: formats.month(reply.month),
      })}
      rows={points.map((point) => ({ ...point, code: point.area }))}
      columns={[
        {
          key: "denominator",
          heading: text("table.denominator"),
          isFigure: true,
          sortBy: ({ denominator }) => denominator,
          cell: ({ denominator }) => formats.number(denominator),
        },
        {
          key: "value",
          heading: text("table.value"),
          isFigure: true,
          sortBy: ({ value }) => value,
          cell: ({ value }) => words(value),
        },
        {
          key: "where",
          heading: text("funnel.where"),
          sortBy: ({ where }) => where,
          cell: ({ where }) => text(`funnel.${where}`),
        },
      ]}
    />
  );
}

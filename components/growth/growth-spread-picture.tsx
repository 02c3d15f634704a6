"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Distribution, GrowthReply } from "@/lib/growth/contract";
import {
  spreadSteps,
  standardCurve,
  type SpreadStep,
} from "@/lib/growth/domain/growth-spread";
import { useFormats } from "@/lib/core/text/formats";
import { EChart, type ChartStep } from "@/components/charts/echart";
import { useCounts } from "./growth-data";
import { spreadOption } from "./spread-option";
import { usePalette } from "@/components/theme/use-scheme";
import { useMedia } from "@/components/ui/use-media";

const curve = standardCurve();
const ignore = () => undefined;

/** The drawn spread. What the selected step says is written in the line below, in place of the legend. */
export function GrowthSpreadPicture({
  spread,
}: {
  reply: GrowthReply;
  spread: Distribution;
}) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const { count, percent } = useCounts();
  const steps = useMemo(() => spreadSteps(spread.bins, spread.n), [spread]);
  const option = useSpreadOption(steps);
  const isPartHidden = steps.some(({ n }) => n === null);
  const [hovered, setHovered] = useState<ChartStep | null>(null);
  const step = hovered === null ? undefined : steps[hovered.index];
  return (
    <>
      <div className="relative h-72 min-w-0">
        <EChart
          label={text("spread.label", {
            index: text(`spread.index.${spread.index}`),
            count: count(spread.n),
          })}
          option={option}
          onPick={ignore}
          onHover={setHovered}
        />
      </div>
      <p className="figures min-h-10 text-13 text-muted sm:min-h-5">
        {step
          ? text("spread.step", {
              from: formats.number(step.from, 1),
              to: formats.number(step.to, 1),
              count: count(step.n),
              share: percent(step.share),
              expected: formats.percent(step.expected),
            })
          : [
              text("spread.legendBars"),
              text("spread.legendCurve"),
              ...(isPartHidden ? [text("spread.legendHidden")] : []),
            ].join(" · ")}
      </p>
    </>
  );
}

function useSpreadOption(steps: readonly SpreadStep[]) {
  const formats = useFormats();
  const palette = usePalette();
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const isNarrow = useMedia("(width < 30rem)");
  return useMemo(
    () =>
      spreadOption({
        palette,
        steps,
        curve,
        isCalm,
        isNarrow,
        zLabel: (z) => formats.number(z),
        shareLabel: (share) => formats.percent(share, 0),
      }),
    [palette, steps, isCalm, isNarrow, formats],
  );
}

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
import { EChart, paintChart, type ChartStep } from "@/components/charts/echart";
import type { Drawing } from "@/components/handout/drawing";
import { PrintedDrawing } from "@/components/handout/printed-drawing";
import { useCounts } from "./growth-data";
import { spreadOption } from "./spread-option";
import { palettes } from "@/components/theme/tokens";
import { usePalette } from "@/components/theme/use-scheme";
import { useMedia } from "@/components/ui/use-media";
import { useTextScale } from "@/components/ui/use-text-scale";

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
  const { option, drawing } = useSpreadDrawing(steps);
  const label = text("spread.label", {
    index: text(`spread.index.${spread.index}`),
    count: count(spread.n),
  });
  const isPartHidden = steps.some(({ n }) => n === null);
  const [hovered, setHovered] = useState<ChartStep | null>(null);
  const step = hovered === null ? undefined : steps[hovered.index];
  return (
    <>
      <PrintedDrawing label={label} drawing={drawing} />
      <div className="relative h-72 min-w-0 print:hidden">
        <EChart
          label={label}
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

/** The spread as the screen draws it, and as it is printed. */
function useSpreadDrawing(steps: readonly SpreadStep[]) {
  const formats = useFormats();
  const palette = usePalette();
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const isNarrow = useMedia("(width < 30rem)");
  const scale = useTextScale();
  return useMemo(() => {
    const facts = {
      steps,
      curve,
      zLabel: (z: number) => formats.number(z),
      shareLabel: (share: number) => formats.percent(share, 0),
    };
    const onPaper = spreadOption({
      ...facts,
      palette: palettes.light,
      isCalm: true,
      isNarrow: false,
      scale: 2,
    });
    const drawing: Drawing = {
      height: () => 640,
      paint: (pen, box) => paintChart(onPaper, pen, box),
    };
    return {
      option: spreadOption({ ...facts, palette, isCalm, isNarrow, scale }),
      drawing,
    };
  }, [palette, steps, isCalm, isNarrow, scale, formats]);
}

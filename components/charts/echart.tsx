"use client";

import { BarChart, LineChart } from "echarts/charts";
import {
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
} from "echarts/components";
import {
  init,
  use as register,
  type EChartsCoreOption,
  type ECharts,
} from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

register([
  BarChart,
  LineChart,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
]);

/** The one place where ECharts lives: it draws an option, follows the size of its box, and says which step was clicked. */
export function EChart({
  label,
  option,
  onPick,
  onReady,
}: {
  label: string;
  option: EChartsCoreOption;
  onPick?: (index: number) => void;
  /** Hands out how to take a picture of what is drawn, as a data URL. */
  onReady?: (takePicture: () => Promise<string>) => void;
}) {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const latest = useRef({ option, onPick, onReady });
  useEffect(() => {
    latest.current = { option, onPick, onReady };
    chart.current?.setOption(option, { notMerge: true });
  }, [option, onPick, onReady]);

  useEffect(() => {
    const box = holder.current;
    if (box === null) return;
    const made = init(box, null, { renderer: "canvas" });
    chart.current = made;
    made.setOption(latest.current.option);
    const stop = follow(made, box, (index) => latest.current.onPick?.(index));
    latest.current.onReady?.(async () =>
      made.getDataURL({ pixelRatio: 2, backgroundColor: "transparent" }),
    );
    return () => {
      stop();
      chart.current = null;
      made.dispose();
    };
  }, []);

  return (
    <div
      ref={holder}
      role="img"
      aria-label={label}
      className="absolute inset-0"
    />
  );
}

/** Sizes with the box; a click anywhere over a step of the first axis picks it. */
function follow(
  chart: ECharts,
  box: HTMLElement,
  onPick: (index: number) => void,
): () => void {
  const sizes = new ResizeObserver(() => chart.resize());
  sizes.observe(box);
  chart.getZr().on("click", ({ offsetX, offsetY }) => {
    const place = [offsetX, offsetY];
    if (!chart.containPixel({ gridIndex: 0 }, place)) return;
    const [index] = chart.convertFromPixel({ gridIndex: 0 }, place);
    if (index !== undefined) onPick(Math.round(index));
  });
  return () => sizes.disconnect();
}

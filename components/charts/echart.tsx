"use client";

import { BarChart, LineChart } from "echarts/charts";
import { GridSimpleComponent } from "echarts/components";
import {
  init,
  use as register,
  type EChartsCoreOption,
  type ECharts,
} from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { Box } from "../handout/drawing";

// As little of ECharts as the drawings need: what is said over a point is our own, in our own words.
register([BarChart, LineChart, GridSimpleComponent, CanvasRenderer]);

/** A step of the first axis and where it stands, in pixels from the left. */
export type ChartStep = { index: number; x: number };

/** After a frame has been shown; short enough to be no wait. */
const settleMs = 40;

type Handlers = {
  onPick: (step: ChartStep) => void;
  onHover: (step: ChartStep | null) => void;
};

/** The one place where ECharts lives: it draws an option, follows the size of its box, and says which step was pointed at or picked. */
export function EChart({
  label,
  option,
  ...handlers
}: Handlers & { label: string; option: EChartsCoreOption }) {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const latest = useRef({ option, handlers });
  useEffect(() => {
    latest.current = { option, handlers };
  });
  useEffect(() => {
    // A drawing anew takes as long as all the rest of a change, and is not what was asked for: what stands around it is shown first.
    const timer = setTimeout(() => {
      chart.current?.setOption(option, { notMerge: true });
      if (chart.current && holder.current)
        fillUnseen(chart.current, holder.current);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [option]);

  useEffect(() => {
    const box = holder.current;
    if (box === null) return;
    const made = init(box, null, { renderer: "canvas" });
    chart.current = made;
    made.setOption(latest.current.option);
    fillUnseen(made, box);
    const stop = follow(made, box, {
      onPick: (step) => latest.current.handlers.onPick(step),
      onHover: (step) => latest.current.handlers.onHover(step),
    });
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
      className="absolute inset-0 print:hidden"
    />
  );
}

/**
 * A canvas that is prepared where nobody sees it is filled by the browser when it is first seen, and without a graphics card that takes up to a second. Reading a
 * dot of it has it filled at once.
 */
function fillUnseen(chart: ECharts, box: HTMLElement): void {
  if (getComputedStyle(box).visibility !== "hidden") return;
  chart.getZr().flush();
  for (const canvas of box.querySelectorAll("canvas"))
    canvas.getContext("2d")?.getImageData(0, 0, 1, 1);
}

/** Draws an option into a box of a canvas, without a place on the page. The option must not be animated. */
export function paintChart(
  option: EChartsCoreOption,
  pen: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
): void {
  const made = init(document.createElement("div"), null, {
    renderer: "canvas",
    width,
    height,
    devicePixelRatio: 1,
  });
  made.setOption(option);
  pen.drawImage(made.renderToCanvas({ pixelRatio: 1 }), x, y, width, height);
  made.dispose();
}

function follow(
  chart: ECharts,
  box: HTMLElement,
  { onPick, onHover }: Pick<Handlers, "onPick" | "onHover">,
): () => void {
  const sizes = new ResizeObserver(() => chart.resize());
  sizes.observe(box);
  const stepAt = (x: number, y: number): ChartStep | null => {
    const grid = { gridIndex: 0 };
    const isInside = [0, 1].some((gridIndex) =>
      chart.containPixel({ gridIndex }, [x, y]),
    );
    if (!isInside) return null;
    const [index] = chart.convertFromPixel(grid, [x, 0]);
    if (index === undefined) return null;
    const step = Math.round(index);
    const [middle] = chart.convertToPixel(grid, [step, 0]);
    return { index: step, x: middle ?? x };
  };
  const pointer = chart.getZr();
  pointer.on("mousemove", ({ offsetX, offsetY }) =>
    onHover(stepAt(offsetX, offsetY)),
  );
  pointer.on("globalout", () => onHover(null));
  pointer.on("click", ({ offsetX, offsetY }) => {
    const step = stepAt(offsetX, offsetY);
    if (step) onPick(step);
  });
  return () => sizes.disconnect();
}

"use client";

import { ViewLink } from "@/components/view/view-link";
import { useTranslations } from "use-intl/react";
import { cx } from "@/components/ui/class-names";
import { cellValue, valueText } from "@/components/figures/cell-text";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { roundedValueOf, stateOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import type { TrendsReply } from "@/lib/figures/contract";

const width = 200;
const height = 64;

type Row = TrendsReply["rows"][number];

/** The courses of all areas, each in a field of its own and all on one scale; each leads to its area. */
export function AreaLines({
  reply,
  target,
}: {
  reply: TrendsReply;
  target: number | null;
}) {
  const formats = useFormats();
  const text = useTranslations("dashboard");
  const indicator = indicatorOf(reply.indicator);
  const scale = courseScale(reply, target);
  if (scale === null) return <p>{text("trend.noFigures")}</p>;
  const { low, high, down } = scale;
  const limit = (value: number) => valueText(formats, indicator, value);
  return (
    <>
      <p className="figures text-14 text-muted">
        {text("trend.scale", { from: limit(low), to: limit(high) })}
      </p>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-6 gap-y-4">
        {reply.rows.map((row) => (
          <li key={row.area}>
            <ViewLink
              change={{ area: row.area, trend: "months" }}
              className="block rounded-control p-1 hover:bg-sunken"
            >
              <Heading row={row} reply={reply} />
              <Course row={row} reply={reply} target={target} down={down} />
            </ViewLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The one scale of all courses: from the lowest to the highest figure or target, and how far down each stands; null without any figure. */
export function courseScale(reply: TrendsReply, target: number | null) {
  const indicator = indicatorOf(reply.indicator);
  const values = reply.rows.flatMap(({ points }) =>
    points.flatMap((point) => roundedValueOf(indicator, point) ?? []),
  );
  if (values.length === 0) return null;
  const all = target === null ? values : [...values, target];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const down = (value: number) =>
    4 + ((high - value) / Math.max(high - low, 0.1)) * (height - 8);
  return { low, high, down };
}

function Heading({ row, reply }: { row: Row; reply: TrendsReply }) {
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  const last = row.points.at(-1);
  const state = last ? stateOf(indicator, last) : null;
  const value = last ? cellValue(formats, indicator, last) : null;
  return (
    <span className="flex flex-wrap items-baseline justify-between gap-x-2 text-14">
      <span className="font-semibold">{row.name}</span>
      <span className="figures">
        {value ?? ""}
        {state === null || state === "value" ? null : (
          <span className="text-13 text-muted">
            {" "}
            {formats.say(midSentence(stateLabel[state]))}
          </span>
        )}
      </span>
    </span>
  );
}

/** A line with gaps where there is no figure; a month that stands alone is a point. */
export function Course({
  row,
  reply,
  target,
  down,
  className = "h-16",
}: {
  className?: string;
  row: Row;
  reply: TrendsReply;
  target: number | null;
  down: (value: number) => number;
}) {
  const indicator = indicatorOf(reply.indicator);
  const across = (index: number) =>
    4 + (index / Math.max(row.points.length - 1, 1)) * (width - 8);
  const heights = row.points.map((point) => roundedValueOf(indicator, point));
  const path = heights
    .map((value, index) =>
      value === undefined
        ? ""
        : `${heights[index - 1] === undefined ? "M" : "L"}${across(index).toFixed(1)} ${down(value).toFixed(1)}`,
    )
    .join("");
  return (
    <svg
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      preserveAspectRatio="none"
      aria-hidden
      className={cx("w-full", className)}
    >
      {target === null ? null : (
        <line
          x1={0}
          x2={width}
          y1={down(target)}
          y2={down(target)}
          className="stroke-muted"
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
        />
      )}
      <path
        d={path}
        fill="none"
        className="stroke-accent"
        strokeWidth={2}
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { EChart } from "@/components/charts/echart";
import { Course, courseScale } from "@/components/dashboard/trend/area-lines";
import { useYears } from "@/components/dashboard/trend/use-years";
import { useYearsOption } from "@/components/dashboard/trend/years-picture";
import { cellValue, valueText } from "@/components/figures/cell-text";
import { useTarget } from "@/components/figures/use-figures";
import { usePointing } from "@/components/frame/pointing";
import { cx } from "@/components/ui/class-names";
import { useView } from "@/components/view/view-context";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { stateOf } from "@/lib/core/catalogue/states";
import { addMonths } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { pageWords } from "@/lib/core/text/page-words";
import { stateLabel } from "@/lib/core/text/states";
import { trendsQuery } from "@/lib/figures/client/trends-query";
import type { SeriesReply, TrendsReply } from "@/lib/figures/contract";
import { SlideRead } from "./slide-read";

type Years = NonNullable<ReturnType<typeof useYears>["years"]>;

/** The same months of three years, one line a year. */
export function YearsCourse() {
  const { data, error, refetch, years } = useYears();
  const read = { data: data && years && { data, years }, error, refetch };
  return (
    <SlideRead read={read}>
      {(found) => <YearsChart reply={found.data} years={found.years} />}
    </SlideRead>
  );
}

function YearsChart({ reply, years }: { reply: SeriesReply; years: Years }) {
  const text = useTranslations("dashboard");
  const { say } = useFormats();
  const option = useYearsOption(reply, years);
  return (
    <div className="relative h-full min-h-64">
      <EChart
        label={text("trend.yearsLabel", {
          indicator: say(indicatorOf(reply.indicator).label),
          area: reply.name,
        })}
        option={option}
        onHover={nothing}
        onPick={nothing}
      />
    </div>
  );
}

const nothing = () => {};

/** The courses of all areas, each in a field of its own and all on one scale; as many as there is room for, and the keys that point lead through the rest. */
export function AreaCourses() {
  const { view } = useView();
  const target = useTarget();
  const read = useQuery(
    trendsQuery({
      area: view.area,
      level: view.level === "posyandu" ? "village" : view.level,
      indicator: view.indicator,
      from: addMonths(view.month, -23),
      to: view.month,
    }),
  );
  return (
    <SlideRead read={read}>
      {(reply) => <Fields reply={reply} target={target?.value ?? null} />}
    </SlideRead>
  );
}

/** Size of a field in rem: its figure has 1.25 rem, which a hall can read. */
const field = { width: 13, height: 5 };

function Fields({
  reply,
  target,
}: {
  reply: TrendsReply;
  target: number | null;
}) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const holder = useRef<HTMLUListElement>(null);
  const { most, columns } = useFieldsThatFit(holder);
  const codes = useMemo(
    () => reply.rows.map(({ area }) => area as string),
    [reply],
  );
  const pointed = usePointing(codes);
  const scale = courseScale(reply, target);
  if (scale === null) return <p>{text("trend.noFigures")}</p>;
  const indicator = indicatorOf(reply.indicator);
  const limit = (value: number) => valueText(formats, indicator, value);
  const at = Math.max(0, codes.indexOf(pointed ?? ""));
  const first = Math.floor(at / most) * most;
  const shown = reply.rows.slice(first, first + most);
  return (
    <div className="flex h-full min-h-0 flex-col gap-1">
      <p className="figures text-12 text-muted">
        {text("trend.scale", { from: limit(scale.low), to: limit(scale.high) })}
      </p>
      <ul
        ref={holder}
        style={{
          gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))`,
        }}
        className="grid min-h-0 flex-1 content-start gap-x-4"
      >
        {shown.map((row) => (
          <CourseField
            key={row.area}
            {...{ row, reply, target, down: scale.down }}
            isPointed={row.area === pointed}
          />
        ))}
      </ul>
      {reply.rows.length > most ? (
        <p className="figures text-12 text-muted">
          {formats.say(
            pageWords.range({
              from: first + 1,
              to: first + shown.length,
              count: reply.rows.length,
            }),
          )}
        </p>
      ) : null}
    </div>
  );
}

function CourseField({
  isPointed,
  ...course
}: Omit<Parameters<typeof Course>[0], "className"> & { isPointed: boolean }) {
  return (
    <li
      data-row={course.row.area}
      style={{ height: `${String(field.height)}rem` }}
      className={cx(
        "flex min-w-0 flex-col px-1",
        isPointed &&
          "bg-accent-soft outline-3 -outline-offset-2 outline-accent",
      )}
    >
      <FieldHeading row={course.row} reply={course.reply} />
      <Course {...course} className="min-h-0 flex-1" />
    </li>
  );
}

function FieldHeading({
  row,
  reply,
}: {
  row: TrendsReply["rows"][number];
  reply: TrendsReply;
}) {
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  const last = row.points.at(-1);
  const value = last ? cellValue(formats, indicator, last) : null;
  return (
    <span className="flex items-baseline justify-between gap-x-2">
      <span className="truncate text-12 font-semibold">{row.name}</span>
      {value === null ? (
        <span className="shrink-0 text-12 text-muted">
          {last ? formats.say(stateLabel[stateOf(indicator, last)]) : "–"}
        </span>
      ) : (
        <span
          data-figure
          className="figures shrink-0 text-20 leading-tight font-semibold"
        >
          {value}
        </span>
      )}
    </span>
  );
}

/** How many fields there is room for on the screen of a hall; all of them, two beside each other, where the page scrolls. */
function useFieldsThatFit(holder: { readonly current: HTMLElement | null }): {
  most: number;
  columns: number;
} {
  const [fit, setFit] = useState({ most: 6, columns: 2 });
  useLayoutEffect(() => {
    const box = holder.current;
    if (box === null) return;
    const measure = () => {
      const { fontSize } = getComputedStyle(document.documentElement);
      const rem = parseFloat(fontSize);
      const columns = Math.max(
        1,
        Math.floor(box.clientWidth / rem / field.width),
      );
      const rows = Math.floor(box.clientHeight / rem / field.height);
      const isBound =
        box.closest("[data-stage]") !== null &&
        matchMedia("(min-width: 64rem)").matches;
      setFit({
        columns,
        most: isBound ? columns * Math.max(1, rows) : Number.MAX_SAFE_INTEGER,
      });
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    return () => sizes.disconnect();
  }, [holder]);
  return fit;
}

"use client";

import { useTranslations } from "use-intl/react";
import type { SurveyFigure } from "@/lib/contract/area-values";
import { useFormats } from "@/lib/text/formats";

const width = 190;
const height = 108;
const margin = { top: 24, bottom: 20, side: 24 };

/** Survey figures on a scale of their own, apart from the routine figures, each with its value written out. */
export function SurveyStrip({ surveys }: { surveys: readonly SurveyFigure[] }) {
  const text = useTranslations("province");
  const formats = useFormats();
  const sorted = surveys.toSorted((a, b) => a.year - b.year);
  const highest = Math.max(...sorted.map((figure) => figure.prevalencePct), 1);
  const lowest = Math.min(...sorted.map((figure) => figure.prevalencePct));
  const across = (index: number) =>
    sorted.length === 1
      ? width / 2
      : margin.side + (index / (sorted.length - 1)) * (width - 2 * margin.side);
  const down = (value: number) =>
    margin.top +
    ((highest - value) / Math.max(highest - lowest, 4)) *
      (height - margin.top - margin.bottom - 12);
  const words = sorted
    .map(({ survey, year, prevalencePct }) =>
      text("trend.surveyNational", {
        survey,
        year: String(year),
        value: formats.percent(prevalencePct),
      }),
    )
    .join("; ");
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words}
      className="figures h-auto w-full max-w-60"
    >
      <line
        x1={4}
        x2={width - 4}
        y1={height - margin.bottom}
        y2={height - margin.bottom}
        className="stroke-line-strong"
      />
      {sorted.map(({ survey, year, prevalencePct }, index) => (
        <g key={`${survey}${year}`} transform={`translate(${across(index)} 0)`}>
          <line
            y1={down(prevalencePct)}
            y2={height - margin.bottom}
            className="stroke-line"
          />
          <rect
            x={-4.5}
            y={down(prevalencePct) - 4.5}
            width={9}
            height={9}
            transform={`rotate(45 0 ${down(prevalencePct)})`}
            className="fill-surface stroke-ink"
            strokeWidth={1.75}
          />
          <text
            y={down(prevalencePct) - 10}
            textAnchor="middle"
            className="fill-ink text-12 font-semibold"
          >
            {formats.number(prevalencePct, 1)}
          </text>
          <text
            y={height - 6}
            textAnchor="middle"
            className="fill-muted text-[11px]"
          >
            {survey === "SKI" ? `SKI ${String(year).slice(2)}` : year}
          </text>
        </g>
      ))}
    </svg>
  );
}

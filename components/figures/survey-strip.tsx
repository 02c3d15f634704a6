"use client";

import { useTranslations } from "use-intl/react";
import type { SurveyFigure } from "@/lib/figures/contract";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";

const width = 200;
const height = 84;
const edge = { top: 18, bottom: 16, side: 20 };

/** From years and percentages to a field of its own; `side` is kept free at both ends of the years. */
export function surveyScale(
  surveys: readonly SurveyFigure[],
  target: number | null,
  { width, height, side }: { width: number; height: number; side: number },
): { across: (year: number) => number; down: (value: number) => number } {
  const years = surveys.map(({ year }) => year);
  const values = surveys.map(({ prevalencePct }) => prevalencePct);
  const all = target === null ? values : [...values, target];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return {
    across: (year) =>
      first === last
        ? width / 2
        : side + ((year - first) / (last - first)) * (width - 2 * side),
    down: (value) => ((high - value) / Math.max(high - low, 1)) * height,
  };
}

type Scale = ReturnType<typeof surveyScale>;

function scaleOfStrip(
  surveys: readonly SurveyFigure[],
  target: number | null,
): Scale {
  const { across, down } = surveyScale(surveys, target, {
    width,
    height: height - edge.top - edge.bottom - 8,
    side: edge.side,
  });
  return { across, down: (value) => edge.top + down(value) };
}

/** Survey figures on a scale of their own, apart from the routine figures: the area's as diamonds with their value, the nation's as rings. */
export function SurveyStrip({
  area,
  surveys,
  target,
}: {
  area: string;
  surveys: readonly SurveyFigure[];
  target: number | null;
}) {
  const text = useTranslations("figures");
  const formats = useFormats();
  const scale = scaleOfStrip(surveys, target);
  const own = surveys.filter((figure) => figure.area === area);
  const nation = surveys.filter((figure) => figure.area !== area);
  const years = [...new Set(surveys.map(({ year }) => year))].sort();
  const words = own.map(({ survey, year, prevalencePct }) =>
    text("survey.point", {
      survey,
      year: String(year),
      value: formats.percent(prevalencePct),
    }),
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.join("; ") || text("survey.none")}
      className="figures h-21 w-50 shrink-0 text-[11px]"
    >
      {target === null ? null : (
        <line
          x1={0}
          x2={width}
          y1={scale.down(target)}
          y2={scale.down(target)}
          className="stroke-ink"
          strokeDasharray="4 3"
        />
      )}
      {nation.map((figure) => (
        <NationFigure key={figure.year} figure={figure} scale={scale} />
      ))}
      {own.map((figure) => (
        <OwnFigure key={figure.year} figure={figure} scale={scale} />
      ))}
      {years.map((year) => (
        <text
          key={year}
          x={scale.across(year)}
          y={height - 2}
          textAnchor="middle"
          className="fill-muted"
        >
          {year}
        </text>
      ))}
    </svg>
  );
}

function NationFigure({
  figure: { year, prevalencePct },
  scale,
}: {
  figure: SurveyFigure;
  scale: Scale;
}) {
  return (
    <circle
      cx={scale.across(year)}
      cy={scale.down(prevalencePct)}
      r={3}
      className="fill-surface stroke-line-strong"
      strokeWidth={1.5}
    />
  );
}

function OwnFigure({ figure, scale }: { figure: SurveyFigure; scale: Scale }) {
  const formats = useFormats();
  const x = scale.across(figure.year);
  const y = scale.down(figure.prevalencePct);
  return (
    <g>
      <rect
        x={x - 4}
        y={y - 4}
        width={8}
        height={8}
        transform={`rotate(45 ${x} ${y})`}
        className="fill-ink"
      />
      <text
        x={x}
        y={y - 8}
        textAnchor="middle"
        className="fill-ink stroke-surface font-semibold [paint-order:stroke]"
        strokeWidth={3}
      >
        {formats.number(figure.prevalencePct, shownDecimals.percent)}
      </text>
    </g>
  );
}

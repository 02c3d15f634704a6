import type { EChartsCoreOption } from "echarts/core";
import type { RankingReply } from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { scaleOf } from "@/lib/analysis/domain/scatter-of";
import { funnelLimits } from "@/lib/core/statistics/funnel-limits";
import { z95, z998 } from "@/lib/core/statistics/two-sided-p";
import { fontFamily, type Palette } from "@/components/theme/tokens";

export type FunnelPlace = "inside" | "outside95" | "outside998";

export type FunnelPoint = {
  area: string;
  name: string;
  denominator: number;
  value: number;
  where: FunnelPlace;
};

type Limit = { from: number; to: number };

/** The limits around the whole at a denominator, in the unit of the indicator. */
function limitsAt(
  { total, method, indicator }: RankingReply,
  denominator: number,
  z: number,
): Limit {
  const scale = scaleOf(indicatorOf(indicator));
  const whole = (total.value ?? 0) / scale;
  const { from, to } = funnelLimits(whole, denominator, { z, ...method });
  return { from: from * scale, to: to * scale };
}

/** Every ranked area with where it lies. */
export function funnelPoints(reply: RankingReply): FunnelPoint[] {
  return reply.ranked.map(({ area, name, denominator = 1, value = 0 }) => {
    const isOutside = (z: number) => {
      const { from, to } = limitsAt(reply, denominator, z);
      return value < from || value > to;
    };
    return {
      area,
      name,
      denominator,
      value,
      where: isOutside(z998)
        ? "outside998"
        : isOutside(z95)
          ? "outside95"
          : "inside",
    };
  });
}

export type FunnelFacts = {
  reply: RankingReply;
  palette: Palette;
  isCalm: boolean;
  /** How much larger than on a desk it is drawn. */
  scale: number;
  axisName: string;
  countLabel: (count: number) => string;
  valueLabel: (value: number) => string;
};

const steps = 60;

/** Points over their denominators, the whole as a line, and the two funnels around it. Points outside are named. */
export function funnelOption(facts: FunnelFacts): EChartsCoreOption {
  const { scale, isCalm, palette } = facts;
  const points = funnelPoints(facts.reply);
  const bases = points.map(({ denominator }) => denominator);
  const least = Math.floor(Math.min(...bases) * 0.7);
  const most = Math.ceil(Math.max(...bases) * 1.1);
  return {
    animation: !isCalm,
    animationDuration: 180,
    textStyle: wordsOf(facts),
    grid: [
      {
        left: 52 * scale,
        right: 16 * scale,
        top: 16 * scale,
        bottom: 44 * scale,
      },
    ],
    xAxis: [
      {
        type: "value",
        min: least,
        max: most,
        name: facts.axisName,
        nameLocation: "middle",
        nameGap: 26 * scale,
        nameTextStyle: wordsOf(facts),
        axisLabel: {
          ...wordsOf(facts),
          formatter: facts.countLabel,
          hideOverlap: true,
          showMinLabel: false,
          showMaxLabel: false,
        },
        splitLine: { show: false },
      },
    ],
    yAxis: [valueAxis(facts, points)],
    series: [
      ...limitSeries(facts, least, most),
      ...pointSeries(points, { palette, scale }),
    ],
  };
}

const wordsOf = ({ scale, palette }: FunnelFacts) => ({
  fontFamily,
  fontSize: 12 * scale,
  color: palette.muted,
});

/** High enough for the points, and for the funnel where they lie. */
function valueAxis(facts: FunnelFacts, points: readonly FunnelPoint[]) {
  const drawn = points.flatMap(({ value, denominator }) => [
    value,
    ...Object.values(limitsAt(facts.reply, denominator, z998)),
  ]);
  const room = (Math.max(...drawn) - Math.min(...drawn)) * 0.08 || 1;
  return {
    type: "value",
    min: Math.max(0, Math.floor(Math.min(...drawn) - room)),
    max: Math.ceil(Math.max(...drawn) + room),
    axisLabel: {
      ...wordsOf(facts),
      formatter: facts.valueLabel,
      showMinLabel: false,
      showMaxLabel: false,
    },
    splitLine: { lineStyle: { color: facts.palette.line } },
  };
}

function limitSeries(facts: FunnelFacts, least: number, most: number) {
  const { reply, palette, scale } = facts;
  const bases = Array.from(
    { length: steps + 1 },
    (_, step) => Math.max(1, least) + ((most - least) * step) / steps,
  );
  const line = (
    at: (base: number) => number,
    lineStyle: { color: string; type: "solid" | "dashed" },
  ) => ({
    type: "line",
    data: bases.map((base) => [base, at(base)]),
    showSymbol: false,
    silent: true,
    lineStyle: { width: scale, ...lineStyle },
  });
  const color = palette["line-strong"];
  return [
    ...([z998, z95] as const).flatMap((z) =>
      (["from", "to"] as const).map((edge) =>
        line((base) => limitsAt(reply, base, z)[edge], {
          color,
          type: z === z998 ? "dashed" : "solid",
        }),
      ),
    ),
    line(() => reply.total.value ?? 0, { color: palette.ink, type: "solid" }),
  ];
}

/** Inside, a ring; outside the inner line a full point; outside the outer one a diamond: told by shape as well as by colour. */
function pointSeries(
  points: readonly FunnelPoint[],
  { palette, scale }: Pick<FunnelFacts, "palette" | "scale">,
) {
  const named = namedPoints(points);
  const most = Math.max(...points.map(({ denominator }) => denominator));
  const edge = most / 4;
  const looks = {
    inside: { symbol: "emptyCircle", size: 8, color: palette.muted },
    outside95: { symbol: "circle", size: 9, color: palette.accent },
    outside998: { symbol: "diamond", size: 12, color: palette.worse },
  } as const;
  return (Object.keys(looks) as FunnelPlace[]).map((where) => {
    const { symbol, size, color } = looks[where];
    return {
      type: "line",
      data: points
        .filter((point) => point.where === where)
        .map(({ area, name, denominator, value }) => ({
          name,
          value: [denominator, value],
          label: {
            show: named.has(area),
            // At the left edge there is no room for half of a name.
            position: denominator < edge ? "right" : "top",
          },
        })),
      symbol,
      symbolSize: size * scale,
      showSymbol: true,
      lineStyle: { width: 0 },
      itemStyle: { color },
      label: {
        show: true,
        formatter: ({ name }: { name: string }) => name,
        position: "top",
        fontFamily,
        fontSize: 11 * scale,
        color: palette.ink,
      },
    };
  });
}

/** Those outside whose names have room: those beyond the outer line first, none so near another one that the two would be written over each other. */
function namedPoints(points: readonly FunnelPoint[]): ReadonlySet<string> {
  const bases = points.map(({ denominator }) => denominator);
  const values = points.map(({ value }) => value);
  const wide = Math.max(...bases) - Math.min(...bases) || 1;
  const high = Math.max(...values) - Math.min(...values) || 1;
  const rank = { outside998: 0, outside95: 1, inside: 2 } as const;
  const named: FunnelPoint[] = [];
  for (const point of points.toSorted((a, b) => rank[a.where] - rank[b.where]))
    if (
      point.where !== "inside" &&
      named.every(
        (other) =>
          Math.abs(other.denominator - point.denominator) > wide * 0.2 ||
          Math.abs(other.value - point.value) > high * 0.2,
      )
    )
      named.push(point);
  return new Set(named.map(({ area }) => area));
}

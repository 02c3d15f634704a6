import { expect, test } from "vitest";
import { palettes } from "@/components/theme/tokens";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { addMonths } from "@/lib/core/domain/month-steps";
import { month } from "@/components/view/testing/in-view";
import { point } from "../testing/read-regencies";
import type { TrendFacts } from "./trend-facts";
import { baselineSeries } from "./trend-lines";
import { trendOption } from "./trend-option";

const facts: TrendFacts = {
  indicator: indicatorOf("ds"),
  palette: palettes.light,
  points: [point(addMonths(month, -1), 79.96), point(month, 80.04)],
  targets: [80.01, 80.01],
  targetLabel: () => "target",
  baseline: null,
  intervals: [null, null],
  seasonMonths: new Set(),
  turnMonths: new Set(),
  current: month,
  isCalm: true,
  scale: 1,
  isNarrow: false,
  markedMonths: new Set(),
  monthLabel: String,
  valueLabel: String,
};

test("months that read the same lie at one height, and on the line of the target that they read", () => {
  const option = trendOption(facts);
  expect(option).toMatchObject({
    series: [
      { data: [{ value: 80 }, { value: 80 }] },
      { data: [{ value: 80 }, { value: 80 }] },
      {},
      {},
    ],
  });
});

test("the label of the starting point stands where nothing is drawn", () => {
  // At first the figures cross the line, later all lie above it.
  const values = [
    74,
    76,
    71,
    77,
    73,
    76,
    75,
    78,
    ...Array<number>(12).fill(79),
  ];
  const points = values.map((value, at) => point(addMonths(month, at), value));
  const [label] = baselineSeries({
    ...facts,
    points,
    targets: points.map(() => 82),
    baseline: { value: 75, label: "titik awal" },
  });
  const shown = label?.data.findIndex((one) => one.label.show);
  expect(shown).toBeGreaterThanOrEqual(8);
  // Below the line.
  expect(label?.label.offset[1]).toBeGreaterThan(0);
});

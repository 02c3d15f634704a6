import { expect, test } from "vitest";
import { palettes } from "@/components/theme/tokens";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { addMonths } from "@/lib/core/domain/month-steps";
import { month } from "@/components/view/testing/in-view";
import { point } from "../testing/read-regencies";
import { trendOption } from "./trend-option";

test("months that read the same lie at one height, and on the line of the target that they read", () => {
  const option = trendOption({
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
  });
  expect(option).toMatchObject({
    series: [
      { data: [{ value: 80 }, { value: 80 }] },
      { data: [{ value: 80 }, { value: 80 }] },
      {},
      {},
    ],
  });
});

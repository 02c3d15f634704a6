import { AreaCode } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import { twoYears } from "@/lib/figures/client/series-query";
import { spreadQuery } from "@/lib/figures/client/spread-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import type { SeriesPoint, ValueRow } from "@/lib/figures/contract";
import {
  readChange,
  readRanking,
} from "@/components/analysis/testing/read-analysis";
import {
  month,
  province,
  readAhead,
  readShapes,
} from "@/components/view/testing/in-view";

const indicator = "ds" as const;
export const row = (
  code: string,
  name: string,
  over: Partial<ValueRow> & Pick<ValueRow, "state">,
): ValueRow => ({
  area: AreaCode.parse(code),
  name,
  simulated: false,
  fromChildren: 0,
  coverage: { reported: 100, registered: 100 },
  ...over,
});
export const valued = (
  value: number,
): Pick<ValueRow, "state" | "value"> & Partial<ValueRow> => ({
  state: "value",
  value,
  numerator: Math.round(value * 5),
  denominator: 500,
});

/** What is read beside the regencies: the province's own figure, its trend, and the target. */
type Around = {
  target?: number | null;
  total?: number;
  points?: SeriesPoint[];
};

/** A month of the trend in which all reported. */
export const point = (of: Month, value: number): SeriesPoint => ({
  month: of,
  simulated: false,
  fromChildren: 0,
  coverage: { reported: 100, registered: 100 },
  ...valued(value),
});

/** What the panels read of D/S: regencies of a month, of the month before, none of the year before. */
export function readRegencies(
  rowsNow: readonly ValueRow[],
  rowsBefore: readonly ValueRow[],
  { target = null, total = 74.3, points = [] }: Around = {},
) {
  const client = readAhead();
  for (const [back, rows] of [
    [0, rowsNow],
    [1, rowsBefore],
    [12, []],
  ] as const) {
    const query = {
      area: province,
      level: "regency" as const,
      month: addMonths(month, -back),
      indicator,
    };
    client.setQueryData(valuesQuery(query).queryKey, {
      sequence: 1,
      asOf: "2026-11-09T02:41:00.000Z",
      ...query,
      total: row(province, "Jambi", valued(total)),
      rows: [...rows],
    });
  }
  const whole = row(province, "Jambi", valued(total));
  readRanking(client, {
    indicator,
    total: whole,
    rows: rowsNow,
    before: rowsBefore,
    target,
  });
  readChange(client, { indicator, before: whole, after: whole });
  const spread = {
    area: province,
    level: "regency" as const,
    indicator,
    from: addMonths(month, -24),
    to: addMonths(month, -1),
  };
  client.setQueryData(spreadQuery(spread).queryKey, {
    sequence: 1,
    ...spread,
    // D/S as it lay in two years: from 60 to 92 %, most of it below 85.
    tally: [60, 62.5, 65, 67.5, 70, 72.5, 75, 77.5, 80, 82.5, 88, 92].map(
      (value): [number, number] => [value, 5],
    ),
    typical: 40_000,
    natural: [],
  });
  client.setQueryData(twoYears(province, indicator, month).queryKey, {
    sequence: 1,
    asOf: "2026-11-09T02:41:00.000Z",
    area: province,
    name: "Jambi",
    indicator,
    points,
    surveys: [],
    targetsFrom: null,
    targetsInside: [],
    baseline: null,
    targets:
      target === null ? [] : [{ year: null, value: target, source: null }],
  });
  readShapes(
    client,
    rowsNow.map(({ area, name }) => ({ code: area, name })),
  );
  return client;
}

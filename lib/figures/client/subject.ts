import type {
  ClientSubject,
  KeptRead,
} from "@/lib/core/subjects/client/client-subject";
import {
  altersFigures,
  concerns,
  keyOf,
} from "@/lib/core/subjects/client/old-after";
import type { seriesQuery } from "./series-query";
import type { trendsQuery } from "./trends-query";
import type { spreadQuery } from "./spread-query";
import type { valuesQuery } from "./values-query";

const values: KeptRead = {
  key: "values",
  isSequenced: true,
  oldAfter: (change, { queryKey, audience }) => {
    const [, area, , month] = keyOf<typeof valuesQuery>(queryKey);
    return altersFigures(change, audience) &&
      change.months.includes(month) &&
      concerns(change, area)
      ? [month]
      : "nothing";
  },
};

const series: KeptRead = {
  key: "series",
  isSequenced: true,
  oldAfter: (change, { queryKey, audience }) => {
    const [, area, , from, to] = keyOf<typeof seriesQuery>(queryKey);
    if (!altersFigures(change, audience) || !concerns(change, area))
      return "nothing";
    const months = change.months.filter(
      (month) => from <= month && month <= to,
    );
    return months.length === 0 ? "nothing" : months;
  },
};

/** Cells bring one month of one area; here every area is read anew. */
const trends: KeptRead = {
  key: "trends",
  isSequenced: true,
  oldAfter: (change, { queryKey, audience }) => {
    const [, area, , , from, to] = keyOf<typeof trendsQuery>(queryKey);
    return altersFigures(change, audience) &&
      concerns(change, area) &&
      change.months.some((month) => from <= month && month <= to)
      ? "all"
      : "nothing";
  },
};

/** Classes are cut anew only when the months that they are cut from have changed; live reports are of the month after them. */
const spread: KeptRead = {
  key: "spread",
  isSequenced: true,
  oldAfter: (change, { queryKey, audience }) => {
    const [, area, , , from, to] = keyOf<typeof spreadQuery>(queryKey);
    return altersFigures(change, audience) &&
      change.months.some((month) => from <= month && month <= to) &&
      concerns(change, area)
      ? "all"
      : "nothing";
  },
};

export const figuresClient: ClientSubject = {
  name: "figures",
  reads: [values, series, trends, spread],
};

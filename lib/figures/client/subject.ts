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

export const figuresClient: ClientSubject = {
  name: "figures",
  reads: [values, series],
};

import { addMonths } from "@/lib/core/domain/month-steps";
import type {
  ClientSubject,
  KeptRead,
} from "@/lib/core/subjects/client/client-subject";
import {
  altersFigures,
  concerns,
  keyOf,
} from "@/lib/core/subjects/client/old-after";
import type { changeQuery } from "./change-query";
import type { rankingQuery } from "./ranking-query";

/** Cells bring no counts of single posyandu, so what was worked out from them is read anew. */
const ranking: KeptRead = {
  key: "ranking",
  isSequenced: true,
  oldAfter: (change, { queryKey, audience }) => {
    const [, area, , month] = keyOf<typeof rankingQuery>(queryKey);
    const months = [0, -1, -12].map((back) => addMonths(month, back));
    return altersFigures(change, audience) &&
      change.months.some((one) => months.includes(one)) &&
      concerns(change, area)
      ? "all"
      : "nothing";
  },
};

const change: KeptRead = {
  key: "change",
  isSequenced: true,
  oldAfter: (told, { queryKey, audience }) => {
    const [, area, month, , against] = keyOf<typeof changeQuery>(queryKey);
    const months = [month, addMonths(month, -Number(against))];
    return altersFigures(told, audience) &&
      told.months.some((one) => months.includes(one)) &&
      concerns(told, area)
      ? "all"
      : "nothing";
  },
};

export const analysisClient: ClientSubject = {
  name: "analysis",
  reads: [ranking, change],
};

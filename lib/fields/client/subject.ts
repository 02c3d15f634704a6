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
import type { fieldsQuery, lifeCycleQuery } from "./queries";

const read = (key: string): KeptRead => ({
  key,
  isSequenced: true,
  // The figures of many indicators are read as one; the month before stands beside them.
  oldAfter: (change, { queryKey, audience }) => {
    const [, area, , month] = keyOf<typeof fieldsQuery | typeof lifeCycleQuery>(
      queryKey,
    );
    return altersFigures(change, audience) &&
      concerns(change, area) &&
      [month, addMonths(month, -1)].some((one) => change.months.includes(one))
      ? "all"
      : "nothing";
  },
});

export const fieldsClient: ClientSubject = {
  name: "fields",
  menu: [
    { path: "/enam-bidang", key: "fields", opensOwnArea: true },
    { path: "/siklus-hidup", key: "lifeCycle", opensOwnArea: true },
  ],
  reads: [read("fields"), read("life-cycle")],
};

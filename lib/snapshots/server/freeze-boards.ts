import { readLastFirst } from "@/db/completeness/completeness";
import { readKaderCounts } from "@/db/kader/kader";
import { AreaCode, levelOf } from "@/lib/core/domain/ids";
import { addMonths, deadlineOf } from "@/lib/core/domain/month";
import { partNames } from "@/lib/snapshots/domain/format";
import {
  monthsOfPunctuality,
  posyanduBack,
} from "@/lib/snapshots/domain/limits";
import { lastMonths, type Freezing } from "./freeze-parts";
import { jsonBytes } from "./frozen/content";
import type { FrozenKader, FrozenLate } from "./frozen/frozen-boards";

/** What the boards of kader and of punctuality count posyandu by posyandu. */
export async function freezeBoards(freezing: Freezing): Promise<void> {
  const { ground, tx, area, month: last, add, takeOver } = freezing;
  for (const back of posyanduBack) {
    const month = addMonths(last, -back);
    const name = partNames.kader(month);
    if (takeOver(name, month)) continue;
    const kader: FrozenKader = await readKaderCounts(tx, { area, month });
    add(name, jsonBytes(kader));
  }
  const deadlines = lastMonths(last, monthsOfPunctuality).map((month) => ({
    month,
    deadline: deadlineOf(month, ground.rule),
  }));
  const level = "village";
  const found = await readLastFirst(tx, { area, level, deadlines });
  const late: FrozenLate = found
    .filter((one) => levelOf(AreaCode.parse(one.area)) === level)
    .map((one) => ({
      month: one.month,
      village: one.area,
      last: one.last.toISOString(),
    }))
    .toSorted((a, b) =>
      `${a.month} ${a.village}` < `${b.month} ${b.village}` ? -1 : 1,
    );
  add(partNames.late, jsonBytes(late));
}

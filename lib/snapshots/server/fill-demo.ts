import type { DemoParts } from "@/db/seed/demo-parts";
import { defaultDeadline, utcOffsetOf } from "@/lib/core/domain/month";
import { freezeIn } from "./freeze";
import { keepContents, keepSnapshot } from "./keep-snapshot";

/** One of the province and the last month that is complete, so that a demo shows what a snapshot is. */
export const fillSnapshotsDemo: DemoParts["fill"][number] = async (
  tx,
  { province, months, now },
) => {
  const month = months.at(-2);
  if (month === undefined) return;
  const frozen = await freezeIn(
    {
      province,
      rule: { ...defaultDeadline, utcOffsetHours: utcOffsetOf(province) },
      // Nothing was frozen before that could be taken over.
      reachOf: () => "everything",
      now: () => now,
    },
    tx,
    { area: province, month },
  );
  await keepContents(tx, frozen);
  await keepSnapshot(tx, frozen, {
    area: province,
    month,
    title: "Rakor Pokjanal Posyandu",
    taker: { id: "simulation", role: "planner" },
    province,
    isSimulated: true,
  });
};

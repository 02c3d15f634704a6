import { listLateChanges } from "@/db/completeness/completeness";
import type { AreaCode } from "@/lib/core/domain/ids";
import { deadlineOf, type Month } from "@/lib/core/domain/month";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import type { LateChangesReply } from "@/lib/completeness/contract";

/** A screen shows the newest; the list of submissions has them all. */
const mostChanges = 100;

/** What submissions did to the reports of a month inside an area after its deadline, newest first. */
export async function readLateChanges(
  { database, directory, rule }: Product,
  { area, month }: { area: AreaCode; month: Month },
): Promise<LateChangesReply> {
  insistArea(directory, area);
  const deadline = deadlineOf(month, rule);
  const found = await listLateChanges(database.sql, {
    area,
    month,
    deadline,
    limit: mostChanges + 1,
  });
  return {
    area,
    month,
    deadline: deadline.toISOString(),
    changes: found.slice(0, mostChanges).map((change) => ({
      ...change,
      areaName: directory.nameOf(change.area),
      at: change.at.toISOString(),
    })),
    isCut: found.length > mostChanges,
  };
}

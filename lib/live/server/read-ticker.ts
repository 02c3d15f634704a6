import { readLatestChanges, type Change } from "@/db/core/changes";
import { currentSequence } from "@/db/core/ledger";
import type { TickerEntry, TickerReply } from "@/lib/live/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";

/** The latest lines of the ticker for an area, newest first. */
export async function readTicker(
  product: Product,
  area: AreaCode,
): Promise<TickerReply> {
  insistArea(product.directory, area);
  const { sql } = product.database;
  const sequence = await currentSequence(sql);
  const changes = await readLatestChanges(sql, area, {
    without: product.silentKinds,
    limit: 30,
  });
  return {
    sequence,
    entries: changes.map((change) => tickerEntry(product, change)),
  };
}

/** A change as the ticker tells it. */
export function tickerEntry(
  { directory, silentKinds }: Pick<Product, "directory" | "silentKinds">,
  change: Change,
): TickerEntry {
  return {
    sequence: change.sequence,
    at: change.at.toISOString(),
    kind: change.kind,
    ...(silentKinds.includes(change.kind) ? { silent: true } : {}),
    area: change.areaCode,
    name: directory.nameOf(change.areaCode),
    months: change.months,
    posyandu: change.posyandu,
    reported: change.reported,
    registered: change.registered,
  };
}

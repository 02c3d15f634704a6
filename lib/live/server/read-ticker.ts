import { readLatestChanges, type Change } from "@/db/core/changes";
import { currentSequence } from "@/db/core/ledger";
import {
  tickerLines,
  type TickerEntry,
  type TickerReply,
} from "@/lib/live/contract";
import { codeLengthOf, type AreaCode } from "@/lib/core/domain/ids";
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
    limit: tickerLines,
  });
  return {
    sequence,
    entries: changes.map((change) => tickerEntry(product, change)),
  };
}

/** A change as the ticker tells it. */
export function tickerEntry(
  { directory, reachOf }: Pick<Product, "directory" | "reachOf">,
  change: Change,
): TickerEntry {
  return {
    sequence: change.sequence,
    at: change.at.toISOString(),
    kind: change.kind,
    reach: reachOf(change.kind),
    area: change.areaCode,
    name: directory.nameOf(change.areaCode),
    months: change.months,
    regions: regionsOf(change),
    posyandu: change.posyandu,
    reported: change.reported,
    registered: change.registered,
  };
}

function regionsOf({ villages }: Change): AreaCode[] {
  const codes = villages.map((code) => code.slice(0, codeLengthOf("regency")));
  return [...new Set(codes)].sort() as AreaCode[];
}

import { readChangesAfter } from "@/db/core/changes";
import { currentSequence } from "@/db/core/ledger";
import type { Product } from "@/lib/core/product/product";
import type { ChangesReply } from "@/lib/live/contract";
import { tickerEntry } from "./read-ticker";

/** Who is further behind reads everything anew, because that costs less. */
const mostTold = 500;

/**
 * What was committed after a sequence. It waits until this node itself knows it: whoever hears of another name and asks for it gets the new one.
 */
export async function readChanges(
  product: Product,
  since: number,
): Promise<ChangesReply> {
  const { sql } = product.database;
  product.feed.wake();
  await product.feed.settled();
  const sequence = product.feed.told;
  // Who is ahead of the log has seen another database, such as the one before a backup was put back.
  if (since > sequence && since > (await currentSequence(sql)))
    return { sequence, changes: null };
  const missed = await readChangesAfter(sql, since, mostTold + 1);
  if (missed.length > mostTold) return { sequence, changes: null };
  return {
    sequence: Math.max(since, sequence),
    changes: missed
      .filter((change) => change.sequence <= sequence)
      .map((change) => tickerEntry(product, change)),
  };
}

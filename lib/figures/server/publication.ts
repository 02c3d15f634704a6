import type { AreaMonth } from "@/db/figures/publish";
import type { Transaction } from "@/db/core/ledger";
import { makeSlot } from "@/lib/core/product/slot";
import type { Product } from "@/lib/core/product/product";

/**
 * What a subject tells the public beside the counts, in the same transaction: it keeps what it would say of these months, as it is now. `sequence` is
 * the change of the ledger that tells it.
 */
export type Publication = (
  tx: Transaction,
  product: Product,
  told: { due: readonly AreaMonth[]; sequence: number },
) => Promise<void>;

/** Filled by subjects above that show the public counts of their own. */
export const publications = makeSlot<Publication>("what the public is told");

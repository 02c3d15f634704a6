import type { AreaMonth } from "@/db/figures/publish";
import type { Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import { makeSlot } from "@/lib/core/product/slot";
import type { Product } from "@/lib/core/product/product";

/** What a subject tells the public beside the counts. */
export type Publication = {
  /** In the transaction that tells the counts: keeps what is found of these months as it is now. `sequence` is the change of the ledger that tells it. */
  keep: (
    tx: Transaction,
    told: { due: readonly AreaMonth[]; sequence: number },
  ) => Promise<void>;
  /** Afterwards: tells what is kept and was not told yet, and returns the change that says so. Judging takes time, in which others can send. */
  tell: (product: Product) => Promise<Change | null>;
};

/** Filled by subjects above that show the public counts of their own. */
export const publications = makeSlot<Publication>("what the public is told");

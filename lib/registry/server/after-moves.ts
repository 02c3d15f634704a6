import type { Transaction } from "@/db/core/ledger";
import { makeSlot } from "@/lib/core/product/slot";

/** Counts anew what a subject keeps by village for posyandu that have moved; inside the transaction that moves them, before the rollups. */
export type AfterMoves = (
  tx: Transaction,
  posyandu: readonly string[],
) => Promise<void>;

/** Who keeps counts by village puts the recounting of them here. */
export const afterMoves = makeSlot<AfterMoves>("registry: after moves");

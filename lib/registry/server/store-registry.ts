import { registryChanges } from "@/lib/registry/domain/changes";
import { logAudit, logChange, type Change } from "@/db/core/changes";
import {
  compareStagedRegistry,
  findStagedOutside,
  stageRegistry,
  storeMoves,
  storeStagedRegistry,
} from "@/db/registry/import-registry";
import { readRegistryVersion } from "@/db/registry/registry";
import { recomputeRollups } from "@/db/figures/rollups";
import { lockLedger, nextSequence, type Transaction } from "@/db/core/ledger";
import { readCountedMonths } from "@/db/figures/values";
import { notifyChange } from "@/db/core/wake-up";
import type { RegistryReport } from "@/lib/registry/contract";
import { monthsOfMove, type Move } from "@/lib/registry/domain/find-moves";
import { plainName } from "@/lib/core/domain/invisible-marks";
import { signatureOf } from "@/lib/core/access/actor";
import type { Product } from "@/lib/core/product/product";
import { afterMoves } from "./after-moves";
import type { RegistryReading } from "./registry-job";
import type { RegistryImportRequest } from "./registry-request";

export type Importer = Pick<
  Product,
  "database" | "province" | "rule" | "now" | "itemsIn"
> & {
  feed: Pick<Product["feed"], "note">;
};

type Counts = Pick<
  RegistryReport,
  "added" | "changed" | "unchanged" | "outside"
>;
type Outcome = Counts & { change: Change | null };

/**
 * Compares what was read with what is stored and, where it is to be stored, does so in the same transaction. "outdated" if the registry has changed
 * since it was read: ids and names may be taken by now.
 */
export async function storeRegistry(
  product: Importer,
  request: Pick<RegistryImportRequest, "actor" | "fileName">,
  given: { reading: RegistryReading; version: number; isToStore: boolean },
): Promise<Outcome | "outdated"> {
  const { accepted, moves } = given.reading;
  return product.database.sql.begin(async (tx) => {
    if (given.isToStore) {
      await lockLedger(tx);
      if ((await readRegistryVersion(tx)) !== given.version) return "outdated";
    }
    await stageRegistry(tx, accepted.json);
    const { added, changed } = await compareStagedRegistry(tx);
    const counts = {
      added,
      changed,
      unchanged: accepted.rows - added - changed,
      outside: await findStagedOutside(tx),
    };
    if (!given.isToStore || added + changed === 0)
      return { ...counts, change: null };
    await storeMoved(tx, product, moves, () => storeStagedRegistry(tx));
    const change = await count(tx, product, request, counts);
    return { ...counts, change };
  });
}

/** Writes the villages that are left, then the registry, then what other subjects keep by village. */
async function storeMoved(
  tx: Transaction,
  { itemsIn }: Importer,
  moves: readonly Move[],
  storeRest: () => Promise<void>,
): Promise<void> {
  await storeMoves(
    tx,
    moves.map((move) => ({ id: move.id, ...monthsOfMove(move) })),
  );
  await storeRest();
  if (moves.length === 0) return;
  const ids = moves.map(({ id }) => id);
  for (const recount of itemsIn(afterMoves)) await recount(tx, ids);
}

/** Counts every month anew and announces the change, still inside the transaction. */
async function count(
  tx: Transaction,
  { province, rule }: Importer,
  { actor, fileName }: Pick<RegistryImportRequest, "actor" | "fileName">,
  { added, changed }: Counts,
): Promise<Change> {
  const months = await readCountedMonths(tx);
  await recomputeRollups(tx, { months, villages: "all", rule });
  const change = await logChange(tx, {
    sequence: await nextSequence(tx),
    kind: registryChanges.registry,
    areaCode: province,
    months: [],
    villages: [],
    submissionId: null,
    posyandu: added + changed,
  });
  await logAudit(tx, {
    actor: signatureOf(actor).actor,
    action: "registry.imported",
    subject: plainName(fileName),
    detail: { added, changed },
  });
  await notifyChange(tx);
  return change;
}

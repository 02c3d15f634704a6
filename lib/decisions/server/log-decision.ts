import type { Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import type { DecisionRecord } from "@/db/decisions/decisions";
import { logOwnChange, type Logging } from "@/lib/core/ledger/log-own-change";
import { areaAround } from "@/lib/decisions/domain/areas";

/** Writes a change of a decision into the ledger and the audit; see logOwnChange. */
export function logDecision(
  tx: Transaction,
  { id, areas }: Pick<DecisionRecord, "id" | "areas">,
  logging: Logging,
): Promise<Change> {
  return logOwnChange(
    tx,
    { thing: "decision", id, area: areaAround(areas), months: [] },
    logging,
  );
}

import type { Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import type { NoteRecord } from "@/db/notes/notes";
import { logOwnChange, type Logging } from "@/lib/core/ledger/log-own-change";

/** Writes a change of a note into the ledger and the audit; see logOwnChange. */
export function logNote(
  tx: Transaction,
  { id, areaCode, month }: Pick<NoteRecord, "id" | "areaCode" | "month">,
  logging: Logging,
): Promise<Change> {
  return logOwnChange(
    tx,
    { thing: "note", id, area: areaCode, months: [month] },
    logging,
  );
}

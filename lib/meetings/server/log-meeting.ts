import type { Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import type { MeetingRecord } from "@/db/meetings/meetings";
import { logOwnChange, type Logging } from "@/lib/core/ledger/log-own-change";

/** Writes a change of a meeting into the ledger and the audit; see logOwnChange. */
export function logMeeting(
  tx: Transaction,
  { id, areaCode, month }: Pick<MeetingRecord, "id" | "areaCode" | "month">,
  logging: Logging,
): Promise<Change> {
  return logOwnChange(
    tx,
    { thing: "meeting", id, area: areaCode, months: [month] },
    logging,
  );
}

import type { ListedDecision } from "@/db/decisions/decisions";
import type { Actor } from "@/lib/core/access/actor";
import { officeName } from "@/lib/core/domain/office";
import type { Product } from "@/lib/core/product/product";
import type { Decision, ThenAndNow } from "@/lib/decisions/contract";
import { decisionNumber } from "@/lib/decisions/domain/decision-number";
import { daysUntil, isLate } from "@/lib/decisions/domain/due";
import { isClosed, movesFrom } from "@/lib/decisions/domain/states";
import type { KnownMeeting } from "./meeting-source";
import { mayDecide, mayReport } from "./permissions";

type Beside = {
  today: string;
  figures: ThenAndNow | null;
  meetings: ReadonlyMap<string, KnownMeeting>;
};

/** A stored decision as the API shows it to somebody on some day. */
export function decisionReply(
  { directory }: Pick<Product, "directory">,
  actor: Actor,
  record: ListedDecision,
  { today, figures, meetings }: Beside,
): Decision {
  const { id, text, indicator, field, office, due, target } = record;
  const { priority, state, verification, version, meeting } = record;
  return {
    id,
    number: decisionNumber(record.series, record.ordinal),
    meeting: meeting === null ? null : namedMeeting(meeting, meetings),
    text,
    indicator,
    areas: record.areas.map((code) => ({
      code,
      name: directory.nameOf(code),
    })),
    field,
    office,
    due,
    isLate: isLate(record, today),
    daysLeft: daysUntil(due, today),
    target,
    priority,
    state,
    reason: record.reason,
    closedAt: isClosed(state) ? instant(record.reasonAt) : null,
    verification,
    version,
    by: officeName(record.officeRole, directory.nameOf(record.officeArea)),
    writtenAt: instant(record.writtenAt),
    createdAt: record.createdAt.toISOString(),
    changedAt: record.changedAt.toISOString(),
    simulated: record.isSimulated,
    figures,
    progress: {
      count: record.progressCount,
      lastText: record.lastText,
      lastAt: instant(record.lastAt),
      links: record.links,
      files: record.files,
    },
    mayEdit: mayDecide(actor),
    mayReport: !isClosed(state) && mayReport(actor, record.areas),
    moves: mayDecide(actor) ? [...movesFrom(state)] : [],
  };
}

/** Its title is null where nobody knows it any more. */
function namedMeeting(id: string, meetings: Beside["meetings"]) {
  return { id, title: meetings.get(id)?.title ?? null };
}

const instant = (at: Date | null) => at?.toISOString() ?? null;

import type { Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import {
  addDecisionVersion,
  findDecision,
  insertDecision,
  listDecisionVersions,
  nextOrdinal,
  type DecisionVersion,
  type ListedDecision,
  type StoredFigure,
} from "@/db/decisions/decisions";
import { findProgress, insertProgress } from "@/db/decisions/progress";
import { monthAt } from "@/lib/core/domain/month";
import { decisionsChanges } from "@/lib/decisions/domain/changes";
import {
  decisionNumber,
  seriesOf,
} from "@/lib/decisions/domain/decision-number";
import { isClosed } from "@/lib/decisions/domain/states";
import { logDecision } from "@/lib/decisions/server/log-decision";
import { conflict, fresh, known, type Planned, type Taking } from "./planned";
import type { ReturnedDecision, ReturnedVersion } from "./return-content";

/** A decision that came home, with the figure of a new one as the province has read it from its own snapshot. */
export type TakenDecision = ReturnedDecision & { figure: StoredFigure | null };

const changedThere = {
  id: "Keputusan ini sudah diubah di provinsi sejak berkas rapat diambil. Yang di provinsi tetap; ulangi perubahan ini bila masih perlu.",
  en: "This decision was changed at the province since the meeting file was taken. What the province has stays; make this change again if it is still needed.",
};
const closedThere = {
  id: "Keputusan ini sudah ditutup di provinsi, jadi laporan ini belum tersimpan. Buka lagi keputusannya, lalu laporkan.",
  en: "This decision was closed at the province, so this report is not stored. Open the decision again, then report.",
};

/** How what was written of one decision is stored: versions in their order, then what was reported on it. */
export async function planDecision(
  tx: Transaction,
  taking: Taking,
  decision: TakenDecision,
): Promise<Planned[]> {
  const before = await findDecision(tx, decision.id, true);
  const there =
    before === null ? [] : await listDecisionVersions(tx, decision.id);
  const versions = planVersions(taking, { decision, before, there });
  const last = versions.findLast(({ item }) => item.outcome === "new");
  const isThere = before !== null || last !== undefined;
  // A decision that was closed in the hall itself was reported on before.
  const isShut =
    last === undefined && before !== null && isClosed(before.state);
  const progress: Planned[] = [];
  for (const report of decision.progress) {
    const said = {
      thing: "progress" as const,
      words: report.text,
      numberThere: decision.number,
    };
    const found = await findProgress(tx, report.id);
    if (found !== null)
      progress.push(
        found.decisionId === decision.id && found.text === report.text
          ? known(said)
          : conflict(said, changedThere),
      );
    else if (!isThere || isShut)
      progress.push(conflict(said, isThere ? closedThere : changedThere));
    else
      progress.push(
        fresh(said, (within) => addReport(within, taking, decision, report)),
      );
  }
  return [...versions, ...progress];
}

type Found = {
  decision: TakenDecision;
  before: ListedDecision | null;
  there: readonly DecisionVersion[];
};

/** Each version follows the one before it; after the first that contradicts none of them does. */
function planVersions(
  taking: Taking,
  { decision, before, there }: Found,
): Planned[] {
  let latest = there.at(-1)?.version ?? 0;
  let isBroken = false;
  const number =
    before === null ? null : decisionNumber(before.series, before.ordinal);
  return decision.versions.map((version) => {
    const said = {
      thing:
        version.version === 1 ? ("decision" as const) : ("change" as const),
      words: version.content.text,
      numberThere: decision.number,
      number,
    };
    const stored = there.find((one) => one.version === version.version);
    if (!isBroken && stored !== undefined && saysTheSame(stored, version))
      return known(said);
    if (isBroken || version.version !== latest + 1) {
      isBroken = true;
      return conflict(said, changedThere);
    }
    latest += 1;
    if (version.version > 1)
      return fresh(said, (tx) => addVersion(tx, taking, decision, version));
    const planned = fresh(said, async (tx) => {
      const made = await addDecision(tx, taking, decision, version);
      planned.item.number = made.number;
      return made.change;
    });
    return planned;
  });
}

const told = [
  "text",
  "field",
  "office",
  "due",
  "target",
  "priority",
  "verification",
  "state",
] as const;

function saysTheSame(
  { content: one }: DecisionVersion,
  { content: other }: ReturnedVersion,
): boolean {
  return told.every((key) => (one[key] ?? null) === (other[key] ?? null));
}

/** Stores a new decision under the next number of the province: the one of the laptop was for the hall alone. */
async function addDecision(
  tx: Transaction,
  { product, actor, pack, by, dated }: Taking,
  { figure, number: numberThere, ...decision }: TakenDecision,
  { at, content }: ReturnedVersion,
): Promise<{ number: string; change: Change }> {
  const createdAt = dated(at);
  const series = seriesOf(
    product.province,
    monthAt(createdAt, product.rule.utcOffsetHours),
  );
  const ordinal = await nextOrdinal(tx, series);
  const number = decisionNumber(series, ordinal);
  const record = {
    ...content,
    ...by,
    id: decision.id,
    meeting: decision.meeting,
    indicator: decision.indicator,
    areas: decision.areas.toSorted(),
    figure,
    series,
    ordinal,
    version: 1,
    writtenAt: decision.writtenAt,
    createdAt,
    changedAt: createdAt,
    isSimulated: false,
  };
  await insertDecision(tx, record);
  const change = await logDecision(tx, record, {
    actor,
    kind: decisionsChanges.decided,
    detail: { number, numberThere, pack: pack.id, writtenBy: by.actor },
  });
  return { number, change };
}

async function addVersion(
  tx: Transaction,
  { actor, pack, by, dated }: Taking,
  { id, areas, indicator }: TakenDecision,
  { version, at, reason, content }: ReturnedVersion,
): Promise<Change> {
  const next = { ...content, id, areas, indicator, version };
  await addDecisionVersion(tx, next, { ...by, at: dated(at), reason });
  return logDecision(
    tx,
    { id, areas },
    {
      actor,
      kind: decisionsChanges.decisionEdited,
      detail: { version, pack: pack.id, writtenBy: by.actor },
    },
  );
}

async function addReport(
  tx: Transaction,
  { actor, pack, by, dated }: Taking,
  { id: decisionId, areas }: TakenDecision,
  { id, text, link, at }: TakenDecision["progress"][number],
): Promise<Change> {
  await insertProgress(tx, {
    ...by,
    id,
    decisionId,
    text,
    link,
    at: dated(at),
  });
  return logDecision(
    tx,
    { id: decisionId, areas },
    {
      actor,
      kind: decisionsChanges.decisionReported,
      detail: { progress: id, link, pack: pack.id, writtenBy: by.actor },
    },
  );
}

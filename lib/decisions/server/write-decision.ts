import { lockLedger } from "@/db/core/ledger";
import {
  findDecision,
  insertDecision,
  listDecisionVersions,
  nextOrdinal,
  type DecisionRecord,
} from "@/db/decisions/decisions";
import type { Actor } from "@/lib/core/access/actor";
import { monthAt } from "@/lib/core/domain/month";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import type { Decision, NewDecision } from "@/lib/decisions/contract";
import { overlapOf } from "@/lib/decisions/domain/areas";
import { decisionsChanges } from "@/lib/decisions/domain/changes";
import {
  decisionNumber,
  seriesOf,
} from "@/lib/decisions/domain/decision-number";
import { logDecision } from "./log-decision";
import { insistMeeting } from "./meeting-source";
import { readOne } from "./read-decisions";
import { figureAtMoment } from "./read-figure";
import { decisionsRefusal } from "./refusals";
import { insistImpersonal, insistTarget, signedBy } from "./insist";

/**
 * Writes a decision down, with the figure that the screens show at that moment. What was sent before under the same id is answered again and stored
 * once: `isNew` says which.
 */
export async function writeDecision(
  product: Product,
  actor: Actor,
  given: NewDecision,
): Promise<{ decision: Decision; isNew: boolean }> {
  insistSound(product, given);
  await insistMeeting(product, given.meeting);
  const known = await findDecision(product.database.sql, given.id);
  // Read before the ledger is locked: the transaction must not ask through the pool.
  const figure =
    known !== null || given.indicator === null
      ? null
      : await figureAtMoment(product, {
          areas: given.areas,
          indicator: given.indicator,
          month: given.month,
          snapshot: given.snapshot,
          actor,
        });
  const change = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    const before = await findDecision(tx, given.id);
    if (before !== null) {
      const [first] = await listDecisionVersions(tx, given.id);
      insistSame(product, actor, { given, before, first: first?.content });
      return null;
    }
    const series = seriesOf(
      product.province,
      monthAt(product.now(), product.rule.utcOffsetHours),
      product.hall?.mark,
    );
    const ordinal = await nextOrdinal(tx, series);
    const record: DecisionRecord = {
      ...newRecord(product, actor, given),
      figure,
      series,
      ordinal,
    };
    await insertDecision(tx, record);
    return logDecision(tx, record, {
      actor,
      kind: decisionsChanges.decided,
      detail: {
        number: decisionNumber(series, ordinal),
        areas: given.areas,
        indicator: given.indicator,
      },
    });
  });
  if (change !== null) product.feed.note(change);
  return {
    decision: await readOne(product, actor, given.id),
    isNew: change !== null,
  };
}

/** Refuses areas that nobody knows or that overlap, a target that its indicator cannot have, and words that hold a number of one person. */
export function insistSound(
  product: Product,
  given: Pick<
    NewDecision,
    "areas" | "indicator" | "target" | "text" | "office"
  >,
): void {
  for (const area of given.areas) insistArea(product.directory, area);
  const overlap = overlapOf(given.areas);
  if (overlap !== null)
    throw decisionsRefusal("decision-areas-overlap", {
      inner: product.directory.nameOf(overlap[0]),
      outer: product.directory.nameOf(overlap[1]),
    });
  insistTarget(given);
  insistImpersonal(given.text, given.office);
}

type Known = {
  given: NewDecision;
  before: DecisionRecord;
  first: { text: string; office: string; due: string } | undefined;
};

/** Under an id that is known already the same must have been sent, by the same person. */
function insistSame(
  product: Product,
  actor: Actor,
  { given, before, first }: Known,
): void {
  const isSame =
    signedBy(product, actor, given.areas).actor === before.actor &&
    first?.text === given.text &&
    first.office === given.office &&
    first.due === given.due &&
    before.indicator === given.indicator &&
    given.areas.toSorted().join() === before.areas.toSorted().join();
  if (!isSame) throw decisionsRefusal("decision-id-taken");
}

function newRecord(
  product: Product,
  actor: Actor,
  given: NewDecision,
): Omit<DecisionRecord, "series" | "ordinal" | "figure"> {
  const at = product.now();
  const { id, text, indicator, areas, field } = given;
  const { office, due, target, priority, meeting, writtenAt } = given;
  return {
    id,
    meeting,
    text,
    indicator,
    areas: areas.toSorted(),
    field,
    office,
    due,
    target,
    priority,
    state: "new",
    verification: null,
    version: 1,
    writtenAt: writtenAt === null ? null : new Date(writtenAt),
    createdAt: at,
    changedAt: at,
    ...signedBy(product, actor, areas),
    isSimulated: false,
  };
}

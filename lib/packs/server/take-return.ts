import { logOwnChange } from "@/lib/core/ledger/log-own-change";
import { lockLedger, type Transaction } from "@/db/core/ledger";
import type { Change } from "@/db/core/changes";
import { findDecision } from "@/db/decisions/decisions";
import {
  findPack,
  keepReturn,
  knowsReturn,
  type PackRecord,
} from "@/db/packs/packs";
import { findMeeting } from "@/db/meetings/meetings";
import type { Actor, Member } from "@/lib/core/access/actor";
import type { Product } from "@/lib/core/product/product";
import { insistImpersonal } from "@/lib/decisions/server/insist";
import { figureAtMoment } from "@/lib/decisions/server/read-figure";
import { insistSound } from "@/lib/decisions/server/write-decision";
import { noSuchMeeting } from "@/lib/meetings/server/change-meeting";
import type { ReturnReply } from "@/lib/packs/contract";
import { packsChanges } from "@/lib/packs/domain/changes";
import { markOf } from "@/lib/packs/domain/pack-names";
import { planDecision, type TakenDecision } from "./plan-decision";
import { planMeetingReturn } from "./plan-meeting-return";
import type { Planned, Taking } from "./planned";
import { packsRefusal } from "./refusals";
import { markOfReturn, ReturnContent } from "./return-content";
import { openFile, sumOf } from "./sealed-file";

type Given = {
  meetingId: string;
  bytes: Uint8Array;
  /** What the sender calls the file. */
  file: string;
  dryRun: boolean;
};

/**
 * Takes in what was written in a hall, or says what would be taken: what is new is stored, what is there already stays, and what contradicts what the province
 * has written meanwhile is named and left. All of it or nothing; the same file again stores nothing. It is kept as it came.
 */
export async function takeReturn(
  product: Product,
  actor: Actor,
  given: Given,
): Promise<ReturnReply> {
  if (!("role" in actor)) throw new Error("Only members may hand in returns");
  const { database } = product;
  if ((await findMeeting(database.sql, given.meetingId)) === null)
    throw noSuchMeeting();
  const { content, pack } = await readReturn(product, given);
  const now = product.now();
  const taking = takingOf(product, actor, pack, now);
  const decisions = await withFigures(taking, content);
  const sha256 = sumOf(given.bytes).toString("hex");
  const done = await database.sql.begin(async (tx) => {
    if (!given.dryRun) await lockLedger(tx);
    const planned = await planAll(tx, taking, { content, decisions });
    const isKnown = given.dryRun
      ? await knowsReturn(tx, sha256)
      : !(await keepReturn(tx, {
          sha256,
          packId: pack.id,
          receivedAt: now,
          actor: actor.id,
          body: given.bytes,
        }));
    const changes =
      given.dryRun || isKnown ? [] : await applyAll(tx, taking, planned);
    return { planned, isKnown, changes };
  });
  for (const change of done.changes) product.feed.note(change);
  return {
    stored: !given.dryRun && !done.isKnown,
    isKnown: done.isKnown,
    mark: markOf(pack.id),
    madeAt: content.madeAt.toISOString(),
    isAhead: content.madeAt > now,
    items: done.planned.map(({ item }) => item),
  };
}

/** Opens the file, and refuses one of another meeting, or one that was not made with a pack of this server. */
async function readReturn(
  { database }: Product,
  { meetingId, bytes, file }: Given,
): Promise<{ content: ReturnContent; pack: PackRecord }> {
  const { header, body, content } = await openFile("return", bytes, {
    content: ReturnContent,
    file,
  });
  const pack = await findPack(database.sql, content.pack);
  if (pack === null || header.mark !== markOfReturn(pack.key, body))
    throw packsRefusal("return-unknown");
  if (pack.meetingId !== meetingId || content.meeting !== meetingId)
    throw packsRefusal("return-elsewhere");
  return { content, pack };
}

function takingOf(
  product: Product,
  actor: Member,
  pack: PackRecord,
  now: Date,
): Taking {
  const { takenAt, officeRole, officeArea } = pack;
  return {
    product,
    actor,
    pack,
    by: { actor: pack.actor, officeRole, officeArea },
    dated: (at) => (at < takenAt ? takenAt : at > now ? now : at),
  };
}

/** Checks the words as they are checked where they are typed, and reads the figure of what is new, before the transaction: it must not ask through the pool. */
async function withFigures(
  { product, actor, pack }: Taking,
  { decisions }: ReturnContent,
): Promise<TakenDecision[]> {
  const taken: TakenDecision[] = [];
  for (const decision of decisions) {
    const { id, indicator, areas, month, versions, progress } = decision;
    for (const { content, reason } of versions) {
      insistSound(product, { ...content, indicator, areas });
      insistImpersonal(content.verification, reason);
    }
    for (const { text } of progress) insistImpersonal(text);
    const isNew = (await findDecision(product.database.sql, id)) === null;
    const figure =
      !isNew || indicator === null || month === null
        ? null
        : await figureAtMoment(product, {
            areas,
            indicator,
            month,
            snapshot: pack.snapshot,
            actor,
          });
    taken.push({ ...decision, figure });
  }
  return taken;
}

async function planAll(
  tx: Transaction,
  taking: Taking,
  {
    content,
    decisions,
  }: { content: ReturnContent; decisions: readonly TakenDecision[] },
): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (const decision of decisions)
    planned.push(...(await planDecision(tx, taking, decision)));
  planned.push(...(await planMeetingReturn(tx, taking, content)));
  return planned;
}

async function applyAll(
  tx: Transaction,
  { actor, pack, product }: Taking,
  planned: readonly Planned[],
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { apply } of planned) {
    const change = (await apply?.(tx)) ?? null;
    if (change !== null) changes.push(change);
  }
  const meeting = await findMeeting(tx, pack.meetingId);
  changes.push(
    await logOwnChange(
      tx,
      {
        thing: "meeting",
        id: pack.meetingId,
        area: meeting?.areaCode ?? product.province,
        months: meeting === null ? [] : [meeting.month],
      },
      {
        actor,
        kind: packsChanges.returnReceived,
        detail: {
          pack: pack.id,
          new: countOf(planned, "new"),
          known: countOf(planned, "known"),
          conflict: countOf(planned, "conflict"),
        },
      },
    ),
  );
  return changes;
}

const countOf = (planned: readonly Planned[], outcome: string): number =>
  planned.filter(({ item }) => item.outcome === outcome).length;

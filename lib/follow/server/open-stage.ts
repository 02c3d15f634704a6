import { randomBytes, randomInt } from "node:crypto";
import { logAudit } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import {
  closeStage,
  findStage,
  moveStage,
  offerStage,
  openStage,
  takeStage,
  type Holder,
  type StageRecord,
} from "@/db/follow/stages";
import { findMeeting, type MeetingRecord } from "@/db/meetings/meetings";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { officeName } from "@/lib/core/domain/office";
import type { Text } from "@/lib/core/domain/text-pair";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type {
  StageMove,
  StageOffer,
  StageOpening,
  StageSaid,
  StageTaking,
  StandSaid,
} from "@/lib/follow/contract";
import { goneMs } from "@/lib/follow/domain/limits";
import { codeLength, codeLetters } from "@/lib/follow/domain/stage-code";
import { standingAt } from "@/lib/meetings/domain/standing";
import { followRefusal } from "./refusals";

type Of<Given> = Given & { id: string };

/** The room of those who see a stage. */
function roomOfStage(meeting: string): string {
  return `stage|${meeting}`;
}

/** The room of those who may present it. */
export function roomOfStand(meeting: string): string {
  return `stand|${meeting}`;
}

/** Whether a stage can be followed: nobody ended it, and its meeting is not over. */
export async function isFollowable(
  { database, now }: Pick<Product, "database" | "now">,
  { meetingId, closedAt }: StageRecord,
): Promise<boolean> {
  if (closedAt !== null) return false;
  const meeting = await findMeeting(database.sql, meetingId);
  return meeting !== null && standingAt(meeting, now()).state !== "closed";
}

/** The office that presents. */
export function officeOf(
  { directory }: Pick<Product, "directory">,
  { holderRole, holderArea }: Holder,
): Text {
  return officeName(holderRole, directory.nameOf(holderArea));
}

/** Opens a meeting to followers with a new code. Refused where another presents it. */
export async function openTheStage(
  product: Product,
  actor: Actor,
  { id, device, audience, stage }: Of<StageOpening>,
): Promise<StageRecord> {
  await insistOnMeeting(product, id);
  const now = product.now();
  const record = {
    meetingId: id,
    code: newCode(),
    pass: randomBytes(24).toString("hex"),
    audience,
    ...holderOf(product, actor, device),
    heardAt: now,
    isOffered: false,
    openedAt: now,
    stage,
  };
  const opened = await audited(product, actor, {
    act: (tx) => openStage(tx, record),
    action: "stage.opened",
    detail: { audience },
  });
  if (opened === null) throw await heldByOther(product, id);
  product.say(roomOfStand(id), { kind: "changed" } satisfies StandSaid);
  return opened;
}

/** Shows followers what whoever presents shows. Refused where they do not present any more. */
export async function moveTheStage(
  product: Product,
  actor: Actor,
  { id, device, stage }: Of<StageMove>,
): Promise<StageRecord> {
  const { holder } = holderOf(product, actor, device);
  const moved = await moveStage(product.database.sql, {
    meetingId: id,
    holder,
    device,
    stage,
    at: product.now(),
  });
  if (moved === null) throw await heldByOther(product, id);
  // A browser also says every few seconds that it is there.
  if (moved.isMoved) tellStage(product, moved.record);
  return moved.record;
}

/** Takes over what is offered, or was left. */
export async function takeTheStage(
  product: Product,
  actor: Actor,
  { id, device }: Of<StageTaking>,
): Promise<StageRecord> {
  const at = product.now();
  const goneSince = new Date(at.getTime() - goneMs);
  const next = { meetingId: id, ...holderOf(product, actor, device) };
  const taken = await audited(product, actor, {
    act: (tx) => takeStage(tx, { ...next, at, goneSince }),
    action: "stage.taken",
  });
  if (taken === null) throw await heldByOther(product, id);
  tellStage(product, taken);
  product.say(roomOfStand(id), { kind: "changed" } satisfies StandSaid);
  return taken;
}

/** Offers the stage to the others who may present, or takes that back. */
export async function offerTheStage(
  product: Product,
  actor: Actor,
  { id, device, isOffered }: Of<StageOffer>,
): Promise<StageRecord> {
  const { holder } = holderOf(product, actor, device);
  const offered = await offerStage(product.database.sql, {
    meetingId: id,
    holder,
    isOffered,
  });
  if (offered === null) throw await heldByOther(product, id);
  product.say(roomOfStand(id), { kind: "changed" } satisfies StandSaid);
  return offered;
}

/** Ends following; whoever prepares meetings may, also when another presents: a code that is out must be able to be taken back. */
export async function closeTheStage(
  product: Product,
  actor: Actor,
  id: string,
): Promise<void> {
  const closed = await audited(product, actor, {
    act: (tx) => closeStage(tx, id, product.now()),
    action: "stage.closed",
  });
  if (closed === null) throw followRefusal("stage-closed");
  product.say(roomOfStage(id), { kind: "closed" } satisfies StageSaid);
  product.say(roomOfStand(id), { kind: "changed" } satisfies StandSaid);
}

/** What is done to a stage, with who did it, in one transaction; nothing where it was not done. Who shared figures with a hall can be asked later. */
async function audited(
  { database }: Pick<Product, "database">,
  actor: Actor,
  {
    act,
    action,
    detail = {},
  }: {
    act: (tx: Transaction) => Promise<StageRecord | null>;
    action: string;
    detail?: Record<string, unknown>;
  },
): Promise<StageRecord | null> {
  return database.sql.begin(async (tx) => {
    const done = await act(tx);
    if (done !== null)
      await logAudit(tx, {
        actor: signatureOf(actor).actor,
        action,
        subject: done.meetingId,
        detail,
      });
    return done;
  });
}

/** Says what is on the stage to everybody who follows. */
function tellStage(product: Product, record: StageRecord): void {
  product.say(roomOfStage(record.meetingId), {
    kind: "stage",
    stage: { ...record.stage, path: [...record.stage.path] },
    office: officeOf(product, record),
  } satisfies StageSaid);
}

/** A meeting that is there and not over. */
async function insistOnMeeting(
  { database, now }: Product,
  id: string,
): Promise<MeetingRecord> {
  const meeting = await findMeeting(database.sql, id);
  if (meeting === null)
    throw refusal("not-found", { id: "Rapat itu", en: "That meeting" });
  if (standingAt(meeting, now()).state === "closed")
    throw followRefusal("stage-closed");
  return meeting;
}

async function heldByOther(product: Product, id: string) {
  const stage = await findStage(product.database.sql, "meeting_id", id);
  return stage?.closedAt === null
    ? followRefusal("stage-held", { office: officeOf(product, stage) })
    : followRefusal("stage-closed");
}

function holderOf({ province }: Product, actor: Actor, device: string): Holder {
  if (!("role" in actor)) throw new Error("Only members present");
  return {
    holder: actor.id,
    holderRole: actor.role,
    holderArea: province,
    device,
  };
}

function newCode(): string {
  return Array.from(
    { length: codeLength },
    () => codeLetters[randomInt(codeLetters.length)],
  ).join("");
}

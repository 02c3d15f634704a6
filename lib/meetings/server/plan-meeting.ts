import { randomUUID } from "node:crypto";
import { lockLedger } from "@/db/core/ledger";
import {
  insertMeeting,
  replaceSlides,
  type MeetingRecord,
  type SlideRecord,
} from "@/db/meetings/meetings";
import type { Actor, Member } from "@/lib/core/access/actor";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import type { MeetingReply, NewMeeting } from "@/lib/meetings/contract";
import { meetingsChanges } from "@/lib/meetings/domain/changes";
import { usualAgenda } from "@/lib/meetings/domain/slide-kinds";
import { insistSnapshot } from "./insist-snapshot";
import { logMeeting } from "./log-meeting";
import { meetingReply } from "./meeting-reply";

/** Makes a meeting under the office of who asks for it, with the usual agenda. */
export async function planMeeting(
  product: Product,
  actor: Actor,
  given: NewMeeting,
): Promise<MeetingReply> {
  insistArea(product.directory, given.area);
  await insistSnapshot(product, given);
  if (!("role" in actor)) throw new Error("Only members may hold meetings");
  const record = newRecord(product, actor, given);
  const change = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    await insertMeeting(tx, record);
    if (!given.empty) await replaceSlides(tx, record.id, usualSlides());
    return logMeeting(tx, record, {
      actor,
      kind: meetingsChanges.meetingPlanned,
      detail: { title: given.title, area: given.area, month: given.month },
    });
  });
  product.feed.note(change);
  return meetingReply(product, actor, record);
}

/** The usual agenda, each item with an id of its own. */
export function usualSlides(): SlideRecord[] {
  return usualAgenda.map(({ kind, minutes, indicator = null }) => ({
    id: randomUUID(),
    kind,
    title: null,
    areaCode: null,
    month: null,
    indicator,
    look: "",
    notes: "",
    minutes,
  }));
}

function newRecord(
  { province, now }: Product,
  actor: Member,
  { title, area, month, heldOn, place, snapshot }: NewMeeting,
): MeetingRecord {
  return {
    id: randomUUID(),
    title,
    areaCode: area,
    month,
    heldOn,
    place,
    snapshot,
    state: "planned",
    openedAt: null,
    closedAt: null,
    officeRole: actor.role,
    officeArea: province,
    actor: actor.id,
    version: 1,
    createdAt: now(),
    isSimulated: false,
  };
}

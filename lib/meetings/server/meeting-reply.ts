import {
  listSlides,
  type MeetingRecord,
  type SlideRecord,
} from "@/db/meetings/meetings";
import type { Actor } from "@/lib/core/access/actor";
import { officeName } from "@/lib/core/domain/office";
import type { Product } from "@/lib/core/product/product";
import type { Meeting, MeetingReply, Slide } from "@/lib/meetings/contract";
import { standingAt } from "@/lib/meetings/domain/standing";
import { mayHoldMeetings } from "./permissions";

/** A stored meeting as the API shows it to somebody, now. */
export function meetingOf(
  { directory, now }: Pick<Product, "directory" | "now">,
  actor: Actor,
  record: MeetingRecord & { slides: number },
): Meeting {
  const standing = standingAt(record, now());
  return {
    id: record.id,
    title: record.title,
    area: record.areaCode,
    areaName: directory.nameOf(record.areaCode),
    month: record.month,
    heldOn: record.heldOn,
    place: record.place,
    state: standing.state,
    snapshot: record.snapshot,
    openedAt: standing.openedAt?.toISOString() ?? null,
    closedAt: standing.closedAt?.toISOString() ?? null,
    closedItself: standing.closedItself,
    office: officeName(record.officeRole, directory.nameOf(record.officeArea)),
    version: record.version,
    createdAt: record.createdAt.toISOString(),
    simulated: record.isSimulated,
    slides: record.slides,
    mayChange: mayHoldMeetings(actor),
  };
}

/** A meeting with its agenda. */
export async function meetingReply(
  product: Product,
  actor: Actor,
  record: MeetingRecord,
): Promise<MeetingReply> {
  const slides = await listSlides(product.database.sql, record.id);
  const full = { ...record, slides: slides.length };
  return {
    meeting: meetingOf(product, actor, full),
    slides: slides.map(slideOf),
  };
}

function slideOf({ areaCode, ...slide }: SlideRecord): Slide {
  return { ...slide, area: areaCode };
}

import { randomId } from "@/lib/core/client/random-id";
import type { AgendaSlide, MeetingReply } from "@/lib/meetings/contract";

/** A slide on the desk, with a key that stays while it has no id yet. */
export type DeskSlide = AgendaSlide & { key: string };

/** The agenda as it was read, with the keys that its slides had on the desk before. */
export function deskOf(
  { slides }: MeetingReply,
  before: readonly DeskSlide[] = [],
): DeskSlide[] {
  const keys = new Map(before.map(({ id, key }) => [id, key]));
  return slides.map((slide) => ({
    ...slide,
    key: keys.get(slide.id) ?? slide.id,
  }));
}

/** What is on the desk after some of it was stored: slides that were new have ids now. */
export function withIds(
  desk: readonly DeskSlide[],
  sent: readonly DeskSlide[],
  { slides }: MeetingReply,
): DeskSlide[] {
  const ids = new Map(sent.map(({ key }, at) => [key, slides[at]?.id ?? null]));
  return desk.map((slide) => ({
    ...slide,
    id: slide.id ?? ids.get(slide.key) ?? null,
  }));
}

/** A slide as it is stored. */
export function storedSlide({
  key: _,
  title,
  ...slide
}: DeskSlide): AgendaSlide {
  return { ...slide, title: title?.trim() ? title : null };
}

/** A new slide of a kind, with nothing chosen. */
export function newSlide(kind: AgendaSlide["kind"]): DeskSlide {
  return {
    key: randomId(),
    id: null,
    kind,
    title: null,
    area: null,
    month: null,
    indicator: null,
    look: "",
    notes: "",
    minutes: 10,
  };
}

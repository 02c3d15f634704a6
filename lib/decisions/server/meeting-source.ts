import type { Product } from "@/lib/core/product/product";
import { makeSlot } from "@/lib/core/product/slot";
import { refusal } from "@/lib/core/refusals/errors";

/** A meeting as decisions need it. */
export type KnownMeeting = { title: string };

/** Whoever keeps meetings says here what they are called. Decisions know nothing else of them. */
export type MeetingSource = {
  find: (
    product: Product,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, KnownMeeting>>;
};

export const meetingSources = makeSlot<MeetingSource>("decision-meetings");

/** The meetings of these ids that somebody knows. */
export async function meetingsOf(
  product: Product,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownMeeting>> {
  if (ids.length === 0) return new Map();
  const sources = product.itemsIn(meetingSources);
  const found = await Promise.all(
    sources.map((source) => source.find(product, ids)),
  );
  return new Map(found.flatMap((some) => [...some]));
}

/** Refuses a meeting that nobody knows; a decision may stand without one. */
export async function insistMeeting(
  product: Product,
  id: string | null,
): Promise<void> {
  if (id === null) return;
  if (!(await meetingsOf(product, [id])).has(id))
    throw refusal("not-found", { id: "Rapat itu", en: "That meeting" });
}

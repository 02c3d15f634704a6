import type { Product } from "@/lib/core/product/product";
import { makeSlot } from "@/lib/core/product/slot";
import { refusal } from "@/lib/core/refusals/errors";

/** A meeting as decisions need it. `snapshot` is the one that its figures are read from. */
export type KnownMeeting = { title: string; snapshot: string | null };

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

/** The meeting that a decision names; null for one that stands without. One that nobody knows is refused. */
export async function insistMeeting(
  product: Product,
  id: string | null,
): Promise<KnownMeeting | null> {
  if (id === null) return null;
  const meeting = (await meetingsOf(product, [id])).get(id);
  if (meeting === undefined)
    throw refusal("not-found", { id: "Rapat itu", en: "That meeting" });
  return meeting;
}

import type { Actor } from "@/lib/core/access/actor";
import { audienceOf, type Audience } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { makeSlot } from "@/lib/core/product/slot";

/** What of a request may let somebody without an account see more. */
export type Ask = {
  method: string;
  /** Path of the address, such as /api/v1/values. */
  path: string;
  /** What the header of passes carries. */
  pass: string | null;
};

/** A header and no cookie: other pages that are open in the same browser stay as they are. */
export const passHeader = "x-stage-pass";

/** Lets somebody without an account read some addresses as those who oversee do, for as long as somebody with one says so. */
export type GuestPass = {
  /** Quick, as it is asked of every request of a stranger. */
  opens: (ask: Ask) => boolean;
  holds: (product: Product, ask: Ask) => Promise<boolean>;
};

export const guestPasses = makeSlot<GuestPass>("guest passes");

/** As whom somebody reads an address. A pass makes nobody an actor: what is written, and whatever asks who it is, refuses them as before. */
export async function audienceOfAsk(
  product: Product,
  actor: Actor,
  ask: Ask,
): Promise<Audience> {
  const usual = audienceOf(actor, { demo: product.isDemo() });
  if (usual === "oversight" || ask.pass === null) return usual;
  if (ask.method !== "GET" && ask.method !== "HEAD") return usual;
  for (const pass of product.itemsIn(guestPasses))
    if (pass.opens(ask) && (await pass.holds(product, ask))) return "oversight";
  return usual;
}

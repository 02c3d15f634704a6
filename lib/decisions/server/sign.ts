import type { Signed } from "@/db/decisions/decisions";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Product } from "@/lib/core/product/product";
import { personalNumberIn } from "@/lib/decisions/domain/personal-numbers";
import { touches } from "@/lib/decisions/domain/areas";
import { decisionsRefusal } from "./refusals";

/** Under which office somebody writes about areas: of those an operator answers for, the one that has to do with them. */
export function signedBy(
  { province }: Pick<Product, "province">,
  actor: Actor,
  about: readonly AreaCode[],
): Signed {
  if (!("role" in actor)) throw new Error("Only members may write");
  return {
    actor: signatureOf(actor).actor,
    officeRole: actor.role,
    officeArea: actor.areas.find((own) => touches(about, own)) ?? province,
  };
}

/** Refuses words that hold a number of one person. */
export function insistImpersonal(...texts: readonly (string | null)[]): void {
  for (const text of texts) {
    const kind = text === null ? null : personalNumberIn(text);
    if (kind !== null) throw decisionsRefusal("personal-number", { kind });
  }
}

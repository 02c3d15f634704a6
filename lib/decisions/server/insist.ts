import type { Signed } from "@/db/decisions/decisions";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type { NewDecision } from "@/lib/decisions/contract";
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

/** A target is of an indicator, in its unit. */
export function insistTarget({
  indicator,
  target,
}: Pick<NewDecision, "indicator" | "target">): void {
  if (target === null) return;
  if (indicator === null) throw decisionsRefusal("decision-target");
  if (indicatorOf(indicator).unit === "percent" && target > 100)
    throw decisionsRefusal("decision-target");
}

/** A decision that is not there. */
export function noSuchDecision() {
  return refusal("not-found", { id: "Keputusan itu", en: "That decision" });
}

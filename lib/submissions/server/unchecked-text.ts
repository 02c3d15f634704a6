import type { SubmissionRecord } from "@/db/submissions/submission-records";
import type { Actor } from "@/lib/core/access/actor";
import type { Unchecked } from "@/lib/core/domain/unchecked";
import type { Product } from "@/lib/core/product/product";
import { formOf } from "./forms";
import { mayReadUnchecked, type TextSource } from "./permissions";

/** Where the text of a submission comes from, for asking who may read it. */
export function sourceOf(
  product: Pick<Product, "itemsIn">,
  { areaCode, form }: Pick<SubmissionRecord, "areaCode" | "form">,
): TextSource {
  return { area: areaCode, readers: formOf(product, { form }).readers };
}

/** The one way out of everything that nobody checked for names of people: its content for whoever may read it, null for everybody else. */
export function readUnchecked<Content>(
  actor: Actor,
  source: TextSource,
  text: Unchecked<Content>,
): Content | null {
  return mayReadUnchecked(actor, source) ? text.reveal() : null;
}

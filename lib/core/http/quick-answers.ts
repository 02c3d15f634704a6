import type { Audience } from "@/lib/core/access/permissions";
import { makeSlot } from "@/lib/core/product/slot";
import type { Product } from "@/lib/core/product/product";
import type { Basis } from "./kept-answers";

/** An operation that can often be answered from memory at once, before it is routed. */
export type QuickAnswer = {
  /** The path of the operation, with the version. */
  path: string;
  /**
   * The same answer that the operation gives, with what it stands on; null for everything that is not plain, which is then asked the usual way: what does not
   * fit the contract, is refused, or is not in memory.
   */
  find: (
    product: Product,
    audience: Audience,
    query: Readonly<Record<string, string>>,
  ) => { basis: Basis; reply: { sequence: number } } | null;
};

/** Filled by subjects that keep figures in memory. */
export const quickAnswers = makeSlot<QuickAnswer>("answers at once");

/** Names and values as the figures of the product are asked for: nothing in them is written otherwise in an address. */
const plain = /^(?:[\w.-]+=[\w.-]+(?:&[\w.-]+=[\w.-]+)*)?$/;

/** The question of an address by its names; null if anything in it could be read in two ways. */
export function plainQuery(text: string): Record<string, string> | null {
  if (!plain.test(text)) return null;
  const query: Record<string, string> = {};
  for (const pair of text === "" ? [] : text.split("&")) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, at);
    if (Object.hasOwn(query, name) || name === "__proto__") return null;
    query[name] = pair.slice(at + 1);
  }
  return query;
}

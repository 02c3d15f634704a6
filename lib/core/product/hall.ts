import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product } from "./product";

/** Of a laptop that runs on a meeting that was taken along: which one, and of when its figures are. */
export type Hall = {
  /** The pack, and the few letters by which people know it. */
  pack: string;
  mark: string;
  meeting: string;
  area: AreaCode;
  month: Month;
  snapshot: string;
  /** When the figures were frozen. */
  takenAt: string;
  /** Where phones in the hall find it. */
  address: string;
  /** The product as it was in the snapshot: a laptop has no other figures. */
  figures: () => Promise<Product>;
};

/** Where the figures of a product are read: on a laptop in a hall from its snapshot, elsewhere from itself. */
export async function figuresOf(product: Product): Promise<Product> {
  return product.hall === undefined || product.frozen !== undefined
    ? product
    : product.hall.figures();
}

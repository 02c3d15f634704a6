import type { Product } from "./product";

/** Where the figures of a product are read: on a laptop in a hall from its snapshot, elsewhere from itself. */
export async function figuresOf(product: Product): Promise<Product> {
  return product.hall === undefined || product.frozen !== undefined
    ? product
    : product.hall.figures();
}

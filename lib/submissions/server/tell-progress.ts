import type { Product } from "@/lib/core/product/product";

/** Tells whoever follows an upload how far it is. An upload that nobody follows continues all the same. */
export function tellProgress(
  { progress }: Pick<Product, "progress">,
  { upload }: { upload: string | null },
  phase: Parameters<Product["progress"]>[1],
  rows: number,
): void {
  if (upload !== null) progress(upload, phase, rows);
}

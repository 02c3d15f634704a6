import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import { targetOf } from "@/lib/figures/domain/target-of";
import { figureSource } from "./figure-source";

/** In the unit of each indicator; null where none is in use. */
export type TargetsInUse = Partial<Record<IndicatorId, number | null>>;

/**
 * The targets that are in use in an area in the year of a month: its own path or that of the nearest area around it, else the catalogue's. Every reply that
 * tells a target takes it from here or from the series.
 */
export async function readTargetsInUse(
  product: Product,
  { area, month }: { area: AreaCode; month: Month },
  indicators: readonly IndicatorId[],
): Promise<TargetsInUse> {
  const source = product.service(figureSource);
  const targets: TargetsInUse = {};
  for (const id of new Set(indicators)) {
    const path = await source.targetPath(area, id);
    targets[id] =
      targetOf(indicatorOf(id), month, path?.years ?? [])?.value ?? null;
  }
  return targets;
}

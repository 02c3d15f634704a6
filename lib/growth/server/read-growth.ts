import type { GrowthQuery, GrowthReply } from "@/lib/growth/contract";
import { levelOf } from "@/lib/core/domain/ids";
import { insistArea } from "@/lib/core/product/area-directory";
import { refusal } from "@/lib/core/refusals/errors";
import type { Audience } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { surveyFiguresOf } from "@/lib/figures/server/survey-figures";
import { growthSource } from "./growth-source";
import { readPublicGrowth } from "./public-growth";
import { readFound } from "./read-found";

/**
 * What is known of the children measured in an area and month: counts by sex and age, spread and signs of quality, as stated and as computed, and
 * the change from the month before. The public sees what it was last told, rounded, down to the regency; below that it is refused (`level-not-public`).
 */
export async function readGrowth(
  product: Product,
  audience: Audience,
  query: GrowthQuery,
): Promise<GrowthReply> {
  insistArea(product.directory, query.area);
  const level = levelOf(query.area);
  if (audience === "public" && level !== "province" && level !== "regency")
    throw refusal("level-not-public", { level });
  const read =
    audience === "public"
      ? await readPublicGrowth(product, query)
      : await readFound(product.service(growthSource), query);
  return {
    sequence: read.sequence,
    asOf: product.now().toISOString(),
    name: product.directory.nameOf(query.area),
    ...read.found,
    surveys: await surveyFiguresOf(product, query.area, "stunting"),
  };
}

import type { Actor } from "@/lib/core/access/actor";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import type { TargetsReply } from "@/lib/targets/contract";
import { pathReply } from "./path-reply";
import { maySetTargets } from "./permissions";
import { targetSource } from "./target-source";

/** What holds for an area and an indicator, where it comes from, and what it was before. */
export async function readTargets(
  product: Product,
  actor: Actor,
  { area, indicator }: { area: AreaCode; indicator: IndicatorId },
): Promise<TargetsReply> {
  insistArea(product.directory, area);
  const source = product.service(targetSource);
  const versions = await source.versions(area, indicator);
  const { around, inside } = await source.neighbouring(area, indicator);
  const reply = (record: Parameters<typeof pathReply>[1]) =>
    pathReply(product, record);
  const [latest] = versions;
  const [nearest] = around;
  return {
    area,
    indicator,
    own: latest && latest.years.length > 0 ? reply(latest) : null,
    inherited: nearest ? reply(nearest) : null,
    proposed: indicatorOf(indicator).defaultTarget,
    inside: inside.map(reply),
    history: versions.map(reply),
    maySet: maySetTargets(actor),
  };
}

import type { ValuesQuery, ValuesReply } from "@/lib/figures/contract";
import { isIndicatorPublic } from "@/lib/core/catalogue/public-answer";
import { valueRows } from "./cells";
import { countForReader } from "./count-areas";
import { refusal } from "@/lib/core/refusals/errors";
import { mayRead, type Audience } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";

/** Values of one indicator for all areas of a level inside an area, as an audience may see them. Refused levels throw `level-not-public`. */
export async function readValues(
  product: Product,
  audience: Audience,
  query: ValuesQuery,
): Promise<ValuesReply> {
  insistReadable(audience, query);
  const { sequence, total, rows, view } = await countForReader(
    product,
    audience,
    query,
  );
  const [totalRow] = valueRows(query.indicator, [total], view);
  if (totalRow === undefined) throw new Error("An area has no row of its own");
  return {
    sequence,
    asOf: product.now().toISOString(),
    area: query.area,
    level: query.level,
    month: query.month,
    indicator: query.indicator,
    total: totalRow,
    rows: valueRows(query.indicator, rows, view),
  };
}

/** Refuses what the public may not see: levels below the subdistrict, and for some indicators already levels above that. */
export function insistReadable(
  audience: Audience,
  { area, level, indicator }: Pick<ValuesQuery, "area" | "level" | "indicator">,
): void {
  if (
    mayRead(audience, area, level) &&
    (audience === "oversight" || isIndicatorPublic(indicator, level))
  )
    return;
  throw refusal("level-not-public", { level });
}

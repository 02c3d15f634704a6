import type { ValuesQuery, ValuesReply } from "@/lib/figures/contract";
import { isIndicatorPublic } from "@/lib/core/catalogue/public-answer";
import { everything, valueRows } from "./cells";
import {
  countAtOnce,
  countForReader,
  type CountedForReader,
} from "./count-areas";
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
  return valuesReply(
    product,
    query,
    await countForReader(product, audience, query),
  );
}

/** The same for those who oversee, if it is in memory; null for everybody and everything else, which `readValues` answers or refuses. */
export function valuesAtOnce(
  product: Product,
  audience: Audience,
  query: ValuesQuery,
): ValuesReply | null {
  if (audience !== "oversight") return null;
  const counted = countAtOnce(product, query);
  return counted === null
    ? null
    : valuesReply(product, query, { ...counted, view: everything });
}

function valuesReply(
  { now }: Product,
  { area, level, month, indicator }: ValuesQuery,
  { sequence, total, rows, view }: CountedForReader,
): ValuesReply {
  const [totalRow] = valueRows(indicator, [total], view);
  if (totalRow === undefined) throw new Error("An area has no row of its own");
  return {
    sequence,
    asOf: now().toISOString(),
    area,
    level,
    month,
    indicator,
    total: totalRow,
    rows: valueRows(indicator, rows, view),
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

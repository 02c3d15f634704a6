import {
  fewestAreas,
  type ClusterArea,
  type ClustersQuery,
  type ClustersReply,
} from "@/lib/clusters/contract";
import { shapeSource } from "@/lib/core/areas/server/shape-source";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { stateOf } from "@/lib/core/catalogue/states";
import { shownValue } from "@/lib/core/domain/shown-number";
import { moransI } from "@/lib/core/statistics/morans-i";
import type { Audience } from "@/lib/core/access/permissions";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Product, Service } from "@/lib/core/product/product";
import { readValues } from "@/lib/figures/server/read-values";
import { neighbourSource } from "./neighbour-source";

type Pairs = readonly { a: AreaCode; b: AreaCode }[];

/** The neighbours of the shapes as they are; shapes that are read in anew have another hash. */
const neighbourhoods: Service<Map<string, { hash: string; pairs: Pairs }>> = {
  open: () => new Map(),
};

/** Reckoned as often as by others that publish such maps; see morans-i.ts. */
const permutations = 999;

/**
 * Where figures of a level lie among their like in a month. The figures are those that are shown, of areas of which enough posyandu have reported; others
 * take no part, and are no neighbours. Fewer than eight such areas give no answer.
 */
export async function readClusters(
  product: Product,
  audience: Audience,
  query: ClustersQuery,
): Promise<ClustersReply> {
  const { sequence, rows } = await readValues(product, audience, query);
  const pairs = await pairsOf(product, query);
  const indicator = indicatorOf(query.indicator);
  const told = rows.flatMap((row) =>
    row.value !== undefined && stateOf(indicator, row) === "value"
      ? [
          {
            area: row.area as AreaCode,
            name: row.name,
            value: shownValue(indicator.unit, row.value),
          },
        ]
      : [],
  );
  const near = neighbourList(
    told.map(({ area }) => area),
    pairs,
  );
  const linked = near.filter((of) => of.length > 0).length;
  const found =
    linked < fewestAreas
      ? null
      : moransI(
          told.map(({ value }) => value),
          near,
          { permutations },
        );
  return {
    sequence,
    ...query,
    global: found && { i: found.i, expected: found.expected, p: found.p },
    rows:
      found === null
        ? []
        : told.map(({ area, name }, index): ClusterArea => {
            const neighbours = near[index]?.length ?? 0;
            const local = found.local[index] ?? null;
            const kind = local?.kind ?? (neighbours === 0 ? "alone" : "none");
            const { i = null, p = null } = local ?? {};
            return { area, name, kind, i, p, neighbours };
          }),
    without: rows.length - told.length,
    permutations,
  };
}

async function pairsOf(
  product: Product,
  { area, level }: ClustersQuery,
): Promise<Pairs> {
  const topologies = await product.service(shapeSource).list(area);
  const hash = topologies.find((one) => one.level === level)?.hash ?? "";
  const kept = product.service(neighbourhoods);
  const key = `${area} ${level}`;
  const known = kept.get(key);
  if (known?.hash === hash && hash !== "") return known.pairs;
  const pairs = await product.service(neighbourSource)(area, level);
  kept.set(key, { hash, pairs });
  return pairs;
}

/** For each area the places of its neighbours in the list. */
function neighbourList(areas: readonly AreaCode[], pairs: Pairs): number[][] {
  const places = new Map(areas.map((area, index) => [area, index]));
  const near: number[][] = areas.map(() => []);
  for (const { a, b } of pairs) {
    const [one, other] = [places.get(a), places.get(b)];
    if (one === undefined || other === undefined) continue;
    near[one]?.push(other);
    near[other]?.push(one);
  }
  return near;
}

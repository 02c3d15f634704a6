import { readPosyanduPlaces, readPosyanduPoints } from "@/db/core/areas";
import type { Transaction } from "@/db/core/ledger";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Product } from "@/lib/core/product/product";
import { nearestOther } from "./nearest";

/** GeoJSON of the posyandu of an area with a known place, each with its strata, its last report and how many metres it is to the nearest other one. */
export async function readPoints(
  sql: Product["database"]["sql"] | Transaction,
  area: AreaCode,
) {
  const [points, places] = await Promise.all([
    readPosyanduPoints(sql, area),
    readPosyanduPlaces(sql),
  ]);
  const distances = nearestOther(places);
  const metresOf = new Map(
    places.map(({ id }, index) => [id, distances[index] ?? null]),
  );
  return {
    type: "FeatureCollection" as const,
    features: points.map(({ id, name, strata, lastMonth, lon, lat }) => {
      const metres = metresOf.get(id) ?? null;
      return {
        type: "Feature" as const,
        id,
        properties: {
          id,
          name,
          strata,
          lastMonth,
          nearest: metres === null ? null : Math.round(metres),
        },
        geometry: { type: "Point" as const, coordinates: [lon, lat] },
      };
    }),
  };
}

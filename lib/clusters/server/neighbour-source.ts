import { readNeighbours } from "@/db/clusters/neighbours";
import type { AreaCode, AreaLevel } from "@/lib/core/domain/ids";
import type { Service } from "@/lib/core/product/product";

/** Which areas of a level inside an area share a border: by the shapes as they are now, or by those of a set that was frozen. */
export type NeighbourSource = (
  area: AreaCode,
  level: AreaLevel,
) => ReturnType<typeof readNeighbours>;

export const neighbourSource: Service<NeighbourSource> = {
  open:
    ({ database: { sql } }) =>
    (area, level) =>
      readNeighbours(sql, area, level),
};

import { listTopologies, readTopology } from "@/db/core/areas";
import type { Service } from "@/lib/core/product/product";
import type { AreaCode, AreaLevel } from "@/lib/core/domain/ids";
import { readPoints } from "./read-points";

/** Where shapes are read from: the database as it is now, or a set that was frozen. */
export type ShapeSource = {
  list: (parent: AreaCode) => ReturnType<typeof listTopologies>;
  read: (parent: AreaCode, level: AreaLevel) => ReturnType<typeof readTopology>;
  points: (area: AreaCode) => ReturnType<typeof readPoints>;
};

export const shapeSource: Service<ShapeSource> = {
  open: ({ database }) => ({
    list: (parent) => listTopologies(database.sql, parent),
    read: (parent, level) => readTopology(database.sql, parent, level),
    points: (area) => readPoints(database.sql, area),
  }),
};

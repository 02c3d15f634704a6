import { listNeighbouringPaths, listVersions } from "@/db/targets/targets";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Service } from "@/lib/core/product/product";

/** Where paths of targets with their versions are read from: the database as it is now, or a set that was frozen. */
export type TargetSource = {
  versions: (
    area: AreaCode,
    indicator: IndicatorId,
  ) => ReturnType<typeof listVersions>;
  neighbouring: (
    area: AreaCode,
    indicator: IndicatorId,
  ) => ReturnType<typeof listNeighbouringPaths>;
};

export const targetSource: Service<TargetSource> = {
  open: ({ database: { sql } }) => ({
    versions: (...of) => listVersions(sql, ...of),
    neighbouring: (...of) => listNeighbouringPaths(sql, ...of),
  }),
};

import { readVillageCounts, type VillageCounts } from "@/db/analysis/clusters";
import { readTwoMonths } from "@/db/analysis/two-months";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Service } from "@/lib/core/product/product";

/** What the analysis reads beside the figures: from the database as it is now, or from a set that was frozen. */
export type AnalysisSource = {
  villages: (query: {
    area: AreaCode;
    month: Month;
    indicator: IndicatorId;
  }) => Promise<VillageCounts[]>;
  twoMonths: (query: {
    area: AreaCode;
    months: readonly [Month, Month];
    indicator: IndicatorId;
  }) => ReturnType<typeof readTwoMonths>;
};

export const analysisSource: Service<AnalysisSource> = {
  open: ({ database: { sql }, rule }) => ({
    villages: (query) => readVillageCounts(sql, query),
    twoMonths: (query) => readTwoMonths(sql, { ...query, rule }),
  }),
};

import { readVillageCounts, type VillageCounts } from "@/db/analysis/clusters";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Service } from "@/lib/core/product/product";
import type { MonthTable } from "@/lib/figures/domain/month-table";
import { monthTables } from "@/lib/figures/server/month-tables";

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
  }) => Promise<TwoMonths>;
};

/** The posyandu of an area in two months, with the columns of one indicator, as they were at one sequence of the ledger. */
export type TwoMonths = {
  sequence: number;
  before: MonthTable;
  after: MonthTable;
};

export const analysisSource: Service<AnalysisSource> = {
  open: (product) => ({
    villages: (query) => readVillageCounts(product.database.sql, query),
    twoMonths: async ({ area, months: [before, after], indicator }) => {
      const { sequence, tables } = await product.service(monthTables).read({
        area,
        months: [before, after],
        indicators: [indicator],
        elements: [],
        silentMonths: null,
      });
      const tableOf = (month: Month) => {
        const table = tables.get(month);
        if (table === undefined) throw new RangeError(`${month} was not read`);
        return table;
      };
      return { sequence, before: tableOf(before), after: tableOf(after) };
    },
  }),
};

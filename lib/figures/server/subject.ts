import { figuresRefusalKinds } from "./refusals";
import {
  readReportedMonths,
  recomputeRollups,
  verifyRollups,
} from "@/db/figures/rollups";
import { quickAnswers } from "@/lib/core/http/quick-answers";
import { fill } from "@/lib/core/product/slot";
import { figureRoutes, quickValues } from "./routes";
import { figuresChanges } from "@/lib/figures/domain/changes";
import { publisher } from "./publish";
import type { Subject } from "@/lib/core/subjects/subject";

export const figuresSubject: Subject = {
  name: "figures",
  refusals: figuresRefusalKinds,
  routes: [figureRoutes],
  fills: [fill(quickAnswers, quickValues)],
  changes: figuresChanges,
  warm: async (product) => {
    await product.service(publisher).started;
  },
  derived: {
    months: readReportedMonths,
    recount: async (tx, months, rule) => {
      await recomputeRollups(tx, {
        months: [...months],
        villages: "all",
        rule,
      });
    },
    verify: async (sql, rule) => {
      const differences = await verifyRollups(sql, rule);
      return differences.map(
        ({ month, level, area }) => `${month} ${level} ${area}`,
      );
    },
  },
};

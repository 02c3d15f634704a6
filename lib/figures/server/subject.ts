import { figuresRefusalKinds } from "./refusals";
import {
  readReportedMonths,
  recomputeRollups,
  verifyRollups,
} from "@/db/figures/rollups";
import { figureRoutes } from "./routes";
import { figuresChanges } from "@/lib/figures/domain/changes";
import { publisher } from "./publish";
import type { Subject } from "@/lib/core/subjects/subject";

export const figuresSubject: Subject = {
  name: "figures",
  refusals: figuresRefusalKinds,
  routes: [figureRoutes],
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

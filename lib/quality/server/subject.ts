import { clearSimulatedFindings } from "@/db/quality/store-findings";
import type { Subject } from "@/lib/core/subjects/subject";
import { qualityChanges } from "@/lib/quality/domain/changes";
import { qualityWatch } from "./check-due";
import { qualityRefusalKinds } from "./refusals";
import { qualityRoutes } from "./routes";
import { workRoutes } from "./work-routes";

export const qualitySubject: Subject = {
  name: "quality",
  routes: [qualityRoutes, workRoutes],
  changes: qualityChanges,
  refusals: qualityRefusalKinds,
  warm: async (product) => {
    await Promise.resolve(product.service(qualityWatch));
  },
  demo: { clear: clearSimulatedFindings },
};

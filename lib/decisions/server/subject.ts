import { clearSimulatedDecisions } from "@/db/decisions/decisions";
import type { Subject } from "@/lib/core/subjects/subject";
import { decisionsChanges } from "@/lib/decisions/domain/changes";
import { fillDecisionsDemo } from "./fill-demo";
import { decisionsRefusalKinds } from "./refusals";
import { decisionEvidenceRoutes } from "./evidence-routes";
import { decisionRoutes } from "./routes";

export const decisionsSubject: Subject = {
  name: "decisions",
  routes: [decisionRoutes, decisionEvidenceRoutes],
  changes: decisionsChanges,
  refusals: decisionsRefusalKinds,
  inHall: ["GET /decisions*", "POST /decisions*"],
  demo: { fill: fillDecisionsDemo, clear: clearSimulatedDecisions },
};

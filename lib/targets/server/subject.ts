import { clearSimulatedPaths } from "@/db/targets/targets";
import type { Subject } from "@/lib/core/subjects/subject";
import { targetsChanges } from "@/lib/targets/domain/changes";
import { fillTargetsDemo } from "./fill-demo";
import { targetsRefusalKinds } from "./refusals";
import { targetRoutes } from "./routes";

export const targetsSubject: Subject = {
  name: "targets",
  routes: [targetRoutes],
  changes: targetsChanges,
  refusals: targetsRefusalKinds,
  demo: { fill: fillTargetsDemo, clear: clearSimulatedPaths },
};

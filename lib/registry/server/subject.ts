import { clearSimulatedPosyandu } from "@/db/registry/clear-simulated";
import { registryChanges } from "@/lib/registry/domain/changes";
import { registryRefusalKinds } from "./refusals";
import { registryRoutes } from "./routes";
import type { Subject } from "@/lib/core/subjects/subject";

export const registrySubject: Subject = {
  name: "registry",
  refusals: registryRefusalKinds,
  changes: registryChanges,
  routes: [registryRoutes],
  demo: { clear: clearSimulatedPosyandu },
};

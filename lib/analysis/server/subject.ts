import type { Subject } from "@/lib/core/subjects/subject";
import { analysisRefusalKinds } from "./refusals";
import { analysisRoutes } from "./routes";

/** It writes nothing: it reads what figures are counted from. */
export const analysisSubject: Subject = {
  name: "analysis",
  refusals: analysisRefusalKinds,
  routes: [analysisRoutes],
};

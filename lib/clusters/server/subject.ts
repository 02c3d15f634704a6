import type { Subject } from "@/lib/core/subjects/subject";
import { clusterRoutes } from "./routes";

export const clustersSubject: Subject = {
  name: "clusters",
  routes: [clusterRoutes],
};

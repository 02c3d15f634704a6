import { registryRoutes } from "./routes";
import type { Subject } from "@/lib/core/subjects/subject";

export const registrySubject: Subject = {
  name: "registry",
  routes: [registryRoutes],
};

import { statusRoutes } from "./routes";
import type { Subject } from "@/lib/core/subjects/subject";

export const installationSubject: Subject = {
  name: "installation",
  routes: [statusRoutes],
};

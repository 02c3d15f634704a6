import { installationChanges } from "@/lib/installation/domain/changes";
import { statusRoutes } from "./routes";
import type { Subject } from "@/lib/core/subjects/subject";

export const installationSubject: Subject = {
  name: "installation",
  inHall: ["GET /health", "GET /session", "GET /catalogue"],
  changes: installationChanges,
  routes: [statusRoutes],
};

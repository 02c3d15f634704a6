import { boundariesChanges } from "@/lib/boundaries/domain/changes";
import { boundaryRoutes } from "./routes";
import type { Subject } from "@/lib/core/subjects/subject";

export const boundariesSubject: Subject = {
  name: "boundaries",
  changes: boundariesChanges,
  routes: [boundaryRoutes],
};

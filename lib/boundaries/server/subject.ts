import { boundaryRoutes } from "./routes";
import type { Subject } from "@/lib/core/subjects/subject";

export const boundariesSubject: Subject = {
  name: "boundaries",
  routes: [boundaryRoutes],
};

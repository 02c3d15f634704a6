import type { Subject } from "@/lib/core/subjects/subject";
import { completenessRoutes } from "./routes";

export const completenessSubject: Subject = {
  name: "completeness",
  routes: [completenessRoutes],
};

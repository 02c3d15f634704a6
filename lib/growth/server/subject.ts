import { growthPublication } from "./keep-growth";
import { growthRoutes } from "./routes";
import type { Subject } from "@/lib/core/subjects/subject";

export const growthSubject: Subject = {
  name: "growth",
  routes: [growthRoutes],
  fills: [growthPublication],
};

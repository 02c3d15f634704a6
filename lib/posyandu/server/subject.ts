import type { Subject } from "@/lib/core/subjects/subject";
import { posyanduRoutes } from "./routes";

export const posyanduSubject: Subject = {
  name: "posyandu",
  routes: [posyanduRoutes],
};

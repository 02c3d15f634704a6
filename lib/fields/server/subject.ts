import type { Subject } from "@/lib/core/subjects/subject";
import { fieldRoutes } from "./routes";

export const fieldsSubject: Subject = {
  name: "fields",
  routes: [fieldRoutes],
};

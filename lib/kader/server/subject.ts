import type { Subject } from "@/lib/core/subjects/subject";
import { kaderRoutes } from "./routes";

export const kaderSubject: Subject = {
  name: "kader",
  routes: [kaderRoutes],
};

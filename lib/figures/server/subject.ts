import { figureRoutes } from "./routes";
import type { Subject } from "@/lib/core/subjects/subject";

export const figuresSubject: Subject = {
  name: "figures",
  routes: [figureRoutes],
};

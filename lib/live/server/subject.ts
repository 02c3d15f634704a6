import { liveRoutes } from "./routes";
import { liveRefusalKinds } from "./refusals";
import type { Subject } from "@/lib/core/subjects/subject";

export const liveSubject: Subject = {
  name: "live",
  inHall: ["GET /changes"],
  routes: [liveRoutes],
  refusals: liveRefusalKinds,
};

import { liveRoutes } from "./routes";
import type { Subject } from "@/lib/core/subjects/subject";

export const liveSubject: Subject = { name: "live", routes: [liveRoutes] };

import { submissionsRefusalKinds } from "./refusals";
import { clearSimulatedSubmissions } from "@/db/submissions/clear-simulated";
import { submissionChanges } from "@/lib/submissions/domain/changes";
import { boardRoutes } from "./board-routes";
import { refusedRowRoutes } from "./refused-rows";
import { historyRoutes } from "./routes";
import type { Subject } from "@/lib/core/subjects/subject";

export const submissionsSubject: Subject = {
  name: "submissions",
  refusals: submissionsRefusalKinds,
  changes: submissionChanges,
  routes: [historyRoutes, refusedRowRoutes, boardRoutes],
  demo: { clear: clearSimulatedSubmissions },
};

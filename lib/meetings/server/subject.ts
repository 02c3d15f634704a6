import { clearSimulatedMeetings } from "@/db/meetings/meetings";
import type { Subject } from "@/lib/core/subjects/subject";
import { meetingsChanges } from "@/lib/meetings/domain/changes";
import { fillMeetingsDemo } from "./fill-demo";
import { meetingsRefusalKinds } from "./refusals";
import { meetingRoutes } from "./routes";

export const meetingsSubject: Subject = {
  name: "meetings",
  routes: [meetingRoutes],
  changes: meetingsChanges,
  refusals: meetingsRefusalKinds,
  demo: { fill: fillMeetingsDemo, clear: clearSimulatedMeetings },
};

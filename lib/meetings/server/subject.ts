import { clearSimulatedMeetings } from "@/db/meetings/meetings";
import { fill } from "@/lib/core/product/slot";
import type { Subject } from "@/lib/core/subjects/subject";
import { meetingSources } from "@/lib/decisions/server/meeting-source";
import { meetingsChanges } from "@/lib/meetings/domain/changes";
import { fillMeetingsDemo } from "./fill-demo";
import { meetingTitles } from "./meeting-titles";
import { meetingsRefusalKinds } from "./refusals";
import { meetingRoutes } from "./routes";

export const meetingsSubject: Subject = {
  name: "meetings",
  routes: [meetingRoutes],
  changes: meetingsChanges,
  refusals: meetingsRefusalKinds,
  inHall: ["GET /meetings*", "POST /meetings/*"],
  fills: [fill(meetingSources, meetingTitles)],
  demo: { fill: fillMeetingsDemo, clear: clearSimulatedMeetings },
};

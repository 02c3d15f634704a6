import { clearSimulatedNotes } from "@/db/notes/notes";
import type { Subject } from "@/lib/core/subjects/subject";
import { notesChanges } from "@/lib/notes/domain/changes";
import { fillNotesDemo } from "./fill-demo";
import { notesRefusalKinds } from "./refusals";
import { noteRoutes } from "./routes";

export const notesSubject: Subject = {
  name: "notes",
  routes: [noteRoutes],
  changes: notesChanges,
  refusals: notesRefusalKinds,
  demo: { fill: fillNotesDemo, clear: clearSimulatedNotes },
};

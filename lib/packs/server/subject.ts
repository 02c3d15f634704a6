import type { Subject } from "@/lib/core/subjects/subject";
import { packsChanges } from "@/lib/packs/domain/changes";
import { packsRefusalKinds } from "./refusals";
import { packRoutes } from "./routes";

export const packsSubject: Subject = {
  name: "packs",
  routes: [packRoutes],
  changes: packsChanges,
  refusals: packsRefusalKinds,
};

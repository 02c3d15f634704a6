import type { Subject } from "@/lib/core/subjects/subject";
import { evidenceRefusalKinds } from "./refusals";

/** Files as evidence. It has no addresses of its own: whoever has something to prove asks it to receive, list, open and withdraw. */
export const evidenceSubject: Subject = {
  name: "evidence",
  refusals: evidenceRefusalKinds,
};

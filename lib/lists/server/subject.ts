import type { Subject } from "@/lib/core/subjects/subject";
import { listsRefusalKinds } from "./refusals";
import { listRoutes } from "./routes";

export const listsSubject: Subject = {
  name: "lists",
  routes: [listRoutes],
  refusals: listsRefusalKinds,
};

import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const dashboardClient: ClientSubject = {
  name: "dashboard",
  menu: [{ path: "/", key: "dashboard" }],
};

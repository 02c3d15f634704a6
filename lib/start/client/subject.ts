import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const startClient: ClientSubject = {
  name: "start",
  menu: [{ path: "/mulai", key: "start" }],
};

import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const definitionsClient: ClientSubject = {
  name: "definitions",
  menu: [{ path: "/definitions", key: "definitions" }],
};

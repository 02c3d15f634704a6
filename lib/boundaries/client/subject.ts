import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const boundariesClient: ClientSubject = {
  name: "boundaries",
  menu: [
    {
      path: "/boundaries",
      key: "boundaries",
      isFor: (user) => user?.role === "admin",
    },
  ],
  changes: { boundaries: { reads: [["area"]] } },
};

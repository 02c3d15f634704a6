import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const childrenClient: ClientSubject = {
  name: "children",
  forms: [{ form: "children", isUsual: false }],
  changes: {
    children: { reads: [], saysCount: true },
    places: { reads: [], saysCount: true },
  },
};

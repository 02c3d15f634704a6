import { onlyAfterEverything } from "@/lib/core/subjects/client/old-after";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const childrenClient: ClientSubject = {
  name: "children",
  forms: [{ form: "children", isUsual: false }],
  changes: {
    children: { saysCount: true },
    places: { saysCount: true },
  },
  reads: [
    {
      key: "child-places",
      // Names are told for thirty days.
      changesWithTime: true,
      oldAfter: ({ reach }) => (reach === "months" ? "all" : "nothing"),
    },
    { key: "child-place-choices", oldAfter: onlyAfterEverything },
  ],
};

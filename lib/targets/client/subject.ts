import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import { onlyAfterEverything } from "@/lib/core/subjects/client/old-after";

export const targetsClient: ClientSubject = {
  name: "targets",
  menu: [{ path: "/target", key: "targets" }],
  changes: { targetsSet: { saysCount: true } },
  reads: [{ key: "targets", oldAfter: onlyAfterEverything }],
};

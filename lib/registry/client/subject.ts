import { onlyAfterEverything } from "@/lib/core/subjects/client/old-after";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const registryClient: ClientSubject = {
  name: "registry",
  changes: { registry: {} },
  reads: [{ key: "registry", oldAfter: onlyAfterEverything }],
};

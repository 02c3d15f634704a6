import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const registryClient: ClientSubject = {
  name: "registry",
  changes: { registry: { reads: "all" } },
};

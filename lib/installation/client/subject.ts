import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const installationClient: ClientSubject = {
  name: "installation",
  changes: { cleared: { reads: "all" } },
};

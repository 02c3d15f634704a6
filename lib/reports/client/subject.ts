import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const reportsClient: ClientSubject = {
  name: "reports",
  forms: [{ form: "posyandu", isUsual: true }],
};

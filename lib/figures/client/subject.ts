import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const figuresClient: ClientSubject = {
  name: "figures",
  watchedReads: ({ area, level, month }) => [
    ["values", area, level, month],
    ["series", area],
  ],
};

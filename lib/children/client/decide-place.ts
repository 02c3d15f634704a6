import type { ChildPlace, PlaceDecision } from "@/lib/children/contract";
import { browserApi } from "@/lib/core/client/api-of";

/** Decides what a place name means, leaves its rows out, or takes such a decision back. The counts change at once. */
export function decidePlace(id: ChildPlace["id"], decision: PlaceDecision) {
  return browserApi().call(
    `/api/v1/child-places/${id}/decision`,
    async () => (await import("@/lib/children/contract")).PlaceDecisionReply,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(decision),
    },
  );
}

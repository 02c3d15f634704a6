import { browserApi } from "@/lib/core/client/api-of";
import type {
  Assignment,
  Explanation,
  ReturnedFinding,
} from "@/lib/quality/contract";

function send(id: string, verb: string, body: unknown) {
  return browserApi().call(
    `/api/v1/quality/findings/${id}/${verb}`,
    async () => (await import("@/lib/quality/contract")).Finding,
    {
      method: "POST",
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    },
  );
}

/** Says why a finding is as it is. */
export function explainFinding(id: string, explanation: Explanation) {
  return send(id, "explain", explanation);
}

/** Accepts its explanation. */
export function acceptFinding(id: string) {
  return send(id, "accept", undefined);
}

/** Sends its explanation back, with what is missing. */
export function returnFinding(id: string, returned: ReturnedFinding) {
  return send(id, "return", returned);
}

/** Asks the operator for it by a day; null takes the day away. */
export function assignFinding(id: string, assignment: Assignment) {
  return send(id, "assign", assignment);
}

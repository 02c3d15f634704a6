import { browserApi } from "@/lib/core/client/api-of";
import type {
  Assignment,
  Explanation,
  FindingChoice,
  ReturnedFinding,
} from "@/lib/quality/contract";

const posted = (body: unknown) => ({
  method: "POST" as const,
  ...(body !== undefined && {
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }),
});

function send(id: string, verb: string, body: unknown) {
  return browserApi().call(
    `/api/v1/quality/findings/${id}/${verb}`,
    async () => (await import("@/lib/quality/contract")).Finding,
    posted(body),
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

/** The same done to many findings: what is said of them, or the day. */
export type ManyDoing =
  | ({ verb: "explain" } & Explanation)
  | { verb: "accept" }
  | ({ verb: "return" } & ReturnedFinding)
  | ({ verb: "assign" } & Assignment);

export type ManyVerb = ManyDoing["verb"];

/** Does it to those that are meant; the reply names each that could not be changed. */
export function changeFindings(
  which: FindingChoice,
  { verb, ...given }: ManyDoing,
) {
  return browserApi().call(
    `/api/v1/quality/findings/${verb}`,
    async () => (await import("@/lib/quality/contract")).ManyReply,
    posted({ which, ...given }),
  );
}

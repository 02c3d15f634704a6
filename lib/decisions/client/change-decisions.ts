import { browserApi } from "@/lib/core/client/api-of";
import type { SchemaSource } from "@/lib/core/client/api-client";
import type {
  Decision,
  DecisionEdit,
  DecisionMove,
  DecisionReply,
  NewDecision,
  NewProgress,
} from "@/lib/decisions/contract";

function send<T>(
  path: string,
  body: unknown,
  schema: SchemaSource<T>,
): Promise<T> {
  return browserApi().call(`/api/v1/decisions${path}`, schema, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const one = async () => (await import("@/lib/decisions/contract")).Decision;

/** Writes a decision down; the same id again stores nothing and answers the same. */
export function sendDecision(decision: NewDecision): Promise<Decision> {
  return send("", decision, one);
}

/** Reports progress; the same id again stores nothing. */
export function sendProgress(
  decision: string,
  progress: NewProgress,
): Promise<DecisionReply> {
  return send(
    `/${decision}/progress`,
    progress,
    async () => (await import("@/lib/decisions/contract")).DecisionReply,
  );
}

/** Refused where somebody else has changed it since it was read. */
export function editDecision(
  id: string,
  edit: DecisionEdit,
): Promise<Decision> {
  return send(`/${id}/edit`, edit, one);
}

/** Moves it to another state. */
export function moveDecision(
  id: string,
  move: DecisionMove,
): Promise<Decision> {
  return send(`/${id}/move`, move, one);
}

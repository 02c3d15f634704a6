import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Decision, DecisionsReply } from "@/lib/decisions/contract";
import type {
  ActorName,
  ApiUnderTest,
  Reply,
} from "@/lib/product/testing/api-under-test";

/** What is written down where a test says nothing else. */
export const draft = (more: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  text: "Kunjungi balita yang tidak ditimbang",
  indicator: "ds",
  areas: ["15.01"],
  field: "kesehatan",
  office: "Kepala Dinas Kesehatan",
  due: "2026-11-01",
  target: 85,
  priority: "high",
  month: "2026-08",
  meeting: null,
  snapshot: null,
  writtenAt: null,
  ...more,
});

export const decisionOf = ({ body }: Reply) => body as unknown as Decision;

/** Writing and reading decisions of an API, as a planner where nobody else is named. */
export function decisionDesk(api: () => ApiUnderTest) {
  const post = (path: string, body: unknown, as: ActorName = "planner") =>
    api().post(
      `/decisions${path}`,
      {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      },
      as,
    );
  return {
    post,
    write: async (more: Record<string, unknown> = {}): Promise<Decision> => {
      const reply = await post("", draft(more));
      expect(reply.status, JSON.stringify(reply.body)).toBe(201);
      return decisionOf(reply);
    },
    list: async (query = ""): Promise<Decision[]> => {
      const { body } = await api().get(`/decisions?area=15${query}`, "planner");
      return (body as unknown as DecisionsReply).decisions;
    },
    read: async (id: string) => {
      const { body } = await api().get(`/decisions/${id}`, "planner");
      return body as unknown as {
        decision: Decision;
        progress: { id: string; text: string }[];
        byArea: {
          area: string;
          figures: NonNullable<Decision["figures"]>;
        }[];
      };
    },
  };
}

import { expect } from "vitest";
import type {
  ActorName,
  ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { shortCsv } from "@/lib/product/testing/bad-files";
import {
  everyQuestion,
  testMonth as month,
} from "@/lib/product/testing/test-product";
import type { Snapshot } from "@/lib/snapshots/contract";

type Value = { state: string; numerator?: number; denominator?: number };

/** Those who take snapshots of the invented province, and those who send reports meanwhile. */
export function snapshotOffice(api: () => ApiUnderTest) {
  const post = (url: string, body: unknown, as: ActorName = "planner") =>
    api().post(
      url,
      {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      },
      as,
    );
  const take = (
    given: Partial<Record<"area" | "month" | "title", string>> = {},
  ) => post("/snapshots", { area: "15", month, title: "Rakor", ...given });
  return {
    post,
    take,
    taken: async (given: Parameters<typeof take>[0] = {}) => {
      const reply = await take(given);
      expect(reply.status, JSON.stringify(reply.body)).toBe(201);
      return reply.body as unknown as Snapshot;
    },
    /** D of the posyandu is `d`, of 40 under-fives. */
    report: async (posyandu: string, d: number, of: string = month) => {
      const reply = await api().send({
        content: shortCsv([posyandu, of, 40, d, d, 0, 0, 0]),
        as: "admin",
        fields: { confirm: everyQuestion },
      });
      expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
    },
    /** D/S of an area, live or of a snapshot. */
    value: async (
      snapshot: Pick<Snapshot, "id"> | null,
      { area = "15", as = "planner" }: { area?: string; as?: ActorName } = {},
    ) => {
      const { status, body } = await api().get(
        `/values?area=${area}&month=${month}&indicator=ds${snapshot ? `&snapshot=${snapshot.id}` : ""}`,
        as,
      );
      expect(status, JSON.stringify(body)).toBe(200);
      return body.total as Value;
    },
  };
}

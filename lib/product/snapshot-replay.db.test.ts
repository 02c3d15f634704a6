import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  polygon,
  square,
} from "@/lib/boundaries/server/testing/boundary-builders";
import { indicators } from "@/lib/core/catalogue/indicators";
import { publishDue } from "@/lib/figures/server/publish";
import { groupBy } from "@/lib/core/domain/group-by";
import { createApi } from "./api";
import {
  formDataOf,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "./testing/api-under-test";
import { shortCsv } from "./testing/bad-files";
import { everyAddress } from "./testing/every-answer";
import {
  permissionWorld,
  type PermissionWorld,
} from "./testing/permissions/permission-world";
import {
  everyQuestion,
  openTestProduct,
  testMonth,
} from "./testing/test-product";

/** More of them, or others: SNAPSHOT_CHANGES=200 SNAPSHOT_SEED=1. */
const howMany = Number(process.env.SNAPSHOT_CHANGES ?? 12);
const seed = Number(process.env.SNAPSHOT_SEED ?? 20261127);
const asked = Number(process.env.SNAPSHOT_ADDRESSES ?? 120);

/** A stream of numbers between 0 and 1 (Park and Miller's generator). */
function chance(from: number): () => number {
  let state = from % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

type Named = { name: string };

const months = ["2025-09", "2026-07", "2026-08", testMonth] as const;
const posyandu = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"] as const;
const audiences = ["planner", "stranger"] as const satisfies ActorName[];

const areas = ["15", "15.01", "15.02", "15.01.01", "15.01.01.2001"];
const known = {
  area: areas,
  code: areas,
  month: months.slice(2),
  from: ["2025-09", "2026-07"],
  to: [testMonth],
  indicator: indicators.slice(0, 12).map(({ id }) => id),
  search: ["wilayah"],
  against: ["1", "12"],
  without: [],
  v: [],
  order: ["best"],
  snapshot: [],
};

describeOnBothEngines("what a snapshot answers", ({ database }) => {
  let api: ApiUnderTest;
  let world: PermissionWorld;
  const next = chance(seed);
  const pick = <One>(some: readonly One[]): One =>
    some[Math.floor(next() * some.length)] as One;
  const whole = (most: number) => Math.floor(next() * (most + 1));

  /** Some counts of a posyandu and a month, as whoever may send all of them. */
  const report = async (month: string, ids: readonly string[]) => {
    const rows = ids.map((id) => {
      const s = 20 + whole(80);
      const d = whole(s);
      const n = whole(d);
      return [id, month, s, d, n, d - n, 0, 0];
    });
    const reply = await api.send({
      content: shortCsv(...rows),
      as: "admin",
      fields: { confirm: everyQuestion },
    });
    expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
    return String(reply.body.id);
  };
  const post = async (url: string, init: RequestInit, as: ActorName) => {
    const reply = await api.post(url, init, as);
    expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
    return reply;
  };
  const json = (body: unknown): RequestInit => ({
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const target = async (value: number) => {
    const area = pick(["15", "15.01"]);
    const { body } = await api.get(`/targets?area=${area}&indicator=ds`);
    await post(
      "/targets",
      json({
        area,
        indicator: "ds",
        version: (body.history as unknown[]).length,
        years: [{ year: 2026, value }],
        baseline: null,
        source: "RPJMD",
      }),
      "planner",
    );
  };
  const boundaries = (size: number) =>
    post(
      "/boundaries",
      {
        body: formDataOf({
          name: "batas.geojson",
          content: JSON.stringify({
            type: "FeatureCollection",
            features: [
              polygon("15.01", square(0, 0, size)),
              polygon("15.02", square(size, 0, size)),
            ],
          }),
        }),
      },
      "admin",
    );
  const children = () =>
    post("/child-files", { body: world.children() }, "operator");

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    world = permissionWorld(api);
    for (const month of months)
      await report(
        month,
        month === testMonth ? posyandu.slice(0, 6) : posyandu,
      );
    await world.refusedRow();
    await children();
    await target(80);
    await boundaries(2);
    expect(await publishDue(api.product)).not.toBeNull();
  });
  afterAll(() => api.close());

  const textOf = async (
    of: Pick<ApiUnderTest, "raw">,
    address: string,
    as: ActorName,
  ) => {
    const response = await of.raw(address, as);
    const text = await response.text();
    // Every refusal has a number of its own; an answer has none.
    const told = response.ok ? text : text.replace(/"requestId":"[^"]*"/, "");
    return `${String(response.status)} ${told}`;
  };
  const frozenAddress = (address: string, id: string) =>
    `${address}${address.includes("?") ? "&" : "?"}snapshot=${id}`;

  /** Operations that a snapshot answers, with values of their parameters: some of them, as chance has it. */
  const someAddresses = async (): Promise<string[]> => {
    const { body } = await api.get("/openapi.json");
    const paths = Object.entries(
      body.paths as Record<string, { get?: { parameters?: Named[] } }>,
    ).filter(([, { get }]) =>
      get?.parameters?.some(({ name }) => name === "snapshot"),
    );
    const document = { ...body, paths: Object.fromEntries(paths) };
    const asking = { ...api, get: () => Promise.resolve({ body: document }) };
    const all = await everyAddress(asking as unknown as ApiUnderTest, known);
    // Of each operation some, so that those with many parameters do not crowd out the others.
    const byPath = groupBy(all, (address) => address.split("?")[0] ?? "");
    const rooms = [...byPath.values()];
    const share = Math.ceil(asked / rooms.length);
    return rooms.flatMap((room) =>
      Array.from({ length: Math.min(share, room.length) }, () => pick(room)),
    );
  };

  const change = async (): Promise<void> => {
    const kind = next();
    if (kind < 0.6) {
      sent.push(
        await report(
          pick(months),
          [pick(posyandu), pick(posyandu)].filter(
            (id, at, ids) => ids.indexOf(id) === at,
          ),
        ),
      );
      return;
    }
    const last = sent.pop();
    if (kind < 0.8 && last !== undefined) {
      await post(
        `/submissions/${last}/withdraw`,
        json({ reason: "Salah kirim" }),
        "admin",
      );
      return;
    }
    if (kind < 0.9) await target(whole(99) + 1);
    else await children();
  };
  const sent: string[] = [];

  describe("taken once", () => {
    it("is what the screen showed, and the same bytes after everything has changed", async () => {
      const addresses = await someAddresses();
      expect(addresses.length).toBeGreaterThan(asked * 0.4);
      const all = addresses.flatMap((address) =>
        audiences.map((as) => ({ address, as })),
      );
      const live: string[] = [];
      for (const { address, as } of all)
        live.push(await textOf(api, address, as));
      const { body: snapshot } = await post(
        "/snapshots",
        json({ area: "15", month: testMonth, title: "Rakor" }),
        "planner",
      );
      const id = String(snapshot.id);
      const replay = async (of: Pick<ApiUnderTest, "raw">) => {
        const texts: string[] = [];
        for (const { address, as } of all)
          texts.push(await textOf(of, frozenAddress(address, id), as));
        return texts;
      };
      const taken = await replay(api);
      // What it does not hold is refused, and never answered otherwise; its session names its own month as the latest.
      const differing = all.filter(
        ({ address }, at) =>
          address !== "/session" &&
          !isNotHeld(taken[at]) &&
          !isSameAnswer(live[at], taken[at]),
      );
      expect(differing.map(({ address, as }) => `${as} ${address}`)).toEqual(
        [],
      );
      expect(taken.filter(isNotHeld).length).toBeLessThan(all.length * 0.15);

      for (let done = 0; done < howMany; done += 1) await change();
      await publishDue(api.product);
      await boundaries(3);
      await post("/posyandu", { body: world.registry() }, "admin");
      await database().sql`update areas set name = 'Nama baru ' || code`;
      await api.product.directory.reload();

      const otherBytes = async (of: Pick<ApiUnderTest, "raw">) => {
        const texts = await replay(of);
        return all.filter((_, at) => texts[at] !== taken[at]);
      };
      expect(await otherBytes(api)).toEqual([]);
      // Another node, and this one after a start, know nothing of it but what is stored.
      const again = await openTestProduct(database());
      again.product.actorOf = api.product.actorOf;
      const fresh = createApi(again.product);
      expect(
        await otherBytes({
          raw: (url, as) =>
            Promise.resolve(
              fresh.request(`/api/v1${url}`, {
                headers: { "x-actor": as ?? "" },
              }),
            ),
        }),
      ).toEqual([]);
      await again.close();
      // Otherwise the test would say nothing: most of what is live has become another answer.
      let changed = 0;
      for (const [at, { address, as }] of all.entries())
        if (!isSameAnswer(await textOf(api, address, as), live[at]))
          changed += 1;
      expect(changed).toBeGreaterThan(all.length * 0.3);
    });
  });
});

const isNotHeld = (text: string | undefined): boolean =>
  text?.startsWith("404 ") === true && text.includes('"not-in-snapshot"');

/** Answers as they are, but for the sequence that was known when they were made. */
function isSameAnswer(
  one: string | undefined,
  other: string | undefined,
): boolean {
  const bare = (text = "") => text.replaceAll(/"sequence":\d+/g, "");
  return bare(one) === bare(other);
}

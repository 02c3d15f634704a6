import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { findInDatabase } from "@/lib/product/testing/find-traces";
import { verifyChildCounts } from "@/db/children/child-counts";
import { verifyRollups } from "@/db/figures/rollups";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { doDailyWork } from "@/lib/product/daily-work";
import { subjects } from "@/lib/product/server";
import {
  formDataOf,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { ChildPlacesReply, type ChildPlace } from "@/lib/children/contract";
import { hashPlace, rotateChildKeys } from "./child-keys";
import { childCsv, writtenChild } from "./testing/child-rows";

/** A child's name where the name of its posyandu should stand. */
const child = "ZULAIKHA PERMADANI";
const other = "QORIAH LESMANA";
const day = 24 * 60 * 60 * 1000;
const start = new Date("2026-10-05T03:00:00Z");

describeOnBothEngines("names that fit nothing", ({ database }) => {
  let api: ApiUnderTest;
  const at = (days: number) => {
    api.product.now = () => new Date(start.getTime() + days * day);
  };
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    const { sql } = database();
    await sql`delete from measurements`;
    await sql`delete from child_counts`;
    await sql`delete from child_spreads`;
    await sql`delete from child_places`;
    await sql`delete from submissions`;
    await sql`delete from audit_log`;
    at(0);
  });

  const file = (...names: string[]) =>
    childCsv(
      names.map((name, index) =>
        writtenChild(`Anak ${name} ${String(index)}`, { Posyandu: name }),
      ),
    );
  const send = async (content: string, query = "") => {
    const body = formDataOf({ content, fields: { area: "15.01" } });
    const reply = await api.post(`/child-files${query}`, { body });
    expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
    return reply.body;
  };
  const queue = async (as: ActorName = "operator"): Promise<ChildPlace[]> => {
    const { body } = await api.get("/child-places?area=15.01", as);
    return ChildPlacesReply.parse(body).places;
  };
  const kept = async (name: string) =>
    (await findInDatabase(database().sql, [name, ...name.split(" ")])).length >
    0;
  const exact = async () => {
    expect(await verifyChildCounts(database().sql)).toEqual([]);
    expect(await verifyRollups(database().sql, api.product.rule)).toEqual([]);
  };
  const daily = () => doDailyWork(api.product, subjects);

  it.each<[ActorName, number]>([
    ["operator", 200],
    ["colleague", 200],
    ["admin", 200],
    ["planner", 403],
    ["viewer", 403],
    ["neighbour", 403],
    ["nobody", 401],
  ])("are shown to who sends for the regency: %s %i", async (as, status) => {
    await send(file(child));
    const reply = await api.get("/child-places?area=15.01", as);
    expect(reply.status).toBe(status);
    expect(JSON.stringify(reply.body).includes(child)).toBe(status === 200);
  });

  it("are gone from the database after thirty days, and not a day before; their rows wait on and say so", async () => {
    await send(file(child, child, other));
    // Half past eleven at night, thirty days of the province after the first.
    at(29 + 13.5 / 24);
    await daily();
    expect(await kept(child)).toBe(true);
    at(29 + 14 / 24);
    // Whoever asks before the day's work has been done reads them no more.
    expect((await queue()).map(({ posyandu }) => posyandu)).toEqual([
      null,
      null,
    ]);
    await daily();
    expect(await kept(child)).toBe(false);
    expect(await kept(other)).toBe(false);
    expect(await queue()).toMatchObject([
      {
        status: "open",
        rows: 2,
        posyandu: null,
        village: null,
        namesUntil: null,
        suggestions: [],
      },
      { status: "open", rows: 1, posyandu: null },
    ]);
    await exact();
  });

  it("come back with the same file, which is stored no second time, and can be decided then", async () => {
    const first = await send(file(child, child));
    const [before] = await queue();
    at(31);
    await daily();
    const again = await send(file(child, child));
    expect([again.repeated, again.id]).toEqual([true, first.id]);
    const [place] = await queue();
    expect(place).toMatchObject({
      id: before?.id,
      posyandu: child,
      rows: 2,
      namesUntil: "2026-12-04T17:00:00.000Z",
    });
    at(60.5);
    await daily();
    expect(await kept(child)).toBe(true);
  });

  it("are gone with the decision, also from the audit log, and later files still follow it", async () => {
    await send(file(child));
    const [place] = await queue();
    const decision = `/child-places/${String(place?.id)}/decision`;
    const decide = (said: object) =>
      api.post(decision, {
        body: JSON.stringify(said),
        headers: { "content-type": "application/json" },
      });
    expect((await decide({ posyandu: "p2" })).status).toBe(200);
    expect(await kept(child)).toBe(false);
    expect(await queue()).toMatchObject([
      { status: "decided", rows: 1, posyandu: null, posyanduId: "p2" },
    ]);
    await exact();
    const next = await send(file(child, child), "?acceptFewer=true");
    expect(next.rows).toMatchObject({ matched: 2, queued: 0 });
    expect(await kept(child)).toBe(false);
    // Taken back, the rows wait without a name until a file brings it again.
    await decide({ action: "reopen" });
    expect((await queue())[0]).toMatchObject({
      status: "open",
      posyandu: null,
    });
    await send(file(child, child, other), "?acceptFewer=true");
    expect((await queue()).map(({ posyandu }) => posyandu).sort()).toEqual([
      other,
      child,
    ]);
    await exact();
  });

  it("are decided while a file is sent, and are then never stored", async () => {
    const { body } = await api.post("/child-files?dryRun=true", {
      body: formDataOf({ content: file(child), fields: { area: "15.01" } }),
    });
    const [open] = body.openPlaces as { key: string; posyandu: string }[];
    expect(open).toMatchObject({ posyandu: child });
    expect(open?.key).not.toMatch(/zulaikha/i);
    const reply = await api.post("/child-files", {
      body: formDataOf({
        content: file(child),
        fields: {
          area: "15.01",
          decisions: JSON.stringify({ [open?.key ?? ""]: "p1" }),
        },
      }),
    });
    expect(reply.body.rows).toMatchObject({ matched: 1 });
    expect(await kept(child)).toBe(false);
  });

  it("that are stored under themselves, as they once were, are found and then hashed", async () => {
    await send(file(child, other));
    const { sql } = database();
    const plain = "wilayah 15 1 1||wilayah 15 1 1 2001|";
    const name = (text: string) =>
      `${plain}${text.toLowerCase().replace(" ", "")}`;
    for (const text of [child, other])
      await sql`update child_places set key = ${name(text)}, status = 'decided', posyandu_id = 'p1', decided_by = 'x'
        where posyandu = ${text}`;
    const reply = await send(file(child), "?acceptFewer=true");
    expect(reply.rows).toMatchObject({ matched: 1 });
    expect(await sql`select 1 from child_places`).toHaveLength(2);
    expect(await kept(other)).toBe(true);
    await daily();
    expect(await kept(other)).toBe(false);
    expect(await kept(child)).toBe(false);
    const next = await send(file(other, child), "?acceptFewer=true");
    expect(next.rows).toMatchObject({ matched: 2 });
  });
});

it("a place has another hash under another key, and is no child's", async () => {
  const { mkdtemp, rm } = await import("node:fs/promises");
  const folder = await mkdtemp("/tmp/pantau-keys-");
  const { current, former } = await rotateChildKeys(folder);
  if (former === null) throw new Error("No former key");
  expect(hashPlace(current, "a|b")).toMatch(/^[0-9a-f]{32}$/);
  expect(hashPlace(current, "a|b")).not.toBe(hashPlace(former, "a|b"));
  await rm(folder, { recursive: true });
});

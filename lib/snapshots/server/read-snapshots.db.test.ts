import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { publishDue } from "@/lib/figures/server/publish";
import {
  expectProblem,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
  type Reply,
} from "@/lib/product/testing/api-under-test";
import { testMonth as month } from "@/lib/product/testing/test-product";
import type { CompareReply, Snapshot } from "@/lib/snapshots/contract";
import { snapshotOffice } from "./testing/snapshot-office";

describeOnBothEngines("snapshots that were taken", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());
  const { post, taken, report, value } = snapshotOffice(() => api);

  it("hold for strangers what had been published by then, and nothing that came later", async () => {
    const d = [31, 32, 33, 34, 35, 36];
    for (const [at, count] of d.entries())
      await report(`p${String(at + 1)}`, count);
    const untold = await taken();
    const publish = async (at: string) => {
      const before = api.product.now;
      api.product.now = () => new Date(at);
      await publishDue(api.product);
      api.product.now = before;
      await api.product.feed.settled();
    };
    await publish("2026-10-05T04:00:00Z");
    const told = await taken();
    const live = await value(null, { as: "stranger" });
    expect(live.state).toBe("value");
    for (const posyandu of ["p1", "p2", "p3", "p4", "p5", "p6"])
      await report(posyandu, 12);
    // What is due is noted first, and told ten minutes later.
    await publish("2026-10-05T05:00:00Z");
    await publish("2026-10-05T05:15:00Z");
    expect(await value(null, { as: "stranger" })).not.toEqual(live);
    expect(await value(told, { as: "stranger" })).toEqual(live);
    expect((await value(untold, { as: "stranger" })).state).toBe(
      "not-reported",
    );
    // Those who oversee have seen every count all along: D of six posyandu.
    expect((await value(untold)).numerator).toBe(
      d.reduce((sum, one) => sum + one),
    );
    const asStranger = async ({ id }: Snapshot) =>
      (await api.get(`/snapshots/${id}`, "stranger")).body.coverage;
    expect(await asStranger(untold)).toBeNull();
    expect(await asStranger(told)).toMatchObject({ reported: 6 });
    expectProblem(
      await api.get(
        `/values?area=15.01.01&level=village&month=${month}&indicator=ds&snapshot=${told.id}`,
        "stranger",
      ),
      { status: 403, code: "level-not-public" },
    );
  });

  it("of which two are compared say what changed, from what to what, and by which report", async () => {
    await report("p1", 20);
    const before = await taken();
    await report("p8", 10, "2026-07");
    await report("p1", 30);
    const after = await taken();
    const compare = async (one: Snapshot, other: Snapshot) =>
      (await api.get(`/snapshots/${one.id}/compare?with=${other.id}`))
        .body as unknown as CompareReply;
    const found = await compare(after, before);
    expect(found.before.id).toBe(before.id);
    // The report of another month is none of it, and the other regency is not touched.
    expect(found.changes).toHaveLength(1);
    expect(found.figures.map(({ area }) => area)).not.toContain("15.02");
    const ds = found.figures.filter(({ indicator }) => indicator === "ds");
    const sums = async (area: string) =>
      ((await value(before, { area })).numerator ?? 0) + 10;
    expect(
      ds.map(({ area, before: then, after: now }) => [
        area,
        (now.numerator ?? 0) - (then.numerator ?? 0),
        now.numerator,
      ]),
    ).toEqual([
      ["15", 10, await sums("15")],
      ["15.01", 10, await sums("15.01")],
    ]);
    const [change] = found.changes;
    expect(ds[0]?.changes).toEqual([change?.sequence]);
    expect(change).toMatchObject({ kind: "corrected", posyandu: 1 });
    const submission = await api.get(
      `/submissions/${String(change?.submission)}`,
      "admin",
    );
    expect(submission.status).toBe(200);
    const same = await compare(after, await taken());
    expect([same.figures, same.changes]).toEqual([[], []]);
    expect(same.compared).toBe(found.compared);
    expectProblem(
      await api.get(
        `/snapshots/${after.id}/compare?with=${(await taken({ area: "15.01" })).id}`,
      ),
      { status: 422, code: "snapshots-apart" },
    );
  });

  it("that are taken back stay readable, say why to those who oversee, and stand in the audit", async () => {
    const snapshot = await taken();
    const withdraw = () =>
      post(`/snapshots/${snapshot.id}/withdraw`, { reason: "Salah bulan" });
    expect((await withdraw()).status).toBe(200);
    expectProblem(await withdraw(), {
      status: 409,
      code: "snapshot-withdrawn",
    });
    const read = async (as: ActorName): Promise<Reply> =>
      api.get(`/snapshots/${snapshot.id}`, as);
    expect((await read("operator")).body.withdrawn).toMatchObject({
      office: { id: "Perencana Wilayah 15" },
      reason: "Salah bulan",
    });
    expect((await read("stranger")).body.withdrawn).toMatchObject({
      reason: null,
    });
    expect(await value(snapshot)).toEqual(await value(null));
    const { body: session } = await api.get(`/session?snapshot=${snapshot.id}`);
    expect(session.frozen).toMatchObject({ isWithdrawn: true });
    const audit = await database().sql`
      select action, actor from audit_log where subject = ${snapshot.id} order by action`;
    expect([...audit]).toEqual([
      { action: "snapshot.snapshotTaken", actor: "planner" },
      { action: "snapshot.snapshotWithdrawn", actor: "planner" },
    ]);
  });

  it("whose content is not what was taken answer nothing", async () => {
    // Who was registered there nobody has asked for yet, so it is in no memory.
    const snapshot = await taken({ area: "15.02", month: "2026-03" });
    await database().sql`
      update frozen_contents set body = 'spoilt' where sha256 in (
        select sha256 from snapshot_parts where snapshot_id = ${snapshot.id} and name = 'registry')`;
    expectProblem(
      await api.get(
        `/values?area=15.02&month=2026-03&indicator=ds&snapshot=${snapshot.id}`,
        "planner",
      ),
      { status: 500, code: "snapshot-unreadable" },
    );
  });
});

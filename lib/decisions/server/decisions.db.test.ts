import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  expectProblem,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { decisionDesk, decisionOf, draft } from "./testing/decision-desk";

const now = "2026-09";
const nobody = "nobody" as ActorName;

describeOnBothEngines("decisions", ({ database }) => {
  let api: ApiUnderTest;
  const { post, write, list, read } = decisionDesk(() => api);
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());

  it("are numbered without a gap by many who write at once, and stored once however often they are sent", async () => {
    const before = (await list()).length;
    const drafts = Array.from({ length: 12 }, () => draft());
    const replies = await Promise.all(
      [...drafts, ...drafts].map((one) => post("", one)),
    );
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([
      ...Array.from({ length: 12 }, () => 200),
      ...Array.from({ length: 12 }, () => 201),
    ]);
    const numberOf = new Map(
      replies.map((reply) => [decisionOf(reply).id, decisionOf(reply).number]),
    );
    for (const reply of replies)
      expect(decisionOf(reply).number).toBe(numberOf.get(decisionOf(reply).id));
    const numbers = (await list()).map(({ number }) => number).sort();
    expect(numbers).toEqual(
      Array.from(
        { length: before + 12 },
        (_, at) => `TL/15/2026-10/${String(at + 1).padStart(3, "0")}`,
      ),
    );
    const [first] = drafts;
    const taken = { status: 409, code: "decision-id-taken" };
    expectProblem(await post("", { ...first, text: "Lain" }), taken);
    expectProblem(await post("", first, "admin"), taken);
  });

  it("move as they may, close and open again only with a reason, and keep every version", async () => {
    const { id } = await write();
    const move = (to: string, version: number, reason: string | null = null) =>
      post(`/${id}/move`, { to, version, reason });
    expectProblem(await move("done", 1), {
      status: 400,
      code: "decision-reason",
    });
    expectProblem(await move("new", 1, "x"), {
      status: 409,
      code: "decision-move",
    });
    expect((await move("running", 1)).status).toBe(200);
    expectProblem(await move("done", 1, "x"), {
      status: 409,
      code: "decision-changed",
    });
    expect(decisionOf(await move("done", 2, "Terlaksana"))).toMatchObject({
      state: "done",
      reason: "Terlaksana",
      closedAt: "2026-10-05T03:00:00.000Z",
      moves: ["running"],
    });
    expectProblem(await move("running", 3), {
      status: 400,
      code: "decision-reason",
    });
    expect((await move("running", 3, "Belum tuntas")).status).toBe(200);
    const { body } = await api.get(`/decisions/${id}/versions`, "planner");
    expect(body.versions).toMatchObject([
      { version: 1, state: "new", reason: null },
      { version: 2, state: "running", reason: null },
      { version: 3, state: "done", reason: "Terlaksana" },
      { version: 4, state: "running", reason: "Belum tuntas" },
    ]);
  });

  it("of two who edit at once one is stored and the other refused, and the words before stay", async () => {
    const { id } = await write();
    const edit = (text: string) => {
      const { office, due, target, priority, field } = draft();
      const said = { text, office, due, target, priority, field };
      return post(`/${id}/edit`, {
        ...said,
        version: 1,
        verification: "Cocok",
      });
    };
    const replies = await Promise.all([edit("A"), edit("B")]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await api.get(`/decisions/${id}/versions`, "planner");
    expect(body.versions).toMatchObject([
      { text: draft().text, verification: null },
      { verification: "Cocok" },
    ]);
  });

  it("are reported on by the operators whose area they touch; the first report sets them going, and twice is once", async () => {
    const { id } = await write({ areas: ["15.01.01"] });
    const province = await write({ areas: ["15"] });
    const progress = {
      id: randomUUID(),
      text: "Daftar dibagikan",
      link: "https://contoh.example/bukti.pdf",
    };
    const report = (of: string, body: unknown, as: ActorName) =>
      post(`/${of}/progress`, body, as);
    expectProblem(await report(id, progress, "neighbour"), {
      status: 403,
      code: "not-allowed",
    });
    expect((await report(id, progress, "operator")).status).toBe(201);
    expect((await report(id, progress, "operator")).status).toBe(200);
    expectProblem(await report(id, { ...progress, text: "Lain" }, "operator"), {
      status: 409,
      code: "decision-id-taken",
    });
    expect(
      (
        await report(
          province.id,
          { ...progress, id: randomUUID() },
          "neighbour",
        )
      ).status,
    ).toBe(201);
    const { decision, progress: all } = await read(id);
    expect(all).toHaveLength(1);
    expect(decision).toMatchObject({
      state: "running",
      progress: {
        count: 1,
        lastText: "Daftar dibagikan",
        links: [progress.link],
      },
    });
    await post(`/${id}/move`, { to: "cancelled", version: 2, reason: "x" });
    expectProblem(
      await report(id, { ...progress, id: randomUUID() }, "operator"),
      { status: 409, code: "decision-closed" },
    );
  });

  it.each([
    ["no text", { text: "  " }, "bad-request"],
    ["an area that is not there", { areas: ["15.99"] }, "unknown-area"],
    [
      "an area inside another",
      { areas: ["15.01", "15.01.01"] },
      "decision-areas-overlap",
    ],
    ["no area", { areas: [] }, "bad-request"],
    ["a day that is none", { due: "2026-02-30" }, "bad-request"],
    ["a target above all", { target: 101 }, "decision-target"],
    ["a target of nothing", { indicator: null }, "decision-target"],
    ["a NIK", { text: "Kunjungi 1501 0101 0119 0001" }, "personal-number"],
    [
      "a phone number",
      { office: "Kepala Dinas 0812-3456-7890" },
      "personal-number",
    ],
    ["a meeting that is not there", { meeting: randomUUID() }, "not-found"],
  ])(
    "with %s are refused in both languages and not stored",
    async (_what, wrong, code) => {
      const before = (await list()).length;
      const reply = await post("", draft(wrong));
      const isMissing = code === "unknown-area" || code === "not-found";
      expectProblem(reply, { status: isMissing ? 404 : 400, code });
      expect(await list()).toHaveLength(before);
    },
  );

  it("are audited and told to open screens, make no figure old, and are read by no stranger", async () => {
    const { feed } = api.product;
    await feed.settled();
    const heard: string[] = [];
    feed.subscribe(
      (changes) => void heard.push(...changes.map(({ kind }) => kind)),
    );
    const month = now as Parameters<typeof feed.changedAt>[0];
    const before = feed.changedAt(month);
    const { id } = await write();
    await post(
      `/${id}/progress`,
      { id: randomUUID(), text: "x", link: null },
      "operator",
    );
    await post(`/${id}/move`, { to: "done", version: 2, reason: "x" });
    await feed.settled();
    const kinds = ["decided", "decisionReported", "decisionMoved"];
    expect(heard).toEqual(kinds);
    expect(feed.changedAt(month)).toBe(before);
    const audited = await database().sql<{ action: string; actor: string }[]>`
      select action, actor from audit_log where subject = ${id} order by id`;
    expect(audited).toEqual(
      kinds.map((kind, at) => ({
        action: `decision.${kind}`,
        actor: at === 1 ? "operator-1501" : "planner",
      })),
    );
    const stranger = { status: 401, code: "not-signed-in" };
    for (const url of ["?area=15", `/${id}`, `/${id}/versions`, "/due?area=15"])
      expectProblem(await api.get(`/decisions${url}`, nobody), stranger);
  });
});

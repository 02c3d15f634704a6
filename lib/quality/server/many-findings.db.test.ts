import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  expectProblem,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { csvWith } from "@/lib/product/testing/bad-files";
import { everyQuestion } from "@/lib/product/testing/test-product";
import type {
  Finding,
  FindingReply,
  FindingWorkReply,
  ManyReply,
  PosyanduFindingsReply,
  QualityReply,
} from "@/lib/quality/contract";
import { checkDue } from "./check-due";
import { columns, month, row, sound, type Row } from "./testing/quality-rows";

const nobody = "00000000-0000-4000-8000-000000000000";

describeOnBothEngines("many findings at once", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    await send(
      "operator",
      ...["p1", "p2", "p3", "p5"].map((id) => sound(id, "2026-08")),
    );
    await send(
      "operator",
      row("p1", { d_weighed: 70, n_gained: 57 }),
      row("p2", { b_first_time: "", stunted: "" }),
      sound("p3"),
      row("p5", { s_target: 30, d_weighed: 25, n_gained: 12, k_card: 28 }),
    );
    await send("neighbour", row("p7", { d_weighed: 71, n_gained: 58 }));
    await checkDue(api.product);
  });
  afterAll(() => api.close());

  const send = async (as: ActorName, ...rows: Row[]) => {
    const { status, body } = await api.send({
      as,
      content: csvWith(columns, ...rows),
      fields: { confirm: everyQuestion },
      query: "",
    });
    expect(status, JSON.stringify(body)).toBe(201);
  };
  const read = async (query = "", area = "15") =>
    (await api.get(`/quality?area=${area}&month=${month}${query}`, "planner"))
      .body as unknown as QualityReply;
  const work = async (area: string) =>
    (await api.get(`/quality/work?area=${area}`, "planner"))
      .body as unknown as FindingWorkReply;
  const act = (verb: string, body: unknown, as: ActorName) =>
    api.post(
      `/quality/findings/${verb}`,
      {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      },
      as,
    );
  const many = async (verb: string, body: unknown, as: ActorName) => {
    const reply = await act(verb, body, as);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    return reply.body as unknown as ManyReply;
  };
  const idOf = async (kind: string, posyandu?: string) => {
    const { findings } = await read();
    const found = findings.find(
      (one) =>
        one.kind === kind &&
        (posyandu === undefined || one.posyandu?.id === posyandu),
    );
    if (found === undefined) throw new Error(`No ${kind}`);
    return found.id;
  };
  const open = async (id: string) =>
    (await api.get(`/quality/findings/${id}`, "planner"))
      .body as unknown as FindingReply;
  /** Counted one by one from the lists of all states and months, as a reader would. */
  const counted = async (area: string, today: string) => {
    const found: Finding[] = [];
    for (const state of ["open", "returned", "explained"])
      found.push(...(await read(`&state=${state}`, area)).findings);
    const late = ({ due, state }: Finding) =>
      due !== null && due < today && state !== "explained";
    const tally = new Map<string, Record<string, number>>();
    for (const one of found) {
      const of = tally.get(one.regency) ?? {
        ...{ open: 0, returned: 0, explained: 0, overdue: 0, dated: 0 },
      };
      of[one.state] = (of[one.state] ?? 0) + 1;
      if (late(one)) of.overdue = (of.overdue ?? 0) + 1;
      else if (one.due !== null && one.state !== "explained")
        of.dated = (of.dated ?? 0) + 1;
      tally.set(one.regency, of);
    }
    return Object.fromEntries(tally);
  };

  it("are given one day in one transaction, each with its own line in history and audit, one change of the ledger a regency", async () => {
    const { findings, matching } = await read();
    expect(matching).toBe(findings.length);
    const ids = findings.map(({ id }) => id);
    const before = api.product.feed.sequence;
    const { changed, refused } = await many(
      "assign",
      { which: { findings: [...ids, ...ids] }, due: "2026-10-03" },
      "planner",
    );
    expect([changed.toSorted(), refused]).toEqual([ids.toSorted(), []]);
    expect(api.product.feed.sequence - before).toBe(2);
    const { sql } = database();
    const [audited] = await sql<{ lines: number; subjects: number }[]>`
      select count(*)::int as lines, count(distinct subject)::int as subjects from audit_log
      where action = 'quality.assigned' and detail->>'due' = '2026-10-03'`;
    expect(audited).toEqual({ lines: ids.length, subjects: ids.length });
    for (const id of ids)
      expect((await open(id)).events.at(-1)).toMatchObject({
        action: "assigned",
        due: "2026-10-03",
      });
  });

  it("are explained by whoever answers for them; those of others are named with the reason and left as they are", async () => {
    const own = await idOf("elements-empty");
    const foreign = await idOf("d-over-s", "p7");
    const { changed, refused } = await many(
      "explain",
      { which: { findings: [own, foreign, nobody] }, text: "Register baru" },
      "operator",
    );
    expect(changed).toEqual([own]);
    expect(refused.map(({ id, code }) => [id, code])).toEqual([
      [foreign, "not-allowed"],
      [nobody, "not-found"],
    ]);
    expect(refused[0]?.about).toBe(
      (await open(foreign)).finding.posyandu?.name,
    );
    expect(
      refused.every(({ message, remedy }) => message.id && remedy.en),
    ).toBe(true);
    expect((await open(foreign)).finding.state).toBe("open");
    const told = (await open(own)).events.at(-1);
    expect(told).toMatchObject({
      action: "explained",
      text: "Register baru",
      office: { en: "Operator of Wilayah 15.01" },
    });
  });

  it("are all refused as one if the sender may change none of them", async () => {
    const foreign = await idOf("d-over-s", "p7");
    expectProblem(
      await act(
        "explain",
        { which: { findings: [foreign] }, text: "Coba" },
        "operator",
      ),
      { status: 403, code: "not-allowed" },
    );
    expectProblem(
      await act("accept", { which: { findings: [foreign] } }, "planner"),
      { status: 409, code: "finding-unexplained" },
    );
  });

  it("are all of a filter only if it still holds as many as were shown", async () => {
    const which = { area: "15.01", month, state: "open" };
    const { matching } = await read("&state=open", "15.01");
    expectProblem(
      await act(
        "explain",
        { which: { ...which, expected: matching + 1 }, text: "Semua" },
        "operator",
      ),
      { status: 409, code: "findings-changed" },
    );
    const { changed } = await many(
      "explain",
      { which: { ...which, expected: matching }, text: "Semua" },
      "operator",
    );
    expect(changed).toHaveLength(matching);
    expect((await read("&state=open", "15.01")).matching).toBe(0);
    const judged = await read("&state=explained", "15.01");
    const back = await many(
      "return",
      {
        which: { findings: judged.findings.slice(0, 2).map(({ id }) => id) },
        text: "Belum jelas",
      },
      "planner",
    );
    expect(back.changed).toHaveLength(2);
  });

  it("wait in numbers that agree with the lists, by day too", async () => {
    const today = "2026-10-05";
    for (const area of ["15", "15.01", "15.01.01"]) {
      const told = await work(area);
      expect(told.today).toBe(today);
      const numbers = Object.fromEntries(
        told.work.map(
          ({ regency, open: o, returned, explained, overdue, dated }) => [
            regency,
            { open: o, returned, explained, overdue, dated },
          ],
        ),
      );
      expect(numbers, area).toEqual(await counted(area, today));
    }
    const { work: rows, first } = await work("15.01");
    const overdue = await read("&due=overdue", "15.01");
    expect(overdue.matching).toBe(rows[0]?.overdue);
    expect(overdue.findings.every(({ state }) => state === "returned")).toBe(
      true,
    );
    expect((await read("&due=dated", "15.01")).matching).toBe(
      (await read("", "15.01")).findings.filter(({ due }) => due !== null)
        .length,
    );
    expect(first.map(({ state }) => state)).toEqual(["returned", "returned"]);
    expect(rows[0]?.firstDue).toBe("2026-10-03");
  });

  it("of one posyandu stand together, those that wait first", async () => {
    const read1 = async (id: string) =>
      (await api.get(`/quality/posyandu/${id}`, "viewer"))
        .body as unknown as PosyanduFindingsReply;
    const { findings, isCut } = await read1("p1");
    expect(isCut).toBe(false);
    const everywhere = (await read("", "15.01")).findings.filter(
      ({ posyandu }) => posyandu?.id === "p1",
    );
    expect(findings.map(({ id }) => id)).toEqual(
      everywhere.map(({ id }) => id),
    );
    expect((await read1("p4")).findings).toEqual([]);
  });

  it.each([
    ["none of them", "assign", { which: { findings: [] }, due: null }],
    [
      "more than may be done at once",
      "assign",
      {
        which: { findings: Array.from({ length: 501 }, () => nobody) },
        due: null,
      },
    ],
    ["ids that are none", "accept", { which: { findings: ["7"] } }],
    [
      "a filter that says no number",
      "accept",
      { which: { area: "15", month: "2026-09" } },
    ],
    ["no words", "return", { which: { findings: [nobody] }, text: " " }],
    [
      "a day that is none",
      "assign",
      { which: { findings: [nobody] }, due: "2026-02-30" },
    ],
  ])("refuses %s in both languages", async (_what, verb, body) => {
    expectProblem(await act(verb, body, "admin"), {
      status: 400,
      code: "bad-request",
    });
  });

  it("refuses an area that is not there", async () => {
    expectProblem(
      await act(
        "accept",
        { which: { area: "15.99", month, expected: 1 } },
        "admin",
      ),
      { status: 404, code: "unknown-area" },
    );
  });
});

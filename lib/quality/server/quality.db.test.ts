import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  expectProblem,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { csvWith } from "@/lib/product/testing/bad-files";
import { everyQuestion } from "@/lib/product/testing/test-product";
import { judgeMonth } from "@/lib/quality/domain/judge-month";
import type {
  Finding,
  FindingReply,
  QualityReply,
} from "@/lib/quality/contract";
import { checkDue } from "./check-due";
import { checkMonth } from "./check-month";
import { columns, month, row, sound, type Row } from "./testing/quality-rows";

describeOnBothEngines("the quality of data", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    const before = ["p1", "p2", "p3", "p5"].map((id) => sound(id, "2026-08"));
    await send(...before);
    await send(
      row("p1", { d_weighed: 70, n_gained: 57 }),
      row("p2", { b_first_time: "", stunted: "" }),
      sound("p3"),
      row("p5", { s_target: 30, d_weighed: 25, n_gained: 12, k_card: 28 }),
    );
    await checkDue(api.product);
  });
  afterAll(() => api.close());

  const send = async (...rows: Row[]) => {
    const { status, body } = await api.send({
      content: csvWith(columns, ...rows),
      fields: { confirm: everyQuestion },
      query: "",
    });
    expect(status, JSON.stringify(body)).toBe(201);
  };
  const read = async (
    query = "",
    area = "15.01",
    as: ActorName = "planner",
  ) => {
    const reply = await api.get(
      `/quality?area=${area}&month=${month}${query}`,
      as,
    );
    expect(reply.status).toBe(200);
    return reply.body as unknown as QualityReply;
  };
  const all = async (states: readonly string[] = ["open"]) => {
    const pages = await Promise.all(
      states.map((state) => read(`&state=${state}`)),
    );
    return pages.flatMap(({ findings }) => findings);
  };
  const named = (findings: readonly Finding[]) =>
    findings
      .map(({ kind, posyandu }) => `${kind} ${posyandu?.id ?? "-"}`)
      .sort();
  const one = async (kind: string, state = "open") => {
    const found = (await all([state])).find((finding) => finding.kind === kind);
    if (found === undefined) throw new Error(`No ${kind} is ${state}`);
    return found;
  };
  const open = async (id: string, as: ActorName = "planner") =>
    (await api.get(`/quality/findings/${id}`, as))
      .body as unknown as FindingReply;
  const act = (
    id: string,
    verb: string,
    as: ActorName,
    body: unknown = { text: "Pendataan ulang" },
  ) =>
    api.post(
      `/quality/findings/${id}/${verb}`,
      verb === "accept"
        ? {}
        : {
            headers: { "content-type": "application/json" },
            body: JSON.stringify(body),
          },
      as,
    );

  it("is looked through by itself after reports came: what is wrong is found, what is right is not", async () => {
    expect(named(await all())).toEqual([
      "d-over-s p1",
      "elements-empty p2",
      "identical-months p3",
      "sudden-denominator p5",
    ]);
    const { checked } = await read();
    expect(checked).toMatchObject({ forms: 4, regencies: 1, ofRegencies: 1 });
  });

  it("has a score that can be reckoned from the reports by hand", async () => {
    const { total, rows } = await read();
    const parts = Object.fromEntries(
      (total.score?.parts ?? []).map(({ id, answer }) => [
        id,
        `${String(answer.numerator)}/${String(answer.denominator)}`,
      ]),
    );
    // Six posyandu in 15.01; four reported, with 9 × 4 needed elements of which two are empty.
    expect(parts).toEqual({
      complete: "4/6",
      timely: "4/4",
      filled: "34/36",
      consistent: "3/4",
      plausible: "3/4",
      genuine: "3/4",
    });
    const byHand = (25 * 66.7 + 15 * (100 + 94.4 + 75 + 75 + 75)) / 100;
    expect(total.score?.answer.value).toBeCloseTo(byHand, 9);
    expect(rows.map(({ area, reported }) => [area, reported])).toEqual([
      ["15.01.01", 3],
      ["15.01.02", 1],
    ]);
  });

  it("says nothing of what nobody has looked at, which is not the same as nothing found", async () => {
    const { body } = await api.get("/quality?area=15&month=2026-05", "planner");
    expect(body).toMatchObject({ checked: null, findings: [] });
    const empty = await read("", "15.02");
    expect(empty.checked).toMatchObject({ forms: 0, regencies: 1 });
    expect(empty.total.score?.answer).toEqual({ state: "not-reported" });
  });

  it("shows the forms of a finding beside each other, each with its submission", async () => {
    const { id } = await one("identical-months");
    const { months, events } = await open(id);
    expect(months).toHaveLength(13);
    const [august, september] = months.slice(-2);
    expect(september?.form?.counts).toEqual(august?.form?.counts);
    expect(september?.form?.submission).not.toBe(august?.form?.submission);
    expect(months[0]).toEqual({ month: "2025-09", form: null });
    expect(events.map(({ action }) => action)).toEqual(["found"]);
  });

  it("changes nothing when it is looked through again, by several at once too", async () => {
    const before = await all();
    const check = () =>
      checkMonth(
        {
          database: database(),
          now: api.product.now,
          judge: (given) => Promise.resolve(judgeMonth(given)),
        },
        { month, regency: "15.01" as AreaCode },
      );
    const runs = await Promise.all([check(), check(), check()]);
    expect(runs.map(({ change }) => change)).toEqual([null, null, null]);
    expect(await all()).toEqual(before);
  });

  it("goes from the planner to the operator and back until an explanation is accepted, all of it kept and audited", async () => {
    const { id } = await one("d-over-s");
    expect(
      (await act(id, "assign", "planner", { due: "2026-10-20" })).status,
    ).toBe(200);
    expectProblem(await act(id, "accept", "planner"), {
      status: 409,
      code: "finding-unexplained",
    });
    expect((await act(id, "explain", "operator")).status).toBe(200);
    const missing = { text: "Dari desa mana?" };
    expect((await act(id, "return", "planner", missing)).status).toBe(200);
    const better = { text: "  Dari desa sebelah\u200b. " };
    expect((await act(id, "explain", "colleague", better)).status).toBe(200);
    expect((await act(id, "accept", "planner")).status).toBe(200);
    expectProblem(await act(id, "explain", "operator"), {
      status: 409,
      code: "finding-accepted",
    });
    const { events, finding } = await open(id);
    expect(finding).toMatchObject({ state: "accepted", due: "2026-10-20" });
    expect(events.map(({ action, text }) => [action, text])).toEqual([
      ["found", null],
      ["assigned", null],
      ["explained", "Pendataan ulang"],
      ["returned", "Dari desa mana?"],
      ["explained", "Dari desa sebelah."],
      ["accepted", null],
    ]);
    expect(events[2]?.office).toEqual({
      id: "Operator Wilayah 15.01",
      en: "Operator of Wilayah 15.01",
    });
    const audited = await database().sql<{ action: string }[]>`
      select action from audit_log where subject = ${id} order by id`;
    expect(audited.map(({ action }) => action)).toEqual([
      "quality.assigned",
      "quality.explained",
      "quality.returned",
      "quality.explained",
      "quality.accepted",
    ]);
  });

  it("does not lower the score for what was accepted, nor ask again while the counts stay", async () => {
    const consistent = (await read()).total.score?.parts.find(
      ({ id }) => id === "consistent",
    );
    expect(consistent?.answer.numerator).toBe(4);
    await send(row("p6", {}));
    await checkDue(api.product);
    expect(named(await all(["accepted"]))).toEqual(["d-over-s p1"]);
    expect(named(await all())).not.toContain("d-over-s p1");
  });

  it("asks again when the counts are others and still wrong, and shows what was accepted before", async () => {
    await send(row("p1", { d_weighed: 71, n_gained: 58 }));
    await checkDue(api.product);
    const again = await one("d-over-s");
    expect(again.why).toEqual({ value: 71, before: 62 });
    const { events } = await open(again.id);
    expect(events.at(-1)?.action).toBe("changed");
    expect(events.some(({ action }) => action === "accepted")).toBe(true);
  });

  it("is settled by a correction, and never deleted", async () => {
    const { id } = await one("elements-empty");
    await send(sound("p2").with(3, 63));
    await checkDue(api.product);
    const { finding, events } = await open(id);
    expect(finding).toMatchObject({ state: "resolved", mayExplain: false });
    expect(events.at(-1)?.action).toBe("resolved");
    expectProblem(await act(id, "explain", "operator"), {
      status: 409,
      code: "finding-resolved",
    });
  });

  it("shows next month what was accepted of a like finding in this one", async () => {
    const { id } = await one("d-over-s");
    await act(id, "explain", "operator", { text: "Anak pengungsi" });
    await act(id, "accept", "admin");
    const next = sound("p1", "2026-10").with(5, 75).with(6, 62);
    await send(next);
    await checkDue(api.product);
    const { body } = await api.get(
      "/quality?area=15.01&month=2026-10&kind=d-over-s",
      "planner",
    );
    const [found] = (body as unknown as QualityReply).findings;
    const { earlier } = await open(found?.id ?? "");
    expect(earlier).toMatchObject([{ month, text: "Anak pengungsi" }]);
  });

  it("tells words of officers only to those who may read what nobody checked", async () => {
    const { id } = await one("d-over-s", "accepted");
    for (const [as, isTold] of [
      ["operator", true],
      ["planner", true],
      ["neighbour", false],
      ["viewer", false],
    ] as const) {
      const { events } = await open(id, as);
      const explained = events.filter(({ action }) => action === "explained");
      expect(explained.map(({ textHidden }) => textHidden)).toEqual(
        explained.map(() => !isTold),
      );
      expect(JSON.stringify(events).includes("Anak pengungsi")).toBe(isTold);
    }
  });

  it.each([
    ["no words", "explain", { text: "  " }],
    ["a character that no database stores", "explain", { text: "a\0b" }],
    ["words beyond measure", "return", { text: "x".repeat(1_001) }],
    ["a day that is none", "assign", { due: "2026-02-30" }],
  ])("refuses %s in both languages", async (_what, verb, body) => {
    const { id } = await one("identical-months");
    expectProblem(await act(id, verb, "admin", body), {
      status: 400,
      code: "bad-request",
    });
  });

  it("lists page by page, each finding once", async () => {
    const whole = await read("&state=open");
    const [first] = whole.findings;
    const rest = await read(`&state=open&after=${first?.id ?? ""}`);
    expect([first, ...rest.findings]).toEqual(whole.findings);
  });
});

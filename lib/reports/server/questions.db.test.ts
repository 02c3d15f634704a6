import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  expectProblem,
  openApiUnderTest,
  type ApiUnderTest,
  type Reply,
} from "@/lib/product/testing/api-under-test";
import { csvWith } from "@/lib/product/testing/bad-files";

const form = ["posyandu_id", "month", "S", "D", "K"];
const october = "2026-10";
const september = "2026-09";

describeOnBothEngines("what a sender is asked", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await database()
      .sql`truncate submissions, reports, refused_rows, submission_files cascade`;
  });

  type Row = [string, string, number, number, number | ""];
  const send = (rows: readonly Row[], confirm = "", query = "") =>
    api.send({
      content: csvWith(form, ...rows),
      fields: confirm === "" ? {} : { confirm },
      query,
    });
  const questions = ({ body }: Reply) =>
    (body.issues ?? [])
      .filter(({ severity }) => severity === "question")
      .map(({ code }) => code);

  async function held(rows: readonly Row[], codes: string[]) {
    const check = await send(rows, "", "?dryRun=true");
    expect([check.status, questions(check)]).toEqual([200, codes]);
    const before = await api.stored();
    const refused = await send(rows);
    expectProblem(refused, { status: 422, code: "questions-open" });
    expect(questions(refused)).toEqual(codes);
    expect(await api.stored()).toEqual(before);
    return check;
  }

  it("before counts shrink: how many, where, from what to what", async () => {
    expect(
      (
        await send([
          ["p1", october, 70, 65, 60],
          ["p2", october, 40, 30, 30],
        ])
      ).status,
    ).toBe(201);
    const smaller: Row[] = [["p1", october, 70, 1, 60]];
    const check = await held(smaller, ["counts-fall"]);
    expect(JSON.stringify(check.body)).toContain("65 → 1");
    expect((await send(smaller, "counts-emptied")).status).toBe(422);
    expect((await send(smaller, "counts-fall")).status).toBe(201);
    expect(await api.report("p1", october)).toEqual([70, 1]);
  });

  it("before counts become empty", async () => {
    await send([["p1", october, 70, 65, 60]]);
    const emptier: Row[] = [["p1", october, 70, 65, ""]];
    const check = await held(emptier, ["counts-emptied"]);
    expect(JSON.stringify(check.body)).toContain("1 isian di 1 posyandu");
    expect((await send(emptier, "counts-emptied")).status).toBe(201);
  });

  it("when the counts are those of the month before", async () => {
    const rows = (month: string): Row[] => [
      ["p1", month, 70, 65, 60],
      ["p2", month, 40, 30, 30],
      ["p3", month, 50, 45, 40],
    ];
    await send(rows(september));
    await held(rows(october), ["same-as-last-month"]);
    expect((await send(rows(october), "same-as-last-month")).status).toBe(201);
    // What is stored already is no news, so that sending it again asks nothing.
    expect(questions(await send(rows(october), "", "?dryRun=true"))).toEqual(
      [],
    );
  });

  it("nothing, when counts grow, fall a little, are few, or are new", async () => {
    await send([
      ["p1", october, 70, 60, 60],
      ["p2", october, 12, 9, 9],
    ]);
    const calm: Row[] = [
      ["p1", october, 75, 40, 61],
      ["p2", october, 12, 1, 9],
      ["p3", october, 50, 45, 40],
    ];
    expect(questions(await send(calm, "", "?dryRun=true"))).toEqual([]);
    expect((await send(calm)).status).toBe(201);
  });

  it("lists every change where all are asked for", async () => {
    await send([
      ["p1", october, 70, 60, 60],
      ["p2", october, 12, 9, 9],
    ]);
    const changed: Row[] = [
      ["p1", october, 71, 60, 60],
      ["p2", october, 13, 9, 9],
    ];
    const { body } = await send(changed, "", "?dryRun=true&changes=all");
    expect(body.changes).toHaveLength(2);
  });
});

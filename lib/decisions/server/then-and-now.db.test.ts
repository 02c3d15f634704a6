import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { Decision, DecisionsReply } from "@/lib/decisions/contract";
import {
  expectProblem,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { csvOf, everyQuestion } from "@/lib/product/testing/test-product";
import { decisionDesk, draft } from "./testing/decision-desk";

const then = "2026-08";
const now = "2026-09";

/** Weighed of 50 expected, by posyandu: p1 to p6 stand in 15.01, p7 and p8 in 15.02. */
type Weighed = Readonly<Record<string, number>>;
const own = ["p1", "p2", "p3", "p4", "p5", "p6"];
const weighed = (...counts: number[]): Weighed =>
  Object.fromEntries(
    counts.map((count, at) => [`p${String(at + 1)}`, count] as const),
  );
const august = weighed(30, 31, 33, 34, 35, 36, 20);
const september = weighed(40, 41, 43, 44, 45, 46, 25, 25);

/** Sum over sum of what was sent, by hand. */
const share = (sent: Weighed, ids: readonly string[]) => {
  const given = ids.flatMap((id) => sent[id] ?? []);
  return (100 * given.reduce((sum, one) => sum + one, 0)) / (50 * given.length);
};

describeOnBothEngines("what became of decisions", ({ database }) => {
  let api: ApiUnderTest;
  const { post, write, list, read } = decisionDesk(() => api);

  const sendMonth = async (month: string, sent: Weighed) => {
    const rows = Object.entries(sent).map(([id, count]) => ({
      posyandu_id: id,
      month,
      s_target: 50,
      d_weighed: count,
    }));
    const reply = await api.send({
      content: csvOf(rows),
      as: "admin",
      fields: { confirm: everyQuestion },
    });
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  };
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    await sendMonth(then, august);
  });
  afterAll(() => api.close());
  beforeEach(() => {
    api.product.now = () => new Date("2026-10-05T03:00:00Z");
  });

  it("keep the figure that the screens showed, also after it was corrected, and show what became of it", async () => {
    const decision = await write();
    const { body } = await api.get(
      `/values?area=15.01&level=subdistrict&month=${then}&indicator=ds`,
      "planner",
    );
    const shown = body.total as { value: number };
    expect(decision.figures).toMatchObject({
      then: { value: shown.value, month: then, state: "value" },
      now: { month: now, state: "not-reported" },
      comparison: { verdict: "not-comparable", reason: "no-figure-now" },
    });
    expect(shown.value).toBeCloseTo(share(august, own), 9);

    await sendMonth(then, { ...august, p1: 20 });
    await sendMonth(now, september);
    const after = await read(decision.id);
    expect(after.decision.figures).toMatchObject({
      then: { value: shown.value },
      now: { month: now, value: share(september, own) },
      comparison: { verdict: "better" },
      reached: true,
    });
    const { comparison } = after.decision.figures ?? {};
    const rounded = (value: number) => Math.round(value * 10) / 10;
    expect(comparison?.difference).toBeCloseTo(
      rounded(share(september, own)) - rounded(share(august, own)),
      9,
    );
    await sendMonth(then, august);
  });

  it("of several areas sum counts and take the ratio last; with other posyandu behind it nothing is compared", async () => {
    const decision = await write({ areas: ["15.01", "15.02"] });
    const all = [...own, "p7", "p8"];
    const { decision: after, byArea } = await read(decision.id);
    expect(after.figures?.then.value).toBeCloseTo(share(august, all), 9);
    expect(after.figures?.now?.value).toBeCloseTo(share(september, all), 9);
    expect(after.figures?.then.coverage).toEqual({
      reported: 7,
      registered: 8,
    });
    // Seven of eight, then eight of eight: 88 % and 100 %.
    expect(after.figures?.comparison.reason).toBe("coverage");
    const verdicts = byArea.map(({ area, figures }) => [
      area,
      figures.comparison.verdict,
      figures.comparison.reason,
    ]);
    expect(verdicts).toEqual([
      ["15.01", "better", null],
      ["15.02", "not-comparable", "incomplete"],
    ]);
  });

  it("are late once their day is over in the province, not in the server's zone, and reminded of within seven days", async () => {
    const office = "Kepala Uji Hari";
    await write({ due: "2026-10-05", office });
    await write({ due: "2026-10-12", office });
    await write({ due: "2026-10-13", office });
    const mine = async () =>
      (await list(`&office=uji%20hari`)).map(({ isLate, daysLeft }) => [
        isLate,
        daysLeft,
      ]);
    // 16.59 UTC is 23.59 in the province.
    api.product.now = () => new Date("2026-10-05T16:59:59Z");
    expect(await mine()).toEqual([
      [false, 0],
      [false, 7],
      [false, 8],
    ]);
    const due = async () => {
      const { body } = await api.get("/decisions/due?area=15.02", "operator");
      const of = (some: unknown) =>
        (some as Decision[])
          .filter((one) => one.office === office)
          .map((one) => one.due);
      return { late: of(body.late), soon: of(body.soon) };
    };
    expect(await due()).toEqual({
      late: [],
      soon: ["2026-10-05", "2026-10-12"],
    });
    api.product.now = () => new Date("2026-10-05T17:00:00Z");
    expect(await mine()).toEqual([
      [true, -1],
      [false, 6],
      [false, 7],
    ]);
    expect(await due()).toEqual({
      late: ["2026-10-05"],
      soon: ["2026-10-12", "2026-10-13"],
    });
    expect((await list("&late=true&office=uji")).map((one) => one.due)).toEqual(
      ["2026-10-05"],
    );
  });

  it("are found by area inside and around, office, state, field, indicator and day", async () => {
    const office = "Kepala Uji Pilihan";
    const a = await write({ office, areas: ["15.01.01"], due: "2026-12-01" });
    const b = await write({
      office,
      areas: ["15"],
      field: "sosial",
      due: "2026-12-02",
    });
    const c = await write({
      office,
      areas: ["15.02"],
      indicator: null,
      target: null,
    });
    const found = async (query: string) => {
      const { body } = await api.get(
        `/decisions?office=PILIHAN&${query}`,
        "planner",
      );
      return (body as unknown as DecisionsReply).decisions.map(({ id }) => id);
    };
    expect(await found("area=15.01")).toEqual([a.id, b.id]);
    expect(await found("area=15.02")).toEqual([c.id, b.id]);
    expect(await found("area=15&until=2026-12-01")).toEqual([c.id, a.id]);
    expect(await found("area=15&field=sosial")).toEqual([b.id]);
    expect(await found("area=15&indicator=ds")).toEqual([a.id, b.id]);
    expect(await found("area=15&state=closed")).toEqual([]);
    expect(await found("area=15&state=open")).toEqual([c.id, a.id, b.id]);
  });

  it("of a meeting keep the figure of the snapshot that was on screen, whatever was corrected since", async () => {
    const json = (url: string, body: unknown) =>
      api.post(
        url,
        {
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        },
        "planner",
      );
    const taken = await json("/snapshots", {
      area: "15",
      month: then,
      title: "Rakor",
    });
    expect(taken.status, JSON.stringify(taken.body)).toBe(201);
    const snapshot = String(taken.body.id);
    await sendMonth(then, { ...august, p1: 10 });
    const planned = await json("/meetings", {
      ...{ title: "Rakor Oktober", area: "15", month: then, snapshot },
      ...{ heldOn: null, place: "" },
    });
    const { id: meeting } = planned.body.meeting as { id: string };
    const frozen = await write({ meeting, snapshot });
    const live = await write({ meeting });
    expect(frozen.meeting?.title).toBe("Rakor Oktober");
    expect(frozen.figures?.then).toMatchObject({ snapshot });
    expect(frozen.figures?.then.value).toBeCloseTo(share(august, own), 9);
    expect(live.figures?.then.value).toBeCloseTo(
      share({ ...august, p1: 10 }, own),
      9,
    );
    const ofMeeting = await list(`&meeting=${meeting}`);
    expect(ofMeeting.map(({ id }) => id).sort()).toEqual(
      [frozen.id, live.id].sort(),
    );
    const wrong = { month: now, snapshot };
    expectProblem(await post("", draft(wrong)), {
      status: 404,
      code: "outside-snapshot",
    });
    await sendMonth(then, august);
  });

  it("leave as a matrix for paper, with what the list says and a second sheet that adds up", async () => {
    const office = "Kepala Uji Matriks";
    const verdict = await write({ office, due: "2026-10-01" });
    await write({ office, areas: ["15.02"], due: "2026-12-31" });
    const query = "/decisions?area=15&office=matriks";
    const csv = await (await api.raw(`${query}&format=csv`, "planner")).text();
    const [head = "", ...rows] = csv.replace("\ufeff", "").trim().split("\r\n");
    const cells = rows.map((row) => row.split(";"));
    const at = (name: string) => head.split(";").indexOf(name);
    expect(rows).toHaveLength(2);
    expect(cells[0]?.[at("Nomor")]).toBe(verdict.number);
    expect(cells.map((row) => row[at("Status")])).toEqual([
      "Terlambat",
      "Baru",
    ]);
    expect(cells[0]?.[at("Batas waktu")]).toBe("01/10/2026");
    expect(Number(cells[0]?.[at("Nilai awal")]?.replace(",", "."))).toBeCloseTo(
      share(august, own),
      6,
    );
    expect(cells[1]?.[at("Perubahan")]).toMatch(/^Tidak sebanding: /);
    const file = await api.raw(`${query}&format=xlsx`, "planner");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const parts = unzipSync(bytes);
    const part = (name: string) =>
      strFromU8(parts[`xl/${name}.xml`] ?? new Uint8Array());
    expect(part("workbook")).toMatch(/name="Matriks".*name="Ringkasan"/s);
    expect(part("workbook")).toContain("$3:$3");
    const sheet = part("worksheets/sheet1");
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"/);
    for (const setting of [
      'orientation="landscape"',
      'paperSize="9"',
      'fitToWidth="1"',
    ])
      expect(sheet).toContain(setting);
    // The first row of counts: all, late, new.
    const { sheets } = await readXlsx(bytes);
    const summary = sheets[1]?.rows ?? [];
    const all = summary.find(([name]) => name === "Semua keputusan");
    expect(all?.slice(1)).toEqual([2, 1, 1, 0, 0, 0]);
  });
});

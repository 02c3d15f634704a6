import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  childCsv,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import {
  formDataOf,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import {
  csvOf,
  everyQuestion,
  testMonth as month,
} from "@/lib/product/testing/test-product";

const report = (posyandu: string, d: number | string, of = month) => ({
  posyandu_id: posyandu,
  month: of,
  s_target: 50,
  d_weighed: d,
});

/** The deadline of September is the 10th of October, 23:59 in Jambi, which is seven hours ahead of UTC. */
const beforeDeadline = new Date("2026-10-05T03:00:00Z");
const dayAfter = new Date("2026-10-10T17:30:00Z");
const fiveDaysAfter = new Date("2026-10-15T03:00:00Z");

type Row = Record<
  "registered" | "reported" | "onTime" | "corrected" | "silent",
  number
> & { area: string; refusedOpen: number | null };
type Month = {
  month: string;
  registered: number;
  reported: number;
  onTime: number;
  daysLate: number | null;
};

describeOnBothEngines("completeness", ({ database }) => {
  let api: ApiUnderTest;
  const send = async (at: Date, rows: Record<string, string | number>[]) => {
    api.product.now = () => at;
    const { status, body } = await api.send({
      content: csvOf(rows),
      as: "admin",
      fields: { area: "15", confirm: everyQuestion },
      query: "?acceptValid=true",
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return String(body.id);
  };
  const rowsOf = async (search: string) => {
    const { body } = await api.get(`/completeness?${search}`, "planner");
    return {
      total: body.total as Row,
      rows: body.rows as unknown as Row[],
    };
  };
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    // p1 to p6 lie in 15.01, p7 and p8 in 15.02; p5 has not sent since the year before.
    await send(beforeDeadline, [
      report("p3", 30, "2026-08"),
      report("p5", 30, "2025-09"),
      report("p6", 30, "2025-10"),
    ]);
    ids.inTime = await send(beforeDeadline, [
      report("p1", 40),
      report("p2", 41),
    ]);
    ids.late = await send(dayAfter, [report("p3", 30), report("p7", "x")]);
    ids.corrected = await send(fiveDaysAfter, [report("p1", 44)]);
    ids.withdrawn = await send(fiveDaysAfter, [report("p4", 20)]);
    api.product.now = () => new Date("2026-10-16T03:00:00Z");
    await api.post(`/submissions/${ids.withdrawn}/withdraw`, {}, "admin");
  });
  afterAll(async () => {
    await api.close();
  });

  it("counts the expected, received, punctual, corrected and silent posyandu of each area, and the rows that wait", async () => {
    const { total, rows } = await rowsOf(`area=15&month=${month}`);
    expect(total).toMatchObject({
      registered: 8,
      reported: 3,
      onTime: 2,
      corrected: 1,
      refusedOpen: 1,
      // p4 (withdrawn), p5 (thirteen months ago), p7 and p8.
      silent: 4,
    });
    expect(rows).toMatchObject([
      {
        area: "15.01",
        registered: 6,
        reported: 3,
        onTime: 2,
        corrected: 1,
        refusedOpen: 0,
        silent: 2,
      },
      {
        area: "15.02",
        registered: 2,
        reported: 0,
        onTime: 0,
        corrected: 0,
        refusedOpen: 1,
        silent: 2,
      },
    ]);
  });

  it("says the same as the board, at every level", async () => {
    for (const [area, level] of [
      ["15", "regency"],
      ["15", "subdistrict"],
      ["15.01", "subdistrict"],
      ["15.01.01", "village"],
    ] as const) {
      const search = `area=${area}&level=${level}&month=${month}`;
      const { rows } = await rowsOf(search);
      const { body } = await api.get(`/board?${search}`, "planner");
      const board = (body.rows as unknown as Row[]).map(
        ({ area: code, registered, reported, onTime }) => ({
          area: code,
          registered,
          reported,
          onTime,
        }),
      );
      expect(rows).toMatchObject(board);
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  it("has no number of refused rows below the regency, where rows may not say whose they are", async () => {
    const { rows, total } = await rowsOf(`area=15.01&month=${month}`);
    expect(rows.map(({ refusedOpen }) => refusedOpen)).toEqual([null, null]);
    expect(total.refusedOpen).toBe(0);
    const inner = await rowsOf(`area=15.01.01&month=${month}`);
    expect(inner.total.refusedOpen).toBeNull();
  });

  it("tells the days from the deadline to the last first report: a correction makes nobody late, a file that was taken back neither", async () => {
    const { body } = await api.get(
      `/completeness/history?area=15&month=${month}`,
      "planner",
    );
    expect(body.code, JSON.stringify(body)).toBeUndefined();
    const rows = [body.total, ...(body.rows as unknown as unknown[])] as {
      area: string;
      months: Month[];
    }[];
    const september = rows.map(({ area, months }) => [
      area,
      months.find((one) => one.month === month),
    ]);
    expect(september).toMatchObject([
      ["15", { registered: 8, reported: 3, onTime: 2, daysLate: 1 }],
      ["15.01", { registered: 6, reported: 3, onTime: 2, daysLate: 1 }],
      ["15.02", { registered: 2, reported: 0, onTime: 0, daysLate: null }],
    ]);
    // What came in October 2026 for September 2025 is 360 days late: its deadline was 10 October 2025.
    expect(
      rows[0]?.months.find((one) => one.month === "2025-09"),
    ).toMatchObject({ reported: 1, onTime: 0, daysLate: 360 });
  });

  it("lists what changed after the deadline, newest first, for those who have signed in", async () => {
    const url = `/completeness/after-deadline?area=15.01&month=${month}`;
    expect((await api.get(url, "anonymous")).status).toBe(401);
    const { body } = await api.get(url, "viewer");
    const changes = body.changes as Record<string, unknown>[];
    expect(
      changes
        .map(({ submission, kind, posyandu }) => [submission, kind, posyandu])
        .sort(),
    ).toEqual(
      [
        [ids.late, "late", 1],
        [ids.corrected, "corrected", 1],
        [ids.withdrawn, "late", 1],
        [ids.withdrawn, "withdrawn", 1],
      ].sort(),
    );
    const times = changes.map(({ at }) => String(at));
    expect(times).toEqual(times.toSorted().toReversed());
    const other = `/completeness/after-deadline?area=15.02&month=${month}`;
    expect((await api.get(other, "viewer")).body.changes).toEqual([]);
  });

  it("lists files of children that came or were taken back after the deadline", async () => {
    const body = formDataOf({
      content: childCsv([writtenChild("Adi"), writtenChild("Budi")]),
      fields: { area: "15.01", acceptFewer: "true" },
    });
    api.product.now = () => fiveDaysAfter;
    const sent = await api.post("/child-files", { body }, "operator");
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const id = String(sent.body.id);
    const said = async () => {
      const url = `/completeness/after-deadline?area=15.01&month=${month}`;
      const { body: told } = await api.get(url, "viewer");
      return (told.changes as Record<string, unknown>[])
        .filter(({ submission }) => submission === id)
        .map(({ kind, posyandu }) => [kind, posyandu]);
    };
    // Both children are of one posyandu, whose name is known.
    expect(await said()).toEqual([["children", 1]]);
    api.product.now = () => new Date("2026-10-16T03:00:00Z");
    await api.post(`/submissions/${id}/withdraw`, {}, "operator");
    expect(await said()).toEqual([
      ["childrenWithdrawn", 1],
      ["children", 1],
    ]);
  });

  it("tells strangers what the board tells them, and no more", async () => {
    const { body } = await api.get(
      `/completeness?area=15&month=${month}`,
      "anonymous",
    );
    const board = await api.get(`/board?area=15&month=${month}`, "anonymous");
    const rows = body.rows as unknown as Row[];
    expect(rows.length).toBe(2);
    for (const row of [...rows, body.total as Row])
      expect(row).toMatchObject({
        corrected: null,
        refusedOpen: null,
        silent: null,
      });
    const shared = (row: Row) => [row.area, row.registered, row.reported];
    expect(rows.map(shared)).toEqual(
      (board.body.rows as unknown as Row[]).map(shared),
    );
    const closed = await api.get(
      `/completeness?area=15.01.01&month=${month}`,
      "anonymous",
    );
    expect(closed.status).toBe(403);
  });

  it("names the office to be asked to planners, and whose accounts they are to the administrator alone", async () => {
    const { sql } = database();
    await sql`insert into "user" (id, name, email, email_verified, role) values
      ('o1', 'Siti', 'siti@example.test', true, 'operator'), ('o2', 'Budi', 'budi@example.test', true, 'operator'),
      ('v1', 'Wati', 'wati@example.test', true, 'viewer')`;
    await sql`update "user" set banned = true where id = 'o2'`;
    await sql`insert into user_areas (user_id, area_code) values ('o1', '15.01'), ('o2', '15.01'), ('v1', '15.02')`;
    const ask = async (as: "planner" | "admin" | "operator", area: string) =>
      api.get(`/completeness/operators?area=${area}`, as);
    expect((await ask("operator", "15.01")).status).toBe(403);
    const planner = await ask("planner", "15");
    expect(planner.body.operators).toMatchObject([
      {
        area: "15.01",
        office: { id: "Operator Wilayah 15.01" },
        accounts: 1,
        names: null,
      },
      { area: "15.02", accounts: 0, names: null },
    ]);
    const admin = await ask("admin", "15.01.01");
    expect(admin.body.operators).toMatchObject([
      { area: "15.01", accounts: 1, names: ["Siti"] },
    ]);
  });

  it("refuses areas and levels that are not there", async () => {
    const ask = async (search: string) =>
      (await api.get(`/completeness?${search}`, "planner")).body.code;
    expect(await ask(`area=15.99&month=${month}`)).toBe("unknown-area");
    expect(await ask(`area=15.01&level=regency&month=${month}`)).toBe(
      undefined,
    );
    expect(await ask(`area=15.01.01&level=regency&month=${month}`)).toBe(
      "level-not-below",
    );
    expect(await ask(`area=15&level=posyandu&month=${month}`)).toBe(
      "bad-request",
    );
  });
});

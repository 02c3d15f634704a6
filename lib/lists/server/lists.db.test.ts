import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { readWorkbookTexts } from "./testing/read-workbook";
import {
  countByHand,
  countedIndicators,
  tenthsBetween,
  type CountedIndicator,
} from "@/lib/product/testing/count-by-hand";
import {
  fillRegistry,
  mistakenFile,
  mixedFiles,
} from "@/lib/product/testing/mixed-months";
import {
  expectProblem,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { everyQuestion } from "@/lib/product/testing/test-product";
import { ListReply, type ListCell, type ListRow } from "@/lib/lists/contract";

const month = "2026-09";
const before = "2026-08";
const yearBefore = "2025-09";

describeOnBothEngines("lists of posyandu", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    await fillRegistry(database());
    for (const content of mixedFiles(7)) await send(content);
    const id = await send(mistakenFile(8));
    await api.post(`/submissions/${id}/withdraw`, {}, "admin");
  });
  afterAll(() => api.close());

  const send = async (content: string) => {
    const fields = { confirm: everyQuestion };
    const { status, body } = await api.send({ content, as: "admin", fields });
    expect(status).toBe(201);
    return String(body.id);
  };
  const ask = (more: Record<string, string> = {}) =>
    `/lists/posyandu?${new URLSearchParams({ area: "15", month, ...more }).toString()}`;
  const list = async (more: Record<string, string> = {}) => {
    const { status, body } = await api.get(ask(more), "planner");
    expect([status, body]).toMatchObject([200, {}]);
    return ListReply.parse(body);
  };
  const idsOf = ({ rows }: ListReply) => rows.map(({ id }) => id as string);
  const count = (
    indicator: CountedIndicator,
    place: string,
    when: string = month,
  ) => countByHand(database().sql, indicator, place, when);

  it("says of every posyandu what is counted by hand from its reports", async () => {
    for (const indicator of countedIndicators) {
      const { rows, total, registered } = await list({
        columns: `${indicator},change1.${indicator},change12.${indicator}`,
      });
      expect([rows.length, total, registered]).toEqual([12, 12, 12]);
      for (const { id, cells } of rows) {
        const now = await count(indicator, id);
        const [figure, ...changes] = cells;
        expect(figure).toMatchObject({
          state: now.state,
          coverage: { reported: now.given, registered: 1 },
          ...(now.value !== null && { value: expect.closeTo(now.value, 9) }),
        });
        for (const [at, then] of [before, yearBefore].entries()) {
          const tenths = tenthsBetween(now, await count(indicator, id, then));
          expect([indicator, id, tenthOf(changes[at])]).toEqual([
            indicator,
            id,
            tenths,
          ]);
        }
      }
    }
  });

  it("finds whom the conditions mean, by the figures as they are shown", async () => {
    const limits = { ds: 50, ks: 80, two_t: 10, kader_per_posyandu: 4.5 };
    for (const [id, limit] of Object.entries(limits)) {
      const indicator = id as keyof typeof limits;
      for (const [op, holds] of [
        ["lt", (shown: number) => shown < limit],
        ["ge", (shown: number) => shown >= limit],
        ["ne", (shown: number) => shown !== limit],
      ] as const) {
        const found = await list({ where: `${id}:${op}:${String(limit)}` });
        const { rows: all } = await list();
        const wanted: string[] = [];
        for (const { id: posyandu } of all) {
          const { shown, isIdle } = await count(indicator, posyandu);
          if (shown !== null && !isIdle && holds(Number(shown)))
            wanted.push(posyandu);
        }
        expect([id, op, idsOf(found).sort()]).toEqual([id, op, wanted.sort()]);
      }
    }
  });

  it("reads a comma as and, a semicolon as or that binds less", async () => {
    const [low, visited, closed, both] = await Promise.all([
      list({ where: "ds:lt:60" }),
      list({ where: "home_visits:gt:5" }),
      list({ where: "ds:is:closed" }),
      list({ where: "ds:lt:60,home_visits:gt:5;ds:is:closed" }),
    ]);
    const lows = new Set(idsOf(low));
    const wanted = new Set([
      ...idsOf(visited).filter((id) => lows.has(id)),
      ...idsOf(closed),
    ]);
    expect(closed.rows.length).toBeGreaterThan(0);
    expect(new Set(idsOf(both))).toEqual(wanted);
  });

  it("tells who has not reported from who left a count empty, and neither from zero", async () => {
    const silent = await list({ where: "ds:is:not-reported" });
    expect(idsOf(silent)).toEqual(["yandu-12"]);
    expect(silent.rows[0]).toMatchObject({
      reported: false,
      reason: { id: "D/S: belum lapor", en: "D/S: not reported" },
    });
    let left = 0;
    for (const when of [yearBefore, before, month]) {
      const [empty, zero] = await Promise.all([
        list({ month: when, where: "home_visits:is:left-empty" }),
        list({ month: when, where: "home_visits:eq:0" }),
      ]);
      const sent = await database().sql<
        { id: string; visits: number | null }[]
      >`select posyandu_id as id, home_visits as visits from reports where month = ${when} and is_current`;
      const having = (visits: number | null) =>
        sent.flatMap((row) => (row.visits === visits ? [row.id] : [])).sort();
      expect(idsOf(empty).sort()).toEqual(having(null));
      expect(idsOf(zero).sort()).toEqual(having(0));
      left += empty.total;
    }
    expect(left).toBeGreaterThan(0);
  });

  it("means the indicator by a name that a count has too, and the count after its prefix", async () => {
    const { rows } = await list({ columns: "two_t,count.two_t" });
    const [row] = rows.filter(({ cells }) => (cells[0]?.numerator ?? 0) > 0);
    expect(row?.cells[1]?.value).toBe(row?.cells[0]?.numerator);
    expect(row?.cells[0]?.denominator).toBeGreaterThan(0);
  });

  it("gives contributions that add up to the change of the area, split anew from the reports", async () => {
    for (const area of ["15", "15.01", "15.01.01.2001"])
      for (const indicator of ["ds", "stunting", "kader_coverage"] as const) {
        const { rows, parts } = await list({
          area,
          sort: `part1.${indicator}`,
        });
        const now = await count(indicator, area);
        const then = await count(indicator, area, before);
        const whole = parts[0];
        expect(whole?.now).toBeCloseTo(now.value ?? NaN, 9);
        expect(whole?.before).toBeCloseTo(then.value ?? NaN, 9);
        const sum = rows.reduce(
          (total, { cells }) => total + (cells[0]?.value ?? 0),
          whole?.left ?? NaN,
        );
        expect(sum).toBeCloseTo((now.value ?? 0) - (then.value ?? 0), 9);
        const shown = rows.map(({ cells }) => cells[0]?.value ?? Infinity);
        expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      }
  });

  it("says in words why a posyandu stands there", async () => {
    const { rows } = await list({ sort: "part1.ds" });
    const silent = rows.find(({ id }) => id === "yandu-12");
    expect(silent?.reason.id).toMatch(
      /^D\/S belum lapor bulan ini, Agustus 2026 \d+ dari \d+; menyumbang [+−]?\d+,\d{3} poin persentase$/,
    );
    const told = rows.find(({ cells }) => cells[0]?.now?.shown === "value");
    const now = told?.cells[0]?.now;
    const then = told?.cells[0]?.before;
    expect(told?.reason.en).toContain(
      `D/S ${String(then?.numerator)} of ${String(then?.denominator)} → ${String(now?.numerator)} of ${String(now?.denominator)}; contributes `,
    );
    const low = await list({ where: "ds:lt:60" });
    for (const { reason } of low.rows)
      expect(reason.id).toMatch(
        /^D\/S \d+,\d\s% \(\d+ dari \d+\) \(syarat: di bawah 60\s%\)$/,
      );
  });

  it("tells who came in and went out since a month, and opens both", async () => {
    const where = "ds:lt:50";
    const then = new Set(idsOf(await list({ where, month: before })));
    const now = new Set(idsOf(await list({ where })));
    const came = [...now].filter((id) => !then.has(id)).sort();
    const gone = [...then].filter((id) => !now.has(id)).sort();
    const { compared } = await list({ where, against: before });
    expect(compared).toEqual({
      against: before,
      before: then.size,
      in: came.length,
      out: gone.length,
      stayed: now.size - came.length,
    });
    expect(came.length + gone.length).toBeGreaterThan(1);
    const only = async (which: "in" | "out") =>
      idsOf(await list({ where, against: before, only: which })).sort();
    expect([await only("in"), await only("out")]).toEqual([came, gone]);
    const out = await list({ where, against: before, only: "out" });
    expect(out.rows[0]?.reason.id).toMatch(
      /^September 2026: D\/S.+Agustus 2026: D\/S /,
    );
  });

  it("comes in pieces that are the whole in its order", async () => {
    const whole = await list({ sort: "-ds" });
    const pieces: string[] = [];
    for (let cursor: number | null = 0; cursor !== null;) {
      const piece: ListReply = await list({
        sort: "-ds",
        limit: "5",
        cursor: String(cursor),
      });
      expect(piece.total).toBe(12);
      pieces.push(...idsOf(piece));
      cursor = piece.next;
    }
    expect(pieces).toEqual(idsOf(whole));
  });

  it("is the same in both files as on the screen", async () => {
    const more = { columns: "ds,count.two_t,change1.ds", sort: "-ds" };
    const { rows } = await list(more);
    const csv = await text({ ...more, format: "csv", lang: "en" });
    const [heads = [], ...lines] = csv
      .replace("\ufeff", "")
      .trimEnd()
      .split("\r\n")
      .map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map(unquote));
    const asShown = rows.map((row) => fileCells(row));
    const at = (head: string) => heads.indexOf(head);
    expect(
      lines.map((line = []) => [
        line[at("Posyandu ID")],
        line[at("D/S: participation")],
        line[at("D/S: participation: numerator")],
      ]),
    ).toEqual(asShown);
    const sheets = await readWorkbookTexts(
      await api.raw(ask({ ...more, format: "xlsx", lang: "en" }), "planner"),
    );
    const [data = [], about = []] = sheets;
    expect(data.map((cells) => cells[1])).toEqual([
      "Posyandu ID",
      ...rows.map(({ id }) => id),
    ]);
    expect(data.map((cells) => cells.at(-1))).toEqual([
      "Reason",
      ...rows.map(({ reason }) => reason.en),
    ]);
    expect(about.flat().join("\n")).toMatch(
      /List of posyandu · Wilayah 15 · September 2026[\s\S]+all posyandu[\s\S]+12 of 12[\s\S]+As of/,
    );
  });

  it.each([
    ["where", "ds:lt:6O", "ds:lt:6O"],
    ["where", "ds:lt:60,dz:gt:1", "dz:gt:1"],
    ["where", "ds:below:60", "ds:below:60"],
    ["where", "ds:is:nothing", "ds:is:nothing"],
    ["where", "ds", "ds"],
    ["where", "ds:lt:60;", ""],
    ["where", "part1.count.two_t:lt:1", "part1.count.two_t:lt:1"],
    ["columns", "ds,nothing", "nothing"],
    ["sort", "part12.open_days", "part12.open_days"],
    ["sort", "--ds", "--ds"],
  ])("refuses %s=%s and says at which piece", async (part, said, piece) => {
    const reply = await api.get(ask({ [part]: said }), "planner");
    expectProblem(reply, { status: 400, code: "list-unreadable" });
    expect(JSON.stringify(reply.body.message)).toContain(
      JSON.stringify(`"${piece}"`).slice(1, -1),
    );
  });

  it("refuses an area that is not there, and a comparison without its month", async () => {
    expectProblem(await api.get(ask({ area: "99" }), "planner"), {
      status: 404,
      code: "unknown-area",
    });
    expectProblem(await api.get(ask({ only: "in" }), "planner"), {
      status: 400,
      code: "list-only-without-against",
    });
  });

  it("follows what is sent, and keeps no old answer", async () => {
    const closedBefore = await list({ where: "s_target:eq:77" });
    expect(closedBefore.total).toBe(0);
    await send(`posyandu_id,month,s_target,d_weighed\nyandu-12,${month},77,7`);
    const after = await list({ where: "s_target:eq:77" });
    expect(idsOf(after)).toEqual(["yandu-12"]);
    expect(after.sequence).toBeGreaterThan(closedBefore.sequence);
  });

  it("are saved under a name by their owner, who alone sees and deletes them", async () => {
    const given = {
      name: "  D/S rendah ",
      area: "15.01",
      month,
      where: "ds:lt:60",
      columns: "ds",
      sort: "ds",
    };
    const save = (body: unknown, as: "planner" | "viewer" | "stranger") =>
      api.post(
        "/lists/saved",
        {
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        },
        as,
      );
    const saved = await save(given, "planner");
    expect([saved.status, saved.body]).toMatchObject([
      201,
      { ...given, name: "D/S rendah", areaName: "Wilayah 15.01" },
    ]);
    expectProblem(await save(given, "planner"), {
      status: 409,
      code: "list-name-taken",
    });
    expectProblem(await save({ ...given, name: "b", where: "x" }, "planner"), {
      status: 400,
      code: "list-unreadable",
    });
    expect((await save(given, "stranger")).status).toBe(401);
    const of = async (as: "planner" | "viewer") =>
      (await api.get("/lists/saved", as)).body.lists as { id: string }[];
    const [own] = await of("planner");
    expect(own?.id).toBe(saved.body.id);
    expect(await of("viewer")).toEqual([]);
    const forget = async (as: "planner" | "viewer") =>
      (await api.raw(`/lists/saved/${String(own?.id)}`, as, "DELETE")).status;
    expect([await forget("viewer"), await forget("planner")]).toEqual([
      404, 200,
    ]);
    expect(await of("planner")).toEqual([]);
  });

  const text = async (more: Record<string, string>) =>
    (await api.raw(ask(more), "planner")).text();
});

/** A change in tenths of what is shown; null where there is none. */
function tenthOf(cell: ListCell | undefined): number | null {
  return cell?.value === undefined ? null : Math.round(cell.value * 10);
}

const unquote = (cell: string) =>
  cell.replace(/,$/, "").replace(/^"|"$/g, "").replaceAll('""', '"');

/** What stands in an English file of a row: its id, the figure with all digits that a file has, and its numerator. */
function fileCells({ id, cells }: ListRow): string[] {
  const [ds] = cells;
  const isIdle = ds?.notOpen === true && ds.numerator === 0;
  const value =
    ds?.value === undefined || isIdle
      ? ""
      : String(Number(ds.value.toFixed(9)));
  return [id, value, String(ds?.numerator ?? "")];
}

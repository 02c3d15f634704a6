import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { addMonths, monthRange, type Month } from "@/lib/core/domain/month";
import type { ListReply, ListRow } from "@/lib/lists/contract";
import { expectProblem } from "@/lib/product/testing/api-under-test";
import {
  before,
  idsOf,
  month,
  openLists,
  type ListsUnderTest,
} from "./testing/open-lists";
import { readWorkbookTexts } from "./testing/read-workbook";

describeOnBothEngines("lists of posyandu", ({ database }) => {
  let lists: ListsUnderTest;
  beforeAll(async () => {
    lists = await openLists(database());
  });
  afterAll(() => lists.api.close());
  const fileText = async (more: Record<string, string>) =>
    (await lists.api.raw(lists.ask(more), "planner")).text();

  it("says in words why a posyandu stands there", async () => {
    const { rows } = await lists.list({ sort: "part1.ds" });
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
    const low = await lists.list({ where: "ds:lt:60" });
    for (const { reason } of low.rows)
      expect(reason.id).toMatch(
        /^D\/S \d+,\d\s% \(\d+ dari \d+\) \(syarat: di bawah 60\s%\)$/,
      );
  });

  it("has those who have been silent for a year: nobody whom any of its twelve months knows, and as many as are counted", async () => {
    const where = "reporting_completeness:is:silent12";
    // A year later those who sent nothing in that month have been silent for a year; the others still have one month that knows them.
    for (const of of [month, "2027-08" as Month]) {
      const silent = await lists.list({ where, month: of });
      const known = new Set<string>();
      for (const one of monthRange(addMonths(of as Month, -11), of as Month))
        for (const id of idsOf(
          await lists.list({
            where: "reporting_completeness:eq:100",
            month: one,
            limit: "1000",
          }),
        ))
          known.add(id);
      const everybody = idsOf(await lists.list({ month: of, limit: "1000" }));
      expect(idsOf(silent).toSorted()).toEqual(
        everybody.filter((id) => !known.has(id)).toSorted(),
      );
      const { body } = await lists.api.get(
        `/completeness?area=15&month=${of}`,
        "planner",
      );
      expect(silent.total).toBe((body.total as { silent: number }).silent);
      if (of !== month) {
        expect(silent.total).toBeGreaterThan(0);
        expect(silent.rows[0]?.reason.id).toBe(
          "tanpa laporan sejak September 2026",
        );
      }
    }
    // A kecamatan is read by another way than a province.
    const wide = await lists.list({ where, month: "2027-08" });
    const [inside] = wide.rows.map(({ village }) => village.slice(0, 8));
    const narrow = await lists.list({
      where,
      area: inside ?? "",
      month: "2027-08",
    });
    expect(idsOf(narrow)).toEqual(
      idsOf({
        ...wide,
        rows: wide.rows.filter(({ village }) =>
          village.startsWith(inside ?? ""),
        ),
      }),
    );
  });

  it("tells who came in and went out since a month, and opens both", async () => {
    const where = "ds:lt:50";
    const then = new Set(idsOf(await lists.list({ where, month: before })));
    const now = new Set(idsOf(await lists.list({ where })));
    const came = [...now].filter((id) => !then.has(id)).sort();
    const gone = [...then].filter((id) => !now.has(id)).sort();
    const { compared } = await lists.list({ where, against: before });
    expect(compared).toEqual({
      against: before,
      before: then.size,
      in: came.length,
      out: gone.length,
      stayed: now.size - came.length,
    });
    expect(came.length + gone.length).toBeGreaterThan(1);
    const only = async (which: "in" | "out") =>
      idsOf(await lists.list({ where, against: before, only: which })).sort();
    expect([await only("in"), await only("out")]).toEqual([came, gone]);
    const out = await lists.list({ where, against: before, only: "out" });
    expect(out.rows[0]?.reason.id).toMatch(
      /^September 2026: D\/S.+Agustus 2026: D\/S /,
    );
  });

  it("comes in pieces that are the whole in its order", async () => {
    const whole = await lists.list({ sort: "-ds" });
    const pieces: string[] = [];
    for (let cursor: number | null = 0; cursor !== null;) {
      const piece: ListReply = await lists.list({
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
    const { rows } = await lists.list(more);
    const csv = await fileText({ ...more, format: "csv", lang: "en" });
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
      await lists.api.raw(
        lists.ask({ ...more, format: "xlsx", lang: "en" }),
        "planner",
      ),
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

  it("is cut to the first of its order where so many are asked for, in files as on screen", async () => {
    const whole = await lists.list({ sort: "part1.ds" });
    const cut = await lists.list({ sort: "part1.ds", top: "5" });
    expect(idsOf(cut)).toEqual(idsOf(whole).slice(0, 5));
    expect(cut).toMatchObject({ total: 5, meeting: 12, next: null });
    const file = await fileText({ sort: "part1.ds", top: "5", format: "csv" });
    expect(file.trimEnd().split("\r\n").length).toBe(6);
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
    const reply = await lists.api.get(lists.ask({ [part]: said }), "planner");
    expectProblem(reply, { status: 400, code: "list-unreadable" });
    expect(JSON.stringify(reply.body.message)).toContain(
      JSON.stringify(`"${piece}"`).slice(1, -1),
    );
  });

  it("refuses an area that is not there, and a comparison without its month", async () => {
    expectProblem(await lists.api.get(lists.ask({ area: "99" }), "planner"), {
      status: 404,
      code: "unknown-area",
    });
    expectProblem(await lists.api.get(lists.ask({ only: "in" }), "planner"), {
      status: 400,
      code: "list-only-without-against",
    });
  });

  it("follows what is sent, and keeps no old answer", async () => {
    const closedBefore = await lists.list({ where: "s_target:eq:77" });
    expect(closedBefore.total).toBe(0);
    await lists.send(
      `posyandu_id,month,s_target,d_weighed\nyandu-12,${month},77,7`,
    );
    const after = await lists.list({ where: "s_target:eq:77" });
    expect(idsOf(after)).toEqual(["yandu-12"]);
    expect(after.sequence).toBeGreaterThan(closedBefore.sequence);
  });
});

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

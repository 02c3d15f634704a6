import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  ChangeReply,
  RankingReply,
  type ChangePart,
} from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { rankRows } from "@/lib/core/catalogue/ranking";
import { ValuesReply } from "@/lib/figures/contract";
import {
  expectProblem,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import {
  byHand,
  type CountedIndicator,
} from "@/lib/product/testing/count-by-hand";
import {
  fillRegistry,
  mistakenFile,
  mixedFiles,
} from "@/lib/product/testing/mixed-months";
import { everyQuestion } from "@/lib/product/testing/test-product";

const month = "2026-09";
const before = { "1": "2026-08", "12": "2025-09" } as const;
const indicators: readonly CountedIndicator[] = [
  "ds",
  "stunting",
  "kader_per_posyandu",
  "posyandu_open",
];

/** A posyandu's counts of two months, from the reports alone. */
type Counted = {
  id: string;
  village: string;
  n0: number | null;
  d0: number | null;
  n1: number | null;
  d1: number | null;
};

/** The ratio of a whole, from sums. */
const ratioOf = (rows: readonly Counted[], side: "0" | "1") => {
  const sum = (key: "n" | "d") =>
    rows.reduce((all, row) => all + (row[`${key}${side}`] ?? 0), 0);
  return sum("n") / sum("d");
};

describeOnBothEngines(
  "why a figure changed, and who stands where",
  ({ database }) => {
    let api: ApiUnderTest;

    beforeAll(async () => {
      api = await openApiUnderTest(database());
      await fillRegistry(database());
      const send = async (content: string) => {
        const fields = { confirm: everyQuestion };
        const { status, body } = await api.send({
          content,
          as: "admin",
          fields,
        });
        expect([status, body]).toMatchObject([201, {}]);
        return String(body.id);
      };
      for (const file of mixedFiles(7)) await send(file);
      const mistaken = await send(mistakenFile(8));
      await api.post(`/submissions/${mistaken}/withdraw`, {}, "admin");
      await api.product.feed.settled();
    });
    afterAll(async () => {
      await api.close();
    });

    /** The counts of every posyandu of an area, as the reports have them that stand: written once more, and nothing of db/figures in it. */
    const countSlowly = async (
      indicator: CountedIndicator,
      area: string,
      back: "1" | "12",
    ): Promise<Counted[]> => {
      const { sql } = database();
      const entry = byHand[indicator];
      const given = ["l.posyandu_id", ...entry.given.map((one) => `(${one})`)]
        .map((one) => `${one} is not null`)
        .join(" and ");
      const side = (of: string) => sql`(
      with latest as (
        select distinct on (r.posyandu_id) r.* from reports r join submissions s on s.id = r.submission_id
        where r.month = ${of} and s.status = 'accepted' order by r.posyandu_id, s.sequence desc)
      select p.id, case when ${sql.unsafe(given)} then (${sql.unsafe(entry.numerator)}) end as n,
        case when ${sql.unsafe(given)} then (${sql.unsafe(entry.denominator)}) end as d
      from posyandu p left join latest l on l.posyandu_id = p.id)`;
      const rows = await sql<Counted[]>`
      select p.id, p.village_code as village, b.n::int as n0, b.d::int as d0, a.n::int as n1, a.d::int as d1
      from posyandu p join ${side(before[back])} b on b.id = p.id join ${side(month)} a on a.id = p.id
      where p.village_code = ${area} or p.village_code like ${`${area}.%`}`;
      if (entry.ofRegistry !== true) return rows;
      return rows.map((row) => ({
        ...row,
        n0: row.n0 ?? 0,
        d0: 1,
        n1: row.n1 ?? 0,
        d1: 1,
      }));
    };

    const changeOf = async (query: string) => {
      const { status, body } = await api.get(`/change?${query}`, "viewer");
      expect(status, JSON.stringify(body)).toBe(200);
      return ChangeReply.parse(body);
    };
    const partSum = (parts: readonly ChangePart[]) =>
      parts.reduce((sum, part) => sum + part.contribution, 0);

    const cases = ["15", "15.01", "15.01.01", "15.01.01.2001"].flatMap((area) =>
      indicators.flatMap((indicator) =>
        (["1", "12"] as const).map((back) => ({ area, indicator, back })),
      ),
    );

    it.each(cases)(
      "$indicator of $area since $back months: figures as values have them, parts that add up, each as it is counted by hand",
      async ({ area, indicator, back }) => {
        const asked = `area=${area}&month=${month}&indicator=${indicator}&against=${back}`;
        const reply = await changeOf(asked);
        for (const [figure, of] of [
          [reply.before, before[back]],
          [reply.after, month],
        ] as const) {
          const { body } = await api.get(
            `/values?area=${area}&month=${of}&indicator=${indicator}`,
            "viewer",
          );
          expect(figure).toEqual(ValuesReply.parse(body).total);
        }
        const rows = await countSlowly(indicator, area, back);
        expectParts(reply, rows);
        expectSame(reply, rows);
      },
    );

    /**
     * What a posyandu adds is w₁ (r₁ - R̄) less w₀ (r₀ - R̄), with nothing for a month without counts; that it divides into two pieces is another way to write it. What
     * was found is the mean weight times the difference.
     */
    function expectParts(reply: ChangeReply, rows: readonly Counted[]) {
      const scale = indicatorOf(reply.indicator).unit === "percent" ? 100 : 1;
      const [then, now] = [ratioOf(rows, "0"), ratioOf(rows, "1")];
      const middle = (then + now) / 2;
      const all = (key: "d0" | "d1") =>
        rows.reduce((sum, row) => sum + (row[key] ?? 0), 0);
      const side = (n: number | null, d: number | null, whole: number) =>
        n === null || !d ? 0 : (d / whole) * (n / d - middle);
      expect(reply.change).toBeCloseTo((now - then) * scale, 9);
      expect(partSum(reply.parts)).toBeCloseTo((now - then) * scale, 9);
      const length = reply.parts[0]?.area.length ?? 0;
      for (const part of reply.parts) {
        const own = rows.filter(({ id, village }) =>
          reply.level === "posyandu"
            ? id === part.area
            : village.slice(0, length) === part.area,
        );
        const added = own.reduce(
          (sum, { n0, d0, n1, d1 }) =>
            sum + side(n1, d1, all("d1")) - side(n0, d0, all("d0")),
          0,
        );
        const found = own.reduce((sum, { n0, d0, n1, d1 }) => {
          if (n0 === null || n1 === null || !d0 || !d1) return sum;
          const weight = (d0 / all("d0") + d1 / all("d1")) / 2;
          return sum + weight * (n1 / d1 - n0 / d0);
        }, 0);
        expect(part.contribution).toBeCloseTo(added * scale, 9);
        expect(part.found).toBeCloseTo(found * scale, 9);
        expect(part.found + part.reporting).toBeCloseTo(part.contribution, 12);
      }
    }

    function expectSame(reply: ChangeReply, rows: readonly Counted[]) {
      const both = rows.filter(({ d0, d1 }) => d0 && d1);
      expect(reply.same.posyandu).toBe(both.length);
      expect(reply.who).toEqual({
        both: both.length,
        entered: rows.filter(({ d0, d1 }) => !d0 && d1).length,
        left: rows.filter(({ d0, d1 }) => d0 && !d1).length,
      });
      const { before: then, after: now } = reply.same;
      if (then === null || now === null) throw new Error("Some are the same");
      expect(then.numerator / then.denominator).toBeCloseTo(ratioOf(both, "0"));
      expect(now.numerator / now.denominator).toBeCloseTo(ratioOf(both, "1"));
    }

    it("reckons without a part as if it were not there", async () => {
      const reply = await changeOf(
        `area=15&month=${month}&indicator=ds&without=15.02`,
      );
      const only = await changeOf(`area=15.01&month=${month}&indicator=ds`);
      for (const key of [
        "numerator",
        "denominator",
        "value",
        "coverage",
      ] as const)
        expect([reply.before[key], reply.after[key]]).toEqual([
          only.before[key],
          only.after[key],
        ]);
      expect([reply.change, reply.same, reply.who]).toEqual([
        only.change,
        only.same,
        only.who,
      ]);
      const out = reply.parts.find(({ area }) => area === "15.02");
      expect(out).toMatchObject({ isOut: true, contribution: 0 });
      expect(out?.after?.denominator).toBeGreaterThan(0);
      expect(partSum(reply.parts)).toBeCloseTo(reply.change ?? 0, 9);
    });

    it("knows a posyandu that moved: the same for the area, gone from one part and come into the other", async () => {
      const { sql } = database();
      const asked = `area=15&month=${month}&indicator=ks&against=1`;
      await sql`update posyandu set village_code = '15.02.01.2001', village_since = ${month} where id = 'yandu-11'`;
      await sql`insert into former_villages (posyandu_id, village_code, there_from, there_to) values ('yandu-11', '15.01.01.2001', null, '2026-08')`;
      const reply = await changeOf(asked);
      expect(reply.same.posyandu).toBe(11);
      const of = (area: string) =>
        reply.parts.find((part) => part.area === area)?.who;
      expect(of("15.01")).toEqual({ both: 7, entered: 0, left: 2 });
      expect(of("15.02")).toEqual({ both: 3, entered: 1, left: 0 });
      expect(partSum(reply.parts)).toBeCloseTo(reply.change ?? 0, 9);
      await sql`delete from former_villages`;
      await sql`update posyandu set village_code = '15.01.01.2001', village_since = null where id = 'yandu-11'`;
    });

    it("says that a month without reports has no change, and no zero", async () => {
      const reply = await changeOf("area=15&month=2026-10&indicator=ds");
      expect(reply.change).toBeNull();
      expect(reply.after).toMatchObject({ state: "not-reported" });
      expect(reply.parts.every(({ contribution }) => contribution === 0)).toBe(
        true,
      );
    });

    it.each([
      [`area=15&month=${month}&indicator=ds&without=15.01.01`, "unknown-part"],
      [
        `area=15&month=${month}&indicator=ds&without=15.01,15.02`,
        "nothing-left",
      ],
      [`area=15&month=${month}&indicator=ds&without=;drop`, "bad-request"],
      [`area=15&month=${month}&indicator=ds&against=3`, "bad-request"],
    ])("refuses %s in words", async (query, code) => {
      expectProblem(await api.get(`/change?${query}`, "viewer"), {
        status: 400,
        code,
      });
    });

    it("ranks by the figures that values have, in one order and its reverse, with the same bands", async () => {
      for (const [area, level] of [
        ["15", "regency"],
        ["15", "village"],
        ["15.01.01.2001", "posyandu"],
      ] as const)
        for (const indicator of indicators) {
          const asked = `area=${area}&level=${level}&month=${month}&indicator=${indicator}`;
          const { body } = await api.get(`/values?${asked}`, "viewer");
          const values = ValuesReply.parse(body);
          const read = async (order: string) =>
            RankingReply.parse(
              (await api.get(`/ranking?${asked}&order=${order}`, "viewer"))
                .body,
            );
          const best = await read("best");
          const worst = await read("worst");
          const { ranked, unranked } = rankRows(
            indicatorOf(indicator),
            values.rows,
          );
          expect(best.total).toEqual(values.total);
          expect(best.ranked).toMatchObject(
            ranked.map(({ row, place, isTied }) => ({ ...row, place, isTied })),
          );
          expect(best.unranked).toMatchObject(
            unranked.map(({ row, reason }) => ({ ...row, reason })),
          );
          expect(worst.ranked).toEqual(best.ranked.toReversed());
          for (const { value = 0, interval, places, place } of best.ranked) {
            expect(interval.from).toBeLessThanOrEqual(value + 1e-9);
            expect(interval.to).toBeGreaterThanOrEqual(value - 1e-9);
            expect(places?.from).toBeLessThanOrEqual(place);
          }
        }
    });
  },
);

import { afterAll, beforeAll, expect, it } from "vitest";
import { logChange } from "@/db/core/changes";
import { nextSequence } from "@/db/core/ledger";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { ChangeReply, RankingReply } from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { rankRows } from "@/lib/core/catalogue/ranking";
import type { AreaCode } from "@/lib/core/domain/ids";
import { ValuesReply } from "@/lib/figures/contract";
import {
  expectProblem,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import type { CountedIndicator } from "@/lib/product/testing/count-by-hand";
import {
  fillRegistry,
  mistakenFile,
  mixedFiles,
} from "@/lib/product/testing/mixed-months";
import { everyQuestion } from "@/lib/product/testing/test-product";
import { registryChanges } from "@/lib/registry/domain/changes";
import {
  countSlowly,
  expectParts,
  expectSame,
  partSum,
} from "./testing/change-by-hand";

const month = "2026-09";
const before = { "1": "2026-08", "12": "2025-09" } as const;
const indicators: readonly CountedIndicator[] = [
  "ds",
  "stunting",
  "kader_per_posyandu",
  "posyandu_open",
];

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

    /** Says that the registry is another one, as whoever writes to it does. */
    const tellRegistry = async () => {
      const change = await database().sql.begin(async (tx) =>
        logChange(tx, {
          sequence: await nextSequence(tx),
          kind: registryChanges.registry,
          areaCode: "15" as AreaCode,
          months: [],
          villages: [],
          submissionId: null,
          posyandu: 1,
        }),
      );
      api.product.feed.note(change);
      await api.product.feed.settled();
    };

    const changeOf = async (query: string) => {
      const { status, body } = await api.get(`/change?${query}`, "viewer");
      expect(status, JSON.stringify(body)).toBe(200);
      return ChangeReply.parse(body);
    };

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
        const rows = await countSlowly(database().sql, {
          indicator,
          area,
          months: [before[back], month],
        });
        expectParts(reply, rows);
        expectSame(reply, rows);
      },
    );

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
      await tellRegistry();
      const reply = await changeOf(asked);
      expect(reply.who.both).toBe(11);
      const of = (area: string) =>
        reply.parts.find((part) => part.area === area)?.who;
      expect(of("15.01")).toEqual({ both: 7, entered: 0, left: 2, closed: 0 });
      expect(of("15.02")).toEqual({ both: 3, entered: 1, left: 0, closed: 0 });
      expect(partSum(reply.parts)).toBeCloseTo(reply.change ?? 0, 9);
      await sql`delete from former_villages`;
      await sql`update posyandu set village_code = '15.01.01.2001', village_since = null where id = 'yandu-11'`;
      await tellRegistry();
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

import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { ListCell } from "@/lib/lists/contract";
import {
  countByHand,
  countedIndicators,
  tenthsBetween,
  type CountedIndicator,
} from "@/lib/product/testing/count-by-hand";
import {
  before,
  idsOf,
  month,
  openLists,
  yearBefore,
  type ListsUnderTest,
} from "./testing/open-lists";

describeOnBothEngines("figures of lists", ({ database }) => {
  let lists: ListsUnderTest;
  beforeAll(async () => {
    lists = await openLists(database());
  });
  afterAll(() => lists.api.close());
  const count = (
    indicator: CountedIndicator,
    place: string,
    when: string = month,
  ) => countByHand(database().sql, indicator, place, when);

  it("says of every posyandu what is counted by hand from its reports", async () => {
    for (const indicator of countedIndicators) {
      const { rows, total, registered } = await lists.list({
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
        const found = await lists.list({
          where: `${id}:${op}:${String(limit)}`,
        });
        const { rows: all } = await lists.list();
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
      lists.list({ where: "ds:lt:60" }),
      lists.list({ where: "home_visits:gt:5" }),
      lists.list({ where: "ds:is:closed" }),
      lists.list({ where: "ds:lt:60,home_visits:gt:5;ds:is:closed" }),
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
    const silent = await lists.list({ where: "ds:is:not-reported" });
    expect(idsOf(silent)).toEqual(["yandu-12"]);
    expect(silent.rows[0]).toMatchObject({
      reported: false,
      reason: { id: "D/S: belum lapor", en: "D/S: not reported" },
    });
    let left = 0;
    for (const when of [yearBefore, before, month]) {
      const [empty, zero] = await Promise.all([
        lists.list({ month: when, where: "home_visits:is:left-empty" }),
        lists.list({ month: when, where: "home_visits:eq:0" }),
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
    const { rows } = await lists.list({ columns: "two_t,count.two_t" });
    const [row] = rows.filter(({ cells }) => (cells[0]?.numerator ?? 0) > 0);
    expect(row?.cells[1]?.value).toBe(row?.cells[0]?.numerator);
    expect(row?.cells[0]?.denominator).toBeGreaterThan(0);
  });

  it("gives contributions that add up to the change of the area, split anew from the reports", async () => {
    for (const area of ["15", "15.01", "15.01.01.2001"])
      for (const indicator of ["ds", "stunting", "kader_coverage"] as const) {
        const { rows, parts } = await lists.list({
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
});

/** A change in tenths of what is shown; null where there is none. */
function tenthOf(cell: ListCell | undefined): number | null {
  return cell?.value === undefined ? null : Math.round(cell.value * 10);
}

import { expect, it } from "vitest";
import type { CountRow } from "@/db/figures/values";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { publicAnswer } from "@/lib/core/catalogue/public-answer";
import {
  judgeTable,
  shownIn,
  type Blur,
  type Side,
  type Table,
  type ToldTable,
} from "@/lib/core/disclosure/judge-table";
import {
  openCount,
  type PublicCount,
} from "@/lib/core/disclosure/public-count";
import { answerFor } from "./cells";
import { codesOf, peopleIndicators, tableOf } from "./public-table";
import { mostTold } from "./tell-month";
import { deduceAll } from "./testing/adversary";
import {
  countRows,
  inventReport,
  randomFrom,
  type InventedReport,
} from "./testing/invented-counts";
import type { Observed } from "./testing/observed";

const month = "2026-09";

/** Subdistricts of regencies that are divided into one, two, three, five and nine. */
function subdistrictsOf(sizes: readonly number[]): string[] {
  return sizes.flatMap((size, regency) =>
    Array.from(
      { length: size },
      (_, place) =>
        `15.${String(regency + 1).padStart(2, "0")}.${String(place + 1).padStart(2, "0")}`,
    ),
  );
}

/** What stands in the database at each stage, from the first reports of a month to its last corrections. */
function inventStages(seed: number, stages: number): CountRow[][] {
  const random = randomFrom(seed);
  const posyandu = 5 + Math.floor(random() * 5);
  const reports = new Map<string, (InventedReport | null)[]>(
    subdistrictsOf([1, 2, 3, 5, 9]).map((area) => [
      area,
      Array.from({ length: posyandu }, () =>
        random() < 0.6 ? inventReport(random) : null,
      ),
    ]),
  );
  return Array.from({ length: stages }, (_, stage) => {
    if (stage > 0)
      for (const [area, sent] of reports) {
        // Some areas are told after ten minutes with one new report, some with five or more.
        const chance = random();
        const news = chance < 0.15 ? 1 : chance < 0.3 ? 6 : 0;
        for (let one = 0; one < news; one += 1)
          sent[Math.floor(random() * sent.length)] = inventReport(random);
        reports.set(area, sent);
      }
    return countRows(reports);
  });
}

/** How a month is told. Each of these is a rule that can be taken out. */
type Rules = {
  judge: (table: Table, history: readonly ToldTable[]) => ToldTable;
  show: (blur: Blur, side: Side, position: number) => PublicCount;
  answer: typeof publicAnswer;
};

const product: Rules = {
  judge: (table, history) => judgeTable(table, history.slice(1 - mostTold)),
  show: shownIn,
  answer: publicAnswer,
};

/** Everything that is told at each stage. */
function observe(stages: readonly CountRow[][], rules: Rules): Observed[] {
  const history: ToldTable[] = [];
  return stages.flatMap((rows, stage) => {
    const codes = codesOf(rows);
    const table = tableOf(codes, rows);
    const told = rules.judge(table, history);
    history.push(told);
    return codes.flatMap((code, position) => {
      const counts = rows.find(({ area }) => area === code) ?? null;
      return peopleIndicators.map((id, index): Observed => {
        const figure = told.table.figures[index];
        if (counts === null || figure === undefined)
          throw new RangeError("The table has other rows");
        const { numerator, denominator } = figure;
        const exact = answerFor(id, {
          area: code,
          name: "",
          counts,
          registered: counts.registered,
        });
        return {
          stage,
          month,
          area: code,
          indicator: id,
          figure: {
            ...rules.answer(
              indicatorOf(id),
              exact,
              rules.show(told.blur, numerator, position),
              rules.show(told.blur, denominator, position),
            ),
            coverage: {
              reported: Number(counts[`${id}_n`] ?? 0),
              registered: counts.registered,
            },
          },
        };
      });
    });
  });
}

/** What is found out of some invented provinces. */
function attack(rules: Rules, seeds: readonly number[], times: number) {
  const all = { small: 0, recovered: 0, narrow: 0 };
  for (const seed of seeds) {
    const stages = inventStages(seed, times);
    const found = deduceAll(
      observe(stages, rules),
      (stage) => stages[stage] ?? [],
    );
    all.small += found.small;
    all.recovered += found.recovered.length;
    all.narrow += found.narrow.length;
  }
  return all;
}

const seeds = Array.from({ length: 8 }, (_, index) => index + 101);

it("finds no small count, and none in a span of less than five, over five times with corrections", () => {
  const found = attack(product, seeds, 5);
  expect(found).toEqual({ small: found.small, recovered: 0, narrow: 0 });
  expect(found.small).toBeGreaterThan(10_000);
});

const exactly = ({ counts }: Side, position: number) =>
  openCount(counts[position] ?? 0);

it.each<[string, Partial<Rules>]>([
  [
    "counts from ten on are rounded",
    {
      show: (blur, side, position) => {
        const shown = shownIn(blur, side, position);
        return shown.shown === null ? shown : exactly(side, position);
      },
    },
  ],
  [
    "counts below ten are not shown",
    {
      show: (blur, side, position) => {
        const shown = shownIn(blur, side, position);
        return shown.shown === null ? exactly(side, position) : shown;
      },
    },
  ],
  [
    "what follows for an area from others is judged",
    { judge: (table) => ({ table, blur: new Map(), deduced: [] }) },
  ],
  [
    "all figures are judged as one table",
    {
      judge: (table, history) => {
        const blur = new Map<string, ReadonlyMap<number, number>>();
        for (const [index, figure] of table.figures.entries()) {
          const alone = { ...table, figures: [figure], orders: [] };
          const told = judgeTable(
            alone,
            history.slice(-2).map((before) => ({
              table: {
                ...before.table,
                figures: before.table.figures.slice(index, index + 1),
                orders: [],
              },
              blur: before.blur,
              deduced: [],
            })),
          );
          for (const [name, steps] of told.blur) blur.set(name, steps);
        }
        return { table, blur, deduced: [] };
      },
    },
  ],
  [
    "what is told now is judged beside what was told before",
    { judge: (table) => judgeTable(table) },
  ],
  [
    "values follow from the rounded counts",
    {
      answer: (indicator, exact, ...counts) => {
        const answer = publicAnswer(indicator, exact, ...counts);
        return "value" in answer && "value" in exact
          ? { ...answer, value: exact.value }
          : answer;
      },
    },
  ],
])("finds something as soon as the rule is left out that %s", (_, without) => {
  const isFound = [14, 10, 68, ...seeds].some((seed) => {
    const { recovered, narrow } = attack({ ...product, ...without }, [seed], 6);
    return recovered + narrow > 0;
  });
  expect(isFound).toBe(true);
});

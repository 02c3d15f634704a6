import { expect, it } from "vitest";
import type { CountRow } from "@/db/figures/values";
import { indicators } from "@/lib/core/catalogue/indicators";
import { deduceAll, type Observed } from "./testing/adversary";
import {
  countRows,
  inventReport,
  randomFrom,
  type InventedReport,
} from "./testing/invented-counts";
import { judgeTable, type ToldTable } from "@/lib/core/disclosure/judge-table";
import { codesOf, publicMonth, tableOf } from "./public-month";

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

/** Everything that is told at each stage, in the steps that were judged right then. */
function observe(stages: readonly CountRow[][]): Observed[] {
  const history: ToldTable[] = [];
  return stages.flatMap((rows, stage) => {
    const table = tableOf(codesOf(rows), rows);
    const told = judgeTable(
      table,
      history.slice(-Number(process.env.HIST ?? 1)),
    );
    history.push(told);
    const view = publicMonth(rows, told.blur);
    return rows.flatMap((row) =>
      indicators.map(({ id }) => ({
        stage,
        month,
        area: row.area,
        indicator: id,
        figure: {
          ...view.answer(id, {
            area: row.area,
            name: "",
            counts: row,
            registered: row.registered,
          }),
          coverage: {
            reported: Number(row[`${id}_n`] ?? 0),
            registered: row.registered,
          },
        },
      })),
    );
  });
}

it("finds nothing", () => {
  for (
    let seed = Number(process.env.FROM ?? 1);
    seed <= Number(process.env.SEEDS ?? 5);
    seed += 1
  ) {
    const stages = inventStages(seed, Number(process.env.STAGES ?? 4));
    const t = performance.now();
    const observed = observe(stages);
    const t2 = performance.now();
    const found = deduceAll(observed, (stage) => stages[stage] ?? []);
    console.log(
      seed,
      found.small,
      found.recovered.length,
      found.narrow.length,
      Math.round(t2 - t),
      Math.round(performance.now() - t2),
      JSON.stringify([...found.recovered, ...found.narrow].slice(0, 6)),
    );
  }
  expect(1).toBe(1);
}, 600000);

import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { summedColumns } from "@/db/figures/indicator-sql";
import type { CountRow } from "@/db/figures/values";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode, AreaLevel } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import type { Product } from "@/lib/core/product/product";
import { countAt } from "@/lib/figures/server/cells";
import { monthMemory, type Wanted } from "@/lib/figures/server/month-counts";
import { openApiUnderTest, type ApiUnderTest } from "./testing/api-under-test";
import { busyOffice, officeStep } from "./testing/busy-office";
import { fillRegistry } from "./testing/mixed-months";

/** More of them: MONTH_MEMORY=100. */
const howMany = Number(process.env.MONTH_MEMORY ?? 4);
const months = ["2025-09", "2026-07", "2026-08", "2026-09"] as Month[];
const wanted = (area: string, level: AreaLevel): Wanted => ({
  area: area as AreaCode,
  level,
});
/** What screens may have asked for before a change: nothing, areas above villages, one regency's villages, everything. */
const looks = [
  wanted("15", "regency"),
  wanted("15.01", "village"),
  wanted("15.02.01.2001", "village"),
  wanted("15", "village"),
];
const step = fc.oneof(
  { weight: 3, arbitrary: officeStep },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("look" as const),
      month: fc.constantFrom(...months),
      at: fc.constantFrom(...looks),
    }),
  },
);
const sequences = fc.sample(fc.array(step, { minLength: 10, maxLength: 25 }), {
  numRuns: howMany,
  seed: 20261127,
});

/** Names of the columns in which memory says something else than the table; both may have nothing. */
function columnsThatDiffer(
  held: CountRow | null,
  row: Record<string, unknown> | undefined,
): string[] {
  if (held === null || row === undefined)
    return held === null && row === undefined ? [] : ["all"];
  return [
    ...summedColumns.filter((column) => countAt(held, column) !== row[column]),
    ...(String(held.last_received_at) === String(row.last_received_at)
      ? []
      : ["last_received_at"]),
  ];
}

describeOnBothEngines("the counts of months in memory", ({ database }) => {
  const clock = new Date("2026-10-05T03:00:00Z");
  let api: ApiUnderTest;
  /** Another node on the same database: it is told nothing but that something was committed. */
  let other: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    api.product.now = () => new Date(clock);
    await fillRegistry(database());
    other = await openApiUnderTest(database());
  });
  afterAll(async () => {
    await other.close();
    await api.close();
  });

  /** Where the memory of a node says something else than the table of rollups, column by column. */
  const differences = async (
    { feed, service, directory }: Product,
    which: string,
  ): Promise<string[]> => {
    feed.wake();
    await feed.settled();
    const codes = (["province", "regency", "subdistrict", "village"] as const)
      .flatMap((level) => directory.inside("15" as AreaCode, level))
      .map(({ code }) => code);
    const wrong: string[] = [];
    for (const month of months) {
      const { countsOf, sequence } = await service(monthMemory).read(
        month,
        wanted("15", "village"),
      );
      if (sequence < feed.changedAt(month)) wrong.push(`${which} ${month} old`);
      const rows = await database().sql`
        select * from rollups where month = ${month}`;
      const stored = new Map(rows.map((row) => [String(row.area_code), row]));
      for (const code of codes)
        wrong.push(
          ...columnsThatDiffer(countsOf(code), stored.get(code)).map(
            (column) => `${which} ${month} ${code} ${column}`,
          ),
        );
    }
    return wrong;
  };

  it(
    `are those of the table on two nodes, after any of ${String(howMany)} sequences of changes and looks`,
    { timeout: 60_000 + howMany * 20_000 },
    async () => {
      const office = busyOffice(api, clock);
      for (const steps of sequences) {
        for (const one of steps) {
          if (one.kind !== "look") {
            await office.step(one);
            continue;
          }
          for (const { service } of [api.product, other.product])
            await service(monthMemory).read(one.month, one.at);
        }
        expect(await differences(api.product, "this node")).toEqual([]);
        expect(await differences(other.product, "the other")).toEqual([]);
      }
      expect(office.done.send).toBeGreaterThan(howMany);
    },
  );

  it("are read once by many who ask at the same time, and not again while nothing changes", async () => {
    const { product } = await openApiUnderTest(database());
    let queries = 0;
    const { sql } = product.database;
    const counting = new Proxy(sql, {
      get: (target, key): unknown => {
        if (key === "unsafe") queries += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    const memory = monthMemory.open({
      ...product,
      feed: product.feed,
      database: { ...product.database, sql: counting },
    });
    const ask = () => memory.read("2026-09" as Month, wanted("15", "regency"));
    await Promise.all(Array.from({ length: 20 }, ask));
    await ask();
    expect(queries).toBe(1);
    expect(
      memory.find("2026-09" as Month, wanted("15.01", "subdistrict")),
    ).not.toBeNull();
    expect(memory.find("2026-09" as Month, wanted("15", "village"))).toBeNull();
  });
});

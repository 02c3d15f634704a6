import { addMonths, type Month } from "@/lib/core/domain/month";
import { reportRows, csvBytes } from "./files";
import { median, timed, type Figure } from "./figures";
import { regency, regencyCount, type Ground } from "./ground";
import { send } from "./upload";

/** Upload of 500 rows and an uncached read with 1, 12 and 36 months of 3,500 posyandu behind them. */
export async function measureGrowth(ground: Ground): Promise<Figure[]> {
  const first = "2022-01" as Month;
  const uploads: number[] = [];
  const reads: number[] = [];
  let stored = 0;
  for (const months of [1, 12, 36]) {
    for (; stored < months; stored += 1) {
      const month = addMonths(first, stored);
      const rows = reportRows(month, { from: 0, to: 3_500, salt: stored });
      await send(ground, csvBytes(rows), "history.csv");
    }
    await ground.sql`analyze`;
    const month = addMonths(first, months - 1);
    uploads.push(await uploadTime(ground, month, months));
    reads.push(await readTime(ground, month));
  }
  const row = (what: string, times: number[]): Figure => ({
    what,
    product: times.map((time) => `${time.toFixed(1)} ms`).join(" · "),
    floor: "1 month",
    ratio: `${((times[2] ?? 0) / (times[0] ?? 1)).toFixed(2)}×`,
  });
  return [
    row("upload of 500 rows at 1 · 12 · 36 months of history", uploads),
    row("uncached values at 1 · 12 · 36 months of history", reads),
  ];
}

async function uploadTime(
  ground: Ground,
  month: Month,
  seed: number,
): Promise<number> {
  const times: number[] = [];
  for (let salt = 0; salt < 9; salt += 1) {
    const rows = reportRows(month, {
      from: 0,
      to: regencyCount,
      salt: salt + seed * 50,
    });
    times.push(
      await timed(() => send(ground, csvBytes(rows), "g.csv", regency)),
    );
  }
  return median(times);
}

async function readTime(ground: Ground, month: Month): Promise<number> {
  const areas = await ground.sql<{ code: string }[]>`
    select code from areas where level = 'subdistrict' order by code limit 60`;
  const times: number[] = [];
  for (const { code } of areas)
    times.push(
      await timed(async () => {
        const query = `area=${code}&month=${month}&indicator=ds`;
        const headers = { authorization: `Bearer ${ground.key}` };
        const reply = await fetch(`${ground.url}/api/v1/values?${query}`, {
          headers,
        });
        await reply.arrayBuffer();
      }),
    );
  return median(times);
}

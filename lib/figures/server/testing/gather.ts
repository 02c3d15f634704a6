import type { CellsEvent } from "@/lib/live/contract";
import { SeriesReply, ValuesReply, type CellRow } from "@/lib/figures/contract";
import { indicators } from "@/lib/core/catalogue/indicators";
import { levelOf, parentOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Observed } from "./observed";

/** Asks the API as somebody who has not signed in. Null if the level is not public. */
export type Ask = (path: string) => Promise<unknown>;

/** The body of a reply; a refusal must be that of a level that is not public. */
export async function bodyOf(reply: Response): Promise<unknown> {
  const body: unknown = await reply.json();
  if (reply.ok) return body;
  if (reply.status === 403) return null;
  throw new Error(`${String(reply.status)}: ${JSON.stringify(body)}`);
}

/** Everything that the public reads of some months: what it reads at one time, and how many answers that were. */
export type Gathered = { observed: Observed[]; answers: number };

/**
 * Reads every public answer with counts of a stage: values of each area alone and among others, at each level, and the series of each area; of each
 * indicator.
 */
export async function gather(
  ask: Ask,
  areas: readonly AreaCode[],
  { stage, months }: { stage: number; months: readonly Month[] },
): Promise<Gathered> {
  const observed: Observed[] = [];
  let answers = 0;
  const open = areas.filter((area) => levelOf(area) !== "village");
  const asked = open.flatMap((area) => {
    const own = levelOf(area);
    const below =
      own === "province"
        ? ["province", "regency", "subdistrict"]
        : own === "regency"
          ? ["regency", "subdistrict"]
          : ["subdistrict"];
    return below.map((level) => ({ area, level }));
  });
  for (const { id } of indicators) {
    for (const month of months)
      for (const { area, level } of asked) {
        const body = await ask(
          `/values?area=${area}&level=${level}&month=${month}&indicator=${id}`,
        );
        if (body === null) continue;
        const reply = ValuesReply.parse(body);
        answers += 1;
        for (const row of [reply.total, ...reply.rows])
          observed.push({
            stage,
            month,
            area: row.area,
            indicator: id,
            figure: row,
          });
      }
    const [from, to] = [months[0] ?? "", months.at(-1) ?? ""];
    for (const area of open) {
      const body = await ask(
        `/series?area=${area}&indicator=${id}&from=${from}&to=${to}`,
      );
      if (body === null) continue;
      const reply = SeriesReply.parse(body);
      answers += 1;
      for (const point of reply.points)
        if (months.includes(point.month))
          observed.push({
            stage,
            month: point.month,
            area,
            indicator: id,
            figure: point,
          });
    }
  }
  return { observed, answers };
}

/** What a live message tells. */
export function observedIn(event: CellsEvent, stage: number): Observed[] {
  const rows: readonly CellRow[] = [event.total, ...event.rows];
  return rows.flatMap((row) =>
    indicators.flatMap(({ id }) => {
      const figure = row.values[id];
      return figure === undefined
        ? []
        : [
            {
              stage,
              month: event.month,
              area: row.area,
              indicator: id,
              figure,
            },
          ];
    }),
  );
}

/** Areas from the highest to the lowest of the public. */
export function publicAreas(subdistricts: readonly AreaCode[]): AreaCode[] {
  const all = new Set<AreaCode>();
  for (const subdistrict of subdistricts)
    for (
      let area: AreaCode | null = subdistrict;
      area !== null;
      area = parentOf(area)
    )
      all.add(area);
  return [...all].sort();
}

import * as z from "zod";
import type { Transaction } from "@/db/core/ledger";
import { keepTold, readTold } from "@/db/figures/told";
import { readPublicCounts, type CountRow } from "@/db/figures/values";
import type { Blur, ToldTable } from "@/lib/core/disclosure/judge-table";
import type { Span } from "@/lib/core/disclosure/spans";
import { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import { tableJudge } from "./table-judge";
import { codesOf, peopleIndicators, tableFrom, tableOf } from "./public-table";

/** A table with its steps, as it is kept: counts in the order of the codes, figures in that of the indicators. */
const Kept = z.object({
  codes: z.array(AreaCode),
  reported: z.array(z.int()),
  fromChildren: z.array(z.int()),
  /** A list, since the database puts the names of a record in an order of its own. */
  figures: z.array(
    z.object({
      id: z.string(),
      numerator: z.array(z.int()),
      denominator: z.array(z.int()),
      given: z.array(z.int()),
    }),
  ),
  blur: z.record(z.string(), z.record(z.string(), z.int())),
  /** For each side, numerator and denominator of each figure in turn: the two ends of each span. */
  deduced: z.array(z.object({ from: z.array(z.int()), to: z.array(z.int()) })),
});
type Kept = z.infer<typeof Kept>;

/** How many tables of a month are kept: the last, and those beside which the next must be judged. */
export const mostTold = 6;

/** Judges what a month tells now, beside what it told the last times, and keeps it. Inside the transaction that publishes the counts. */
export async function tellMonth(
  tx: Transaction,
  product: Product,
  { month, sequence }: { month: Month; sequence: number },
): Promise<void> {
  const rows = (await readPublicCounts(tx, [month])).get(month) ?? [];
  const codes = codesOf(rows);
  const table = tableOf(codes, rows);
  const byCode = new Map<string, CountRow>(rows.map((row) => [row.area, row]));
  const fromChildren = codes.map(
    (code) => byCode.get(code)?.from_children ?? 0,
  );
  const history = (await readTold(tx, [month]))
    .map(({ told }) => Kept.parse(told))
    // After a change of areas or of the catalogue there is nothing to compare with.
    .filter(
      (kept) =>
        kept.codes.join() === codes.join() &&
        kept.figures.map(({ id }) => id).join() === peopleIndicators.join(),
    )
    .map(toldKept);
  const told = await product
    .service(tableJudge)
    .run({ table, history: history.slice(1 - mostTold) });
  await keepTold(
    tx,
    { month, sequence, told: keptOf(codes, fromChildren, told) },
    mostTold,
  );
}

function keptOf(
  codes: readonly AreaCode[],
  fromChildren: readonly number[],
  { table, blur, deduced }: ToldTable,
): Kept {
  return {
    codes: [...codes],
    reported: [...table.reported],
    fromChildren: [...fromChildren],
    figures: peopleIndicators.map((id, index) => {
      const figure = table.figures[index];
      return {
        id,
        numerator: [...(figure?.numerator.counts ?? [])],
        denominator: [...(figure?.denominator.counts ?? [])],
        given: [...(figure?.given ?? [])],
      };
    }),
    deduced: deduced.map((spans) => ({
      from: spans.map(({ from }) => from),
      to: spans.map(({ to }) => to),
    })),
    blur: Object.fromEntries(
      [...blur].map(([name, steps]) => [
        name,
        Object.fromEntries(
          [...steps].map(([position, step]) => [codes[position] ?? "", step]),
        ),
      ]),
    ),
  };
}

/** A count of an area that the public was told, with what can be deduced of it. */
export type ToldCount = { count: number; span: Span };

/** The counts of a month that the public was told last, by area and by what is counted. */
export async function readToldCounts(
  sql: Transaction | Product["database"]["sql"],
  month: Month,
): Promise<Map<AreaCode, Map<string, ToldCount>>> {
  const last = (await readTold(sql, [month])).at(-1);
  const found = new Map<AreaCode, Map<string, ToldCount>>();
  if (last === undefined) return found;
  const kept = Kept.parse(last.told);
  const { table, deduced } = toldKept(kept);
  const sides = table.figures.flatMap(({ numerator, denominator }) => [
    numerator,
    denominator,
  ]);
  kept.codes.forEach((code, position) => {
    const counts = new Map<string, ToldCount>();
    sides.forEach((side, index) => {
      const count = side.counts[position] ?? 0;
      const span = deduced[index]?.[position];
      // Some figures count fewer posyandu than others.
      const isMore = count > (counts.get(side.name)?.count ?? -1);
      if (side.isOfPeople && span !== undefined && isMore)
        counts.set(side.name, { count, span });
    });
    found.set(code, counts);
  });
  return found;
}

/** In which steps a table was rounded that is kept. */
export function blurOf(told: unknown): Blur {
  return told === undefined ? new Map() : blurKept(Kept.parse(told));
}

function blurKept({ codes, blur }: Kept): Blur {
  return new Map(
    Object.entries(blur).map(([name, steps]) => [
      name,
      new Map(
        Object.entries(steps).map(([code, step]) => [
          codes.findIndex((one) => one === code),
          step,
        ]),
      ),
    ]),
  );
}

function toldKept(kept: Kept): ToldTable {
  const { codes, reported, fromChildren, figures, deduced } = kept;
  const byId = new Map<string, Kept["figures"][number]>(
    figures.map((figure) => [figure.id, figure]),
  );
  return {
    table: tableFrom(codes, {
      reported,
      fromChildren,
      countsOf: (id, part) => byId.get(id)?.[part] ?? codes.map(() => 0),
    }),
    blur: blurKept(kept),
    deduced: deduced.map(({ from, to }) =>
      from.map((least, position) => ({
        from: least,
        to: to[position] ?? least,
      })),
    ),
  };
}

import type { Sql, TransactionSql } from "postgres";
import * as z from "zod";
import { keepTold, readTold } from "@/db/figures/told";
import {
  readPublicCounts,
  readPublicVersions,
  type CountRow,
} from "@/db/figures/values";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import {
  countsPeople,
  isIndicatorPublic,
  publicAnswer,
} from "@/lib/core/catalogue/public-answer";
import {
  judgeTable,
  shownIn,
  type Blur,
  type Side,
  type Table,
  type ToldTable,
} from "@/lib/core/disclosure/judge-table";
import { checks } from "@/lib/core/catalogue/checks";
import { treeOf } from "@/lib/core/disclosure/spans";
import { AreaCode, parentOf } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import { answerFor, countAt, type CountedArea, type View } from "./cells";

/**
 * What the public knows of a month: one judged table of all areas down to the subdistricts with all indicators. Values, series, boards and live cells of
 * the public are read from it and from nowhere else.
 */
export type PublicMonth = View & {
  /** The counts of an area as published; null where nothing was. */
  countsOf: (area: AreaCode) => CountRow | null;
};

/** Indicators of which at least one side counts people; the others are public as they are. */
export const peopleIndicators = indicators
  .filter(
    ({ numerator, denominator }) =>
      countsPeople(numerator) || countsPeople(denominator),
  )
  .map(({ id }) => id);

/** Which counts everybody knows to be parts of which: those of the checks that keep a report out. */
const orders: Table["orders"] = [
  ...checks.flatMap((check) =>
    check.kind === "at-most" && check.severity === "error"
      ? check.parts.map((part) => [part, check.limit] as const)
      : [],
  ),
  ["n_gained", "n_gained + t_not_gained"],
  ["two_t", "n_gained + t_not_gained"],
  ["n_gained + t_not_gained", "d_weighed"],
  ["n_gained", "d_weighed"],
  ["two_t", "d_weighed"],
  ["severely_stunted", "height_measured"],
];

/** The counts of a month as a table to be judged, in the order of codes: so each area stands before those inside it. */
export function tableOf(
  codes: readonly AreaCode[],
  rows: readonly CountRow[],
): Table {
  const byCode = new Map<string, CountRow>(rows.map((row) => [row.area, row]));
  const parts = { numerator: "num", denominator: "den", given: "n" } as const;
  return tableFrom(codes, {
    reported: codes.map((code) => byCode.get(code)?.reported ?? 0),
    countsOf: (id, part) =>
      codes.map((code) =>
        countAt(byCode.get(code) ?? null, `${id}_${parts[part]}`),
      ),
  });
}

type Part = "numerator" | "denominator" | "given";

function tableFrom(
  codes: readonly AreaCode[],
  {
    reported,
    countsOf,
  }: {
    reported: readonly number[];
    countsOf: (id: IndicatorId, part: Part) => readonly number[];
  },
): Table {
  const side = (id: IndicatorId, part: "numerator" | "denominator"): Side => {
    const terms = indicatorOf(id)[part];
    return {
      name: terms.join(" + "),
      isOfPeople: countsPeople(terms),
      counts: countsOf(id, part),
    };
  };
  return {
    trees: [treeOf(codes, (code) => parentOf(code as AreaCode))],
    reported,
    orders,
    figures: peopleIndicators.map((id) => ({
      numerator: side(id, "numerator"),
      denominator: side(id, "denominator"),
      given: countsOf(id, "given"),
    })),
  };
}

/** The table of a month with the steps in which its counts were rounded when they were published. */
export function publicMonth(
  rows: readonly CountRow[],
  blur: Blur,
): PublicMonth {
  const codes = codesOf(rows);
  const byCode = new Map(rows.map((row) => [row.area, row]));
  const positions = new Map(codes.map((code, position) => [code, position]));
  const { figures } = tableOf(codes, rows);
  const figureOf = new Map(
    peopleIndicators.map((id, index) => [id, figures[index]]),
  );
  return {
    indicatorsAt: (level) =>
      indicators
        .filter(({ id }) => isIndicatorPublic(id, level))
        .map(({ id }) => id),
    countsOf: (area) => byCode.get(area) ?? null,
    answer: (id: IndicatorId, area: CountedArea) => {
      const answer = answerFor(id, area);
      const position = positions.get(area.area as AreaCode);
      const figure = figureOf.get(id);
      if (position === undefined || figure === undefined) return answer;
      return publicAnswer(
        indicatorOf(id),
        answer,
        shownIn(blur, figure.numerator, position),
        shownIn(blur, figure.denominator, position),
      );
    },
  };
}

/** Codes in order. */
export function codesOf(rows: readonly CountRow[]): AreaCode[] {
  return rows
    .map(({ area }) => area as AreaCode)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A table with its steps, as it is kept: counts in the order of the codes, figures in that of the indicators. */
const Kept = z.object({
  codes: z.array(AreaCode),
  reported: z.array(z.int()),
  figures: z.record(
    z.string(),
    z.object({
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
const mostTold = 3;

/** Judges what a month tells now, beside what it told the last times, and keeps it. Inside the transaction that publishes the counts. */
export async function tellMonth(
  tx: TransactionSql,
  month: Month,
  sequence: number,
): Promise<void> {
  const rows = (await readPublicCounts(tx, [month])).get(month) ?? [];
  const codes = codesOf(rows);
  const table = tableOf(codes, rows);
  const history = (await readTold(tx, [month]))
    .map(({ told }) => Kept.parse(told))
    // After a change of areas or of the catalogue there is nothing to compare with.
    .filter(
      (kept) =>
        kept.codes.join() === codes.join() &&
        Object.keys(kept.figures).join() === peopleIndicators.join(),
    )
    .map(toldKept);
  const told = judgeTable(table, history.slice(1 - mostTold));
  await keepTold(tx, { month, sequence, told: keptOf(codes, told) }, mostTold);
}

function keptOf(
  codes: readonly AreaCode[],
  { table, blur, deduced }: ToldTable,
): Kept {
  return {
    codes: [...codes],
    reported: [...table.reported],
    figures: Object.fromEntries(
      peopleIndicators.map((id, index) => {
        const figure = table.figures[index];
        return [
          id,
          {
            numerator: [...(figure?.numerator.counts ?? [])],
            denominator: [...(figure?.denominator.counts ?? [])],
            given: [...(figure?.given ?? [])],
          },
        ];
      }),
    ),
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
  const { codes, reported, figures, deduced } = kept;
  return {
    table: tableFrom(codes, {
      reported,
      countsOf: (id, part) => figures[id]?.[part] ?? codes.map(() => 0),
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

type Judged = { changedAt: number; version: number; table: PublicMonth };

/** Ten years and some: as many months as one series asks for. */
const mostKept = 130;

/** The tables of the months that were asked for last. */
const keeper: Service<Map<Month, Judged>> = { open: () => new Map() };

/** What the public knows of a month now. */
export async function readPublicMonth(
  product: Product,
  month: Month,
): Promise<PublicMonth> {
  const table = (await readPublicMonths(product, [month])).get(month);
  if (table === undefined) throw new RangeError(`${month} was not read`);
  return table;
}

/** The same for several months. A table is read again only when the public was told something new of its month. */
export async function readPublicMonths(
  product: Product,
  months: readonly Month[],
): Promise<Map<Month, PublicMonth>> {
  const kept = product.service(keeper);
  const { sql } = product.database;
  const heard = new Map(
    months.map((month) => [month, product.feed.changedAt(month)]),
  );
  const asked = months.filter(
    (month) => kept.get(month)?.changedAt !== heard.get(month),
  );
  const versions = await readPublicVersions(sql, asked);
  const versionOf = (month: Month) => versions.get(month) ?? 0;
  const wanted = asked.filter(
    (month) => kept.get(month)?.version !== versionOf(month),
  );
  const read = await readTables(sql, wanted);
  const tables = new Map<Month, PublicMonth>();
  for (const month of months) {
    const table = read.get(month) ?? kept.get(month)?.table;
    if (table === undefined) throw new RangeError(`${month} was not kept`);
    tables.set(month, table);
    if (!asked.includes(month)) continue;
    kept.delete(month);
    kept.set(month, {
      changedAt: heard.get(month) ?? 0,
      version: versionOf(month),
      table,
    });
  }
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return tables;
}

async function readTables(
  sql: Sql,
  months: readonly Month[],
): Promise<Map<Month, PublicMonth>> {
  if (months.length === 0) return new Map();
  const rows = await readPublicCounts(sql, months);
  const told = new Map(
    (await readTold(sql, months)).map((record) => [record.month, record.told]),
  );
  return new Map(
    months.map((month) => {
      const last = told.get(month);
      const blur = last === undefined ? new Map() : blurKept(Kept.parse(last));
      return [month, publicMonth(rows.get(month) ?? [], blur)];
    }),
  );
}

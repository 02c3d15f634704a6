import { groupBy } from "@/lib/core/domain/group-by";
import type { TableRow } from "@/lib/core/domain/cell";
import { findHeadingBlock, textsOf } from "./heading-block";
import {
  keyOfText,
  readColumns,
  type HeadedColumn,
  type MatchHeading,
} from "./heading-columns";
import { partOf } from "./heading-words";

/** Boys and girls in two columns, whose sum is the whole; `total` where a third column states it. */
export type SplitColumns = {
  boys: number;
  girls: number;
  total: number | null;
};

/**
 * Which column means what. Columns are counted from 0. A key that two columns claim is only in `duplicates`, because there is no reason to prefer one
 * of them.
 */
export type TableHeader<Key extends string> = {
  /** The row of the headings, as the sender's program numbers it. */
  row: number;
  /** All headings as written, by column. */
  texts: Map<number, string>;
  /** What stands in the rows of headings, by column: more than `texts` where several rows make up a heading. */
  written: Map<number, readonly string[]>;
  columns: Map<Key, number>;
  /** Keys whose whole is the sum of two columns, or is stated beside them; in `columns`, too, if it is stated. */
  splits: Map<Key, SplitColumns>;
  /** Keys for which the search allows several columns, and which have several. */
  alternatives: Map<Key, number[]>;
  unknown: { column: number; text: string }[];
  duplicates: { key: Key; columns: number[] }[];
  missing: Key[];
  /** The rows that make up the headings, and the ones between them and the data, as the sender's program numbers them. */
  rows: number[];
};

export type HeaderSearch<Key extends string> = {
  /** The key that a heading means; null if the heading is not known. */
  match: MatchHeading<Key>;
  /** Keys reported as missing when no column has them. */
  required?: readonly Key[];
  /** Keys that may have several columns, of which one is filled in each row. */
  mayRepeat?: ReadonlySet<Key>;
  /** Fewest known headings that make a heading row; 3 unless said otherwise. */
  minimum?: number;
};

/** A table in three parts: what is above the headings, the headings, and the rows below them. */
export type HeadedTable<Key extends string> = {
  header: TableHeader<Key> | null;
  titles: TableRow[];
  rows: AsyncIterable<TableRow[]>;
};

/** How many rows with content are looked at for headings. */
const rowsLookedAt = 30;

/**
 * Finds the headings among the first 30 rows with content, and hands on the rows below them. If there are none, `header` is null and `titles` holds
 * all rows that were looked at.
 */
export async function splitAtHeader<Key extends string>(
  chunks: AsyncIterable<TableRow[]>,
  search: HeaderSearch<Key>,
): Promise<HeadedTable<Key>> {
  const source = chunks[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  while (first.length < rowsLookedAt) {
    const next = await source.next();
    if (next.done === true) break;
    first.push(...next.value);
  }
  const found = findHeader(first.slice(0, rowsLookedAt), search);
  const rest = found === null ? [] : first.slice(found.next);
  return {
    header: found?.header ?? null,
    titles: first.slice(0, found?.index ?? rowsLookedAt),
    rows: joinRows(rest, source),
  };
}

async function* joinRows(
  rest: TableRow[],
  source: AsyncIterator<TableRow[]>,
): AsyncGenerator<TableRow[]> {
  try {
    if (rest.length > 0) yield rest;
    for (
      let next = await source.next();
      next.done !== true;
      next = await source.next()
    )
      yield next.value;
  } finally {
    await source.return?.();
  }
}

/** The headings of the first rows, the index of the row that says most, and of the first row below. Null if there are none. */
export function findHeader<Key extends string>(
  rows: readonly TableRow[],
  search: HeaderSearch<Key>,
): { header: TableHeader<Key>; index: number; next: number } | null {
  const block = findHeadingBlock(
    rows,
    (text) => keyOfText(text, [], search.match),
    search.minimum ?? 3,
  );
  if (block === null) return null;
  const index = richestRow(rows, block, search);
  const headings = readColumns(
    rows.slice(block.first, block.last + 1),
    search.match,
  );
  return {
    header: {
      row: rows[index]?.number ?? 0,
      rows: rows.slice(block.first, block.next).map(({ number }) => number),
      written: writtenIn(rows.slice(block.first, block.last + 1)),
      ...describe(headings, search),
    },
    index,
    next: block.next,
  };
}

/** Of the rows of headings the one with which most is known; of two the lower one, as codes stand below labels. */
function richestRow<Key extends string>(
  rows: readonly TableRow[],
  { first, last }: { first: number; last: number },
  search: HeaderSearch<Key>,
): number {
  const says = (text: string) =>
    keyOfText(text, [], search.match) !== null || partOf(text) !== null;
  /** An empty cell lets the heading above stand. */
  const isSaidBy = (text: string | undefined) =>
    text === undefined || says(text);
  let best = first;
  let most = 0;
  for (let row = first; row <= last; row += 1) {
    const own = new Map(
      textsOf(rows[row]).map(({ column, text }) => [column, text]),
    );
    const known = readColumns(rows.slice(first, row + 1), search.match).filter(
      ({ key, column }) => key !== null && isSaidBy(own.get(column)),
    ).length;
    if (![...own.values()].some(says) || known < most) continue;
    most = known;
    best = row;
  }
  return best;
}

type Described<Key extends string> = Omit<
  TableHeader<Key>,
  "row" | "rows" | "written"
>;

function writtenIn(rows: readonly TableRow[]): Map<number, string[]> {
  const written = new Map<number, string[]>();
  for (const { column, text } of rows.flatMap(textsOf))
    written.set(column, [...(written.get(column) ?? []), text]);
  return written;
}

function describe<Key extends string>(
  headings: readonly HeadedColumn<Key>[],
  { required = [], mayRepeat = new Set() }: HeaderSearch<Key>,
): Described<Key> {
  const known = headings.flatMap(({ key, column, part }) =>
    key === null ? [] : { key, column, part },
  );
  const texts = uniqueTexts(headings);
  const unknownAt = (column: number) => ({
    column,
    text: texts.get(column) ?? "",
  });
  const described: Described<Key> = {
    texts,
    columns: new Map(),
    splits: new Map(),
    alternatives: new Map(),
    unknown: headings
      .filter(({ key }) => key === null)
      .map(({ column }) => unknownAt(column)),
    duplicates: [],
    missing: [],
  };
  for (const [key, found] of groupBy(known, ({ key: one }) => one)) {
    const columns = found.map(({ column }) => column);
    const split = splitOf(found);
    const [only, another] = columns;
    if (split !== null) {
      described.splits.set(key, split);
      if (split.total !== null) described.columns.set(key, split.total);
    } else if (another !== undefined && mayRepeat.has(key))
      described.alternatives.set(key, columns);
    else if (another !== undefined) described.duplicates.push({ key, columns });
    else if (only !== undefined && isHalf(found))
      described.unknown.push(unknownAt(only));
    else if (only !== undefined) described.columns.set(key, only);
  }
  const isThere = (key: Key) =>
    described.columns.has(key) ||
    described.splits.has(key) ||
    described.alternatives.has(key) ||
    described.duplicates.some((duplicate) => duplicate.key === key);
  described.missing = required.filter((key) => !isThere(key));
  return described;
}

type Found = readonly { column: number; part: HeadedColumn<string>["part"] }[];

/** Columns of boys and girls, with their sum or without; null if they are anything else. */
function splitOf(found: Found): SplitColumns | null {
  const of = (part: string | null) =>
    found.filter((one) => one.part === part).map(({ column }) => column);
  const [boys, moreBoys] = of("L");
  const [girls, moreGirls] = of("P");
  const totals = [...of("total"), ...of(null)];
  if (boys === undefined || girls === undefined) return null;
  if (moreBoys !== undefined || moreGirls !== undefined || totals.length > 1)
    return null;
  return { boys, girls, total: totals[0] ?? null };
}

/** Boys alone, or girls alone, are not the whole. */
function isHalf(found: Found): boolean {
  return found.length === 1 && ["L", "P"].includes(found[0]?.part ?? "");
}

/** Rows that are sent back are keyed by their headings, so two headings must not be the same text. */
function uniqueTexts(
  headings: readonly { column: number; text: string }[],
): Map<number, string> {
  const seen = new Map<string, number>();
  return new Map(
    headings.map(({ column, text }) => {
      const times = (seen.get(text) ?? 0) + 1;
      seen.set(text, times);
      return [column, times === 1 ? text : `${text} (${String(times)})`];
    }),
  );
}

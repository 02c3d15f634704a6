import { groupBy } from "@/lib/core/domain/group-by";
import { textOfCell, type TableRow } from "@/lib/core/domain/cell";

/**
 * Which column means what. Columns are counted from 0. A key that two columns claim is only in `duplicates`, because there is no reason to prefer one
 * of them.
 */
export type TableHeader<Key extends string> = {
  /** The row of the headings, as the sender's program numbers it. */
  row: number;
  /** All headings as written, by column. */
  texts: Map<number, string>;
  columns: Map<Key, number>;
  unknown: { column: number; text: string }[];
  duplicates: { key: Key; columns: number[] }[];
  missing: Key[];
};

export type HeaderSearch<Key extends string> = {
  /** The key that a heading means; null if the heading is not known. */
  match: (text: string) => Key | null;
  /** Keys reported as missing when no column has them. */
  required?: readonly Key[];
  /** Fewest known headings that make a heading row; 3 unless said otherwise. */
  minimum?: number;
};

/** A table in three parts: what is above the headings, the headings, and the rows below them. */
export type HeadedTable<Key extends string> = {
  header: TableHeader<Key> | null;
  titles: TableRow[];
  rows: AsyncIterable<TableRow[]>;
};

const rowsLookedAt = 30;

/**
 * Finds the heading row among the first 30 rows with content, and hands on the rows below it. If there is none, `header` is null and `titles` holds
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

type Heading<Key> = { column: number; text: string; key: Key | null };

/**
 * The row with the most different known headings, its index, and the index of the first row below. If two neighbouring rows say the same, such as
 * labels above codes, the lower one is taken. If the lower one says less, or only numbers the columns, it is skipped.
 */
function findHeader<Key extends string>(
  rows: readonly TableRow[],
  search: HeaderSearch<Key>,
): { header: TableHeader<Key>; index: number; next: number } | null {
  const minimum = search.minimum ?? 3;
  const headings = rows.map((row, index) =>
    readHeadings(row, rows[index - 1], search),
  );
  const scores = headings.map(countKeys);
  let best = 0;
  scores.forEach((score, index) => {
    const leader = scores[best] ?? 0;
    if (score > leader || (score === leader && index === best + 1))
      best = index;
  });
  const row = rows[best];
  if (row === undefined || (scores[best] ?? 0) < minimum) return null;
  let next = best + 1;
  while ((scores[next] ?? 0) >= minimum || isColumnNumbering(rows[next]))
    next += 1;
  return {
    header: describe(row.number, headings[best] ?? [], search.required ?? []),
    index: best,
    next,
  };
}

/** The headings of a row. Where a cell of it is empty, the heading in the row above is taken, because it may be merged over both. */
function readHeadings<Key extends string>(
  row: TableRow,
  above: TableRow | undefined,
  search: HeaderSearch<Key>,
): Heading<Key>[] {
  const own = readTexts(row).map((heading) => ({
    ...heading,
    key: search.match(heading.text),
  }));
  if (own.every(({ key }) => key === null) || above === undefined) return own;
  const taken = new Set(own.map(({ column }) => column));
  const merged = readTexts(above)
    .filter(({ column }) => !taken.has(column))
    .map((heading) => ({ ...heading, key: search.match(heading.text) }))
    .filter(({ key }) => key !== null);
  return [...own, ...merged].sort((a, b) => a.column - b.column);
}

function readTexts(row: TableRow): { column: number; text: string }[] {
  return row.cells
    .map((cell, column) => ({
      column,
      text: textOfCell(cell).replace(/\s+/g, " "),
    }))
    .filter(({ text }) => text !== "");
}

function countKeys<Key>(headings: readonly Heading<Key>[]): number {
  return new Set(headings.map(({ key }) => key).filter((key) => key !== null))
    .size;
}

/** Indonesian forms often have a row below the headings that numbers the columns: 1 2 3 or (1) (2) (3). */
function isColumnNumbering(row: TableRow | undefined): boolean {
  if (row === undefined) return false;
  const numbers = readTexts(row).map(({ text }) =>
    Number(/^\(?(\d+)\)?$/.exec(text)?.[1] ?? Number.NaN),
  );
  return (
    numbers.length >= 3 &&
    numbers.every((number, index) => number === index + 1)
  );
}

function describe<Key extends string>(
  row: number,
  headings: readonly Heading<Key>[],
  required: readonly Key[],
): TableHeader<Key> {
  const known = headings.flatMap(({ key, column }) =>
    key === null ? [] : { key, column },
  );
  const places = groupBy(known, ({ key }) => key);
  const columns = new Map<Key, number>();
  for (const [key, [first, second]] of places)
    if (first !== undefined && second === undefined)
      columns.set(key, first.column);
  return {
    row,
    texts: new Map(headings.map(({ column, text }) => [column, text])),
    columns,
    unknown: headings
      .filter(({ key }) => key === null)
      .map(({ column, text }) => ({ column, text })),
    duplicates: [...places]
      .filter(([, found]) => found.length > 1)
      .map(([key, found]) => ({
        key,
        columns: found.map(({ column }) => column),
      })),
    missing: required.filter((key) => !places.has(key)),
  };
}

import { addMonths, type Month } from "@/lib/core/domain/month";

/** A row as the model knows it: who, when, where as written, and what. */
export type ModelRow = {
  child: string;
  month: Month;
  place: string;
  isStunted: boolean;
  gain: "N" | "T" | "O" | "B" | "-";
};

export type ModelCounts = {
  weighed: number;
  stunted: number;
  o: number;
  b: number;
  twoT: number | null;
};

export type ModelFile = {
  rows: readonly ModelRow[];
  /** Who stopped counting with this file, as "child|month". */
  absent: readonly string[];
  isWithdrawn: boolean;
};

const keyOf = ({ child, month }: ModelRow) => `${child}|${month}`;

/** For each child and month, what the last file that stands says. Files are in the order in which they were accepted. */
export function standingRows(files: readonly ModelFile[]): ModelRow[] {
  const standing = new Map<string, ModelRow>();
  for (const { rows, absent, isWithdrawn } of files)
    if (!isWithdrawn) {
      for (const key of absent) standing.delete(key);
      for (const row of rows) standing.set(keyOf(row), row);
    }
  return [...standing.values()];
}

/** Who stops counting with a file: those of every posyandu-month of which it holds fewer rows than stand before it. */
export function absentIn(
  rows: readonly ModelRow[],
  before: readonly ModelRow[],
  posyanduOf: (place: string) => string | null,
): string[] {
  const group = ({ place, month }: ModelRow) =>
    `${String(posyanduOf(place))}|${month}`;
  const held = new Set(rows.map(keyOf));
  return before
    .filter((row) => {
      const own = rows.filter((other) => group(other) === group(row)).length;
      const all = before.filter((other) => group(other) === group(row)).length;
      return posyanduOf(row.place) !== null && own > 0 && own < all;
    })
    .map(keyOf)
    .filter((key) => !held.has(key));
}

/** Counts by "posyandu month", computed child by child. It is the slow way, to compare the database with. */
export function modelCounts(
  rows: readonly ModelRow[],
  posyanduOf: (place: string) => string | null,
): Record<string, ModelCounts> {
  const byChild = new Map(
    rows.map((row) => [`${row.child}|${row.month}`, row]),
  );
  const sent = new Set(
    rows.map((row) => `${String(posyanduOf(row.place))}|${row.month}`),
  );
  const counts: Record<string, ModelCounts> = {};
  for (const row of rows) {
    const posyandu = posyanduOf(row.place);
    if (posyandu === null) continue;
    const last = addMonths(row.month, -1);
    const knowsLast = sent.has(`${posyandu}|${last}`);
    const key = `${posyandu} ${row.month}`;
    const into = (counts[key] ??= {
      weighed: 0,
      stunted: 0,
      o: 0,
      b: 0,
      twoT: knowsLast ? 0 : null,
    });
    into.weighed += 1;
    into.stunted += Number(row.isStunted);
    const before = byChild.get(`${row.child}|${last}`);
    const sign = signOf(row, { before, knowsLast, byChild });
    into.o += Number(sign === "O");
    into.b += Number(sign === "B");
    if (into.twoT !== null)
      into.twoT += Number(row.gain === "T" && before?.gain === "T");
  }
  return counts;
}

function signOf(
  row: ModelRow,
  {
    before,
    knowsLast,
    byChild,
  }: {
    before: ModelRow | undefined;
    knowsLast: boolean;
    byChild: ReadonlyMap<string, ModelRow>;
  },
): string | null {
  if (row.gain !== "-") return row.gain;
  if (before !== undefined || !knowsLast) return null;
  for (let back = 2; back <= 12; back += 1)
    if (byChild.has(`${row.child}|${addMonths(row.month, -back)}`)) return "O";
  return "B";
}

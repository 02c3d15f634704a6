import type { TransactionSql } from "postgres";
import { villagesOf } from "@/db/core/residences";
import { addMonths, type Month } from "@/lib/core/domain/month";

/** Posyandu whose counts of a month must be made anew, by month. */
export type Touched = ReadonlyMap<Month, ReadonlySet<string>>;

type TouchedRow = { month: Month; posyandu: string };

/** Which measurements change: a condition over `m` (measurements), and the values of its $1, $2 and so on. */
type Changing = {
  condition: string;
  values: readonly (string | string[] | number[])[];
};

type OfSubmission = { submissionId: string; months: readonly Month[] };

/** What is touched when the staged children replace the current rows. It must be asked before they do. */
export async function touchedByStaged(
  tx: TransactionSql,
  months: readonly Month[],
): Promise<Touched> {
  return findTouched(tx, {
    condition: `exists (
        select 1 from staged_children t where t.month = m.month and t.child = m.child)
      and m.is_current and m.month = any($1::text[])`,
    values: [[...months]],
  });
}

/** What is touched by the rows that a submission has just stored. */
export async function touchedByRowsOf(
  tx: TransactionSql,
  { submissionId, months }: OfSubmission,
): Promise<Touched> {
  return findTouched(tx, {
    condition: "m.submission_id = $1::uuid and m.month = any($2::text[])",
    values: [submissionId, [...months]],
  });
}

/**
 * What is touched by the current rows of all children in a submission, whichever submission these rows come from. Taking a submission back asks this
 * twice: before, for the rows that go, and after, for the rows that count again and may belong to another posyandu.
 */
export async function touchedByChildrenOf(
  tx: TransactionSql,
  { submissionId, months }: OfSubmission,
): Promise<Touched> {
  return findTouched(tx, {
    condition: `exists (
        select 1 from measurements w where w.submission_id = $1::uuid and w.month = m.month and w.child = m.child)
      and m.is_current and m.month = any($2::text[])`,
    values: [submissionId, [...months]],
  });
}

/**
 * What is touched when places come to mean another posyandu. It must be asked before and after, because the rows leave one posyandu and reach
 * another.
 */
export async function touchedByPlaces(
  tx: TransactionSql,
  ids: readonly number[],
): Promise<Touched> {
  if (ids.length === 0) return new Map();
  return findTouched(tx, {
    condition: "m.place_id = any($1::int[]) and m.is_current",
    values: [[...ids]],
  });
}

/** What is touched by children who have just got another hash: they may now be followed where they were not. */
export async function touchedByRenewed(
  tx: TransactionSql,
  children: readonly string[],
): Promise<Touched> {
  if (children.length === 0) return new Map();
  return findTouched(tx, {
    condition: "m.child = any($1::uuid[]) and m.is_current",
    values: [[...children]],
  });
}

/** The posyandu-months of the changing measurements, and the later ones that have one of the same children. */
async function findTouched(
  tx: TransactionSql,
  changing: Changing,
): Promise<Touched> {
  const touched = new Map<Month, Set<string>>();
  const own = await findOwn(tx, changing);
  for (const { month, posyandu } of own)
    if (posyandu !== null) add(touched, [{ month, posyandu }]);
  const [first] = own.map(({ month }) => month).sort();
  add(touched, await findLater(tx, changing, first));
  return touched;
}

/** The posyandu-months of the changing measurements themselves; a place that means no posyandu yet has only a month. */
async function findOwn(
  tx: TransactionSql,
  { condition, values }: Changing,
): Promise<{ month: Month; posyandu: string | null }[]> {
  return tx.unsafe<{ month: Month; posyandu: string | null }[]>(
    `select distinct m.month, p.posyandu_id as posyandu
     from measurements m
     join child_places p on p.id = m.place_id
     where ${condition}`,
    [...values],
  );
}

/**
 * The posyandu-months after the changing measurements that have one of the same children, because the sign O or B of a child follows from the months
 * before. The query names the months that have counts, so that other partitions are not read.
 */
async function findLater(
  tx: TransactionSql,
  { condition, values }: Changing,
  first: Month | undefined,
): Promise<TouchedRow[]> {
  const following = await tx<{ month: Month }[]>`
    select distinct month from child_counts where month > ${first ?? "9999"}`;
  if (following.length === 0) return [];
  const months = `$${String(values.length + 1)}::text[]`;
  return tx.unsafe<TouchedRow[]>(
    `select distinct l.month, p.posyandu_id as posyandu
     from measurements m
     join measurements l on l.child = m.child and l.month > m.month and l.is_current and l.month = any(${months})
     join child_places p on p.id = l.place_id and p.posyandu_id is not null
     where ${condition}`,
    [...values, following.map(({ month }) => month)],
  );
}

/**
 * All of the parts together, and the same posyandu in the month after each: there the sign of a child depends on whether the posyandu had sent
 * children the month before.
 */
export async function joinTouched(
  tx: TransactionSql,
  parts: readonly Touched[],
): Promise<Touched> {
  const all = new Map<Month, Set<string>>();
  for (const part of parts)
    for (const [month, posyandu] of part)
      add(
        all,
        [...posyandu].map((id) => ({ month, posyandu: id })),
      );
  const next = [...all.keys()].map((month) => addMonths(month, 1));
  const counted = await tx<TouchedRow[]>`
    select distinct month, posyandu_id as posyandu from child_counts where month = any(${next})`;
  add(
    all,
    counted.filter(({ month, posyandu }) =>
      all.get(addMonths(month, -1))?.has(posyandu),
    ),
  );
  return all;
}

/** Every posyandu-month that has counts or measurements. */
export async function touchAll(tx: TransactionSql): Promise<Touched> {
  const all = new Map<Month, Set<string>>();
  add(
    all,
    await tx<TouchedRow[]>`
      select month, posyandu_id as posyandu from child_counts
      union
      select m.month, p.posyandu_id
      from measurements m
      join child_places p on p.id = m.place_id
      where p.posyandu_id is not null`,
  );
  return all;
}

/** Every month of the posyandu that has measurements. */
export async function touchPosyandu(
  tx: TransactionSql,
  posyandu: readonly string[],
): Promise<Touched> {
  const all = new Map<Month, Set<string>>();
  add(
    all,
    await tx<TouchedRow[]>`
      select distinct m.month, p.posyandu_id as posyandu
      from measurements m
      join child_places p on p.id = m.place_id
      where p.posyandu_id = any(${[...posyandu]})`,
  );
  return all;
}

/** The villages of the touched posyandu, former ones too, for the sums of the areas above them. */
export async function villagesOfTouched<Code extends string>(
  tx: TransactionSql,
  touched: Touched,
): Promise<Code[]> {
  const ids = new Set([...touched.values()].flatMap((set) => [...set]));
  return villagesOf<Code>(tx, [...ids]);
}

function add(into: Map<Month, Set<string>>, rows: readonly TouchedRow[]): void {
  for (const { month, posyandu } of rows) {
    const known = into.get(month);
    if (known === undefined) into.set(month, new Set([posyandu]));
    else known.add(posyandu);
  }
}

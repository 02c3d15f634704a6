import type { Sql, TransactionSql } from "postgres";
import { livedThere, residencesSql } from "@/db/core/residences";
import { codeLengthOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { summedColumns } from "./indicator-sql";

/** A subdistrict in a month. */
export type AreaMonth = { month: Month; area: AreaCode };

const subdistrictLength = String(codeLengthOf("subdistrict"));
const copied = [...summedColumns, "last_received_at"];
const columns = copied.map((name) => `"${name}"`).join(", ");
const valuesOf = (table: string) =>
  `(${copied.map((name) => `${table}."${name}"`).join(", ")})`;

/**
 * Notes which subdistricts of some months, or of all, have other counts now than the public was told. Those noted before keep their time.
 */
export async function notePending(
  sql: Sql | TransactionSql,
  months: readonly Month[] | "all",
  since: Date,
): Promise<void> {
  const isMeant = months === "all" ? "true" : "month = any($2::text[])";
  await sql.unsafe(
    `insert into public_pending (month, area_code, since)
     select coalesce(r.month, p.month), coalesce(r.area_code, p.area_code), $1::timestamptz
     from (select * from rollups where level = 'subdistrict' and ${isMeant}) r
     full join (select * from public_rollups where level = 'subdistrict' and ${isMeant}) p
       on p.month = r.month and p.area_code = r.area_code
     where r.month is null or p.month is null or ${valuesOf("r")} is distinct from ${valuesOf("p")}
     on conflict do nothing`,
    months === "all" ? [since] : [since, [...months]],
  );
}

/**
 * The subdistricts and months that the public is to be told now: those in which enough posyandu have new counts, and those that have waited long
 * enough. `before` is the time from before which a change need not wait any longer.
 */
export async function readDue(
  sql: Sql | TransactionSql,
  { before, posyandu }: { before: Date; posyandu: number },
): Promise<AreaMonth[]> {
  return sql.unsafe<AreaMonth[]>(
    `select q.month, q.area_code as area from public_pending q
     left join public_rollups p on p.month = q.month and p.area_code = q.area_code and p.level = 'subdistrict'
     where q.since <= $1 or $2::int <= (
       select count(distinct n.posyandu_id) from (
         select f.posyandu_id, f.received_at from reports f where f.month = q.month and f.is_current
         union all
         select c.posyandu_id, c.received_at from child_counts c where c.month = q.month and c.posyandu_id is not null) n
       join ${residencesSql} h on h.id = n.posyandu_id and left(h.village_code, ${subdistrictLength}) = q.area_code
         and ${livedThere("h", "q.month")}
       where n.received_at > coalesce(p.published_at, '-infinity'))
     order by 1, 2`,
    [before, posyandu],
  );
}

/**
 * Tells the public the counts of these subdistricts as they are now. The areas above are summed from what it is told, so that they always agree with
 * it. Inside the transaction that has the sequence.
 */
export async function publishCounts(
  tx: TransactionSql,
  due: readonly AreaMonth[],
  { at, sequence }: { at: Date; sequence: number },
): Promise<void> {
  const opened = await openMonths(
    tx,
    [...new Set(due.map(({ month }) => month))],
    sequence,
  );
  const told = (length: number) => [
    ...new Map(
      [...due, ...opened].map(({ month, area }) => {
        const code = area.slice(0, length);
        return [`${month} ${code}`, { month, code }] as const;
      }),
    ).values(),
  ];
  const replace = async (
    level: "subdistrict" | "regency" | "province",
    select: string,
  ) => {
    const areas =
      level === "subdistrict"
        ? due.map(({ month, area }) => ({ month, code: area }))
        : told(codeLengthOf(level));
    const months = areas.map(({ month }) => month);
    const codes = areas.map(({ code }) => code);
    const wanted = `(select unnest($1::text[]) as month, unnest($2::text[]) as area_code) w`;
    await tx.unsafe(
      `delete from public_rollups p using ${wanted}
       where p.level = '${level}' and p.month = w.month and p.area_code = w.area_code`,
      [months, codes],
    );
    await tx.unsafe(
      `insert into public_rollups (month, level, area_code, published_at, sequence, ${columns}) ${select.replace("$wanted", wanted)}`,
      [months, codes, at, sequence],
    );
  };
  await replace(
    "subdistrict",
    `select r.month, r.level, r.area_code, $3::timestamptz, $4::bigint, ${columns} from rollups r
     join $wanted on r.month = w.month and r.area_code = w.area_code where r.level = 'subdistrict'`,
  );
  const sums = summedColumns.map((name) => `sum(c."${name}")`).join(", ");
  for (const [level, below] of [
    ["regency", "subdistrict"],
    ["province", "regency"],
  ] as const)
    await replace(
      level,
      `select c.month, '${level}', w.area_code, $3::timestamptz, $4::bigint, ${sums}, max(c.last_received_at)
       from public_rollups c join $wanted on c.month = w.month and left(c.area_code, ${String(codeLengthOf(level))}) = w.area_code
       where c.level = '${below}' group by c.month, w.area_code`,
    );
  await forgetPending(tx, due);
}

/** Nobody waits any longer where the public was told, where a month was opened with what is there, or where a change was taken back. */
async function forgetPending(
  tx: TransactionSql,
  told: readonly AreaMonth[],
): Promise<void> {
  await tx.unsafe(
    `delete from public_pending q using rollups r, public_rollups p
     where r.month = q.month and r.area_code = q.area_code and r.level = 'subdistrict'
       and p.month = q.month and p.area_code = q.area_code and p.level = 'subdistrict' and ${valuesOf("r")} is not distinct from ${valuesOf("p")}`,
  );
  await tx.unsafe(
    `delete from public_pending p using (select unnest($1::text[]) as month, unnest($2::text[]) as area_code) w
     where p.month = w.month and p.area_code = w.area_code`,
    [told.map(({ month }) => month), told.map(({ area }) => area)],
  );
}

/**
 * Of months of which the public knows nothing yet it learns in all subdistricts who is expected to report. Returns those subdistricts. None of them
 * counts as published, so the reports that have come are still new.
 */
async function openMonths(
  tx: TransactionSql,
  months: readonly Month[],
  sequence: number,
): Promise<AreaMonth[]> {
  return tx<AreaMonth[]>`
    insert into public_rollups (month, level, area_code, registered, published_at, sequence)
    select r.month, r.level, r.area_code, r.registered, 'epoch', ${sequence} from rollups r
    where r.level = 'subdistrict' and r.month = any(${[...months]})
      and not exists (select 1 from public_rollups p where p.month = r.month and p.level = 'province')
    returning month, area_code as area`;
}

/** Forgets what the public was told; the next time it is told everything at once. */
export async function forgetPublished(tx: TransactionSql): Promise<void> {
  await tx`delete from public_rollups`;
  await tx`delete from public_pending`;
  await tx`delete from public_told`;
  await tx`delete from public_growth`;
  await tx`delete from public_growth_told`;
}

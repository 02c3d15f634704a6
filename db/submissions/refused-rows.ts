import type { Fragment, Sql, TransactionSql } from "postgres";
import { inside } from "@/db/core/inside-area";
import { storableJson } from "@/db/storable-json";
import { Unchecked } from "@/lib/core/domain/unchecked";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { RefusedRow } from "@/lib/submissions/domain/refused-row";

/** Refused rows are written in portions, so that one statement stays small. */
const portion = 500;

/** Keeps refused rows with their reasons: each with its regency, and with the area of the file where it does not say one. */
export async function insertRefused(
  tx: TransactionSql,
  {
    submissionId,
    area,
    rows,
  }: { submissionId: string; area: AreaCode; rows: readonly RefusedRow[] },
): Promise<void> {
  for (let from = 0; from < rows.length; from += portion) {
    const values = rows.slice(from, from + portion).map((row) => ({
      submission_id: submissionId,
      row_number: row.rowNumber,
      area_code: row.regency ?? area,
      month: row.month,
      posyandu_id: row.posyanduId,
      cells: tx.json(storableJson(row.cells)),
      written: tx.json(storableJson(row.written)),
      issues: tx.json(storableJson(row.issues)),
    }));
    await tx`insert into refused_rows ${tx(values)}`;
  }
}

/** What a refused row says, and why it was refused. */
export type RefusedContent = Pick<RefusedRow, "cells" | "written" | "issues">;

/** A refused row that waits to be corrected. */
export type OpenRefused = {
  submission: string;
  row: number;
  area: AreaCode;
  month: Month | null;
  receivedAt: Date;
  /** The area that its file was sent for, which may be the whole province. */
  fileArea: AreaCode;
  fileName: Unchecked<string>;
  form: string;
  sender: string;
  content: Unchecked<RefusedContent>;
  /** The posyandu that it was understood to be about, as the registry has it. */
  registered: { name: string; villageCode: AreaCode } | null;
};

type OpenRefusedRow = Omit<OpenRefused, "fileName" | "content"> &
  RefusedContent & { fileName: string };

/** A row whose month could not be read waits in every month of its file. */
function isOfMonth(sql: Sql, month: Month): Fragment {
  return sql`(f.month = ${month} or (f.month is null and ${month} = any(s.months)))`;
}

/** Refused rows of an area that still have to be corrected, oldest file first; of one month only if a month is given. */
export async function listOpenRefused(
  sql: Sql,
  { area, month }: { area: AreaCode; month: Month | null },
  limit: number,
): Promise<OpenRefused[]> {
  const rows = await sql<OpenRefusedRow[]>`
    select f.submission_id as submission, f.row_number as row, f.area_code as area, f.month, s.received_at as "receivedAt",
      s.area_code as "fileArea", s.file_name as "fileName", s.form, s.actor_name as sender, f.cells, f.written, f.issues,
      case when p.id is not null then jsonb_build_object('name', p.name, 'villageCode', p.village_code) end as registered
    from refused_rows f join submissions s on s.id = f.submission_id left join posyandu p on p.id = f.posyandu_id
    where f.mended_by is null and s.status = 'accepted' and ${inside(sql, "f.area_code", area)}
      and ${month === null ? sql`true` : isOfMonth(sql, month)}
    order by s.sequence, f.row_number limit ${limit}`;
  return rows.map(({ cells, written, issues, ...row }) => ({
    ...row,
    fileName: new Unchecked(row.fileName),
    content: new Unchecked({ cells, written, issues }),
  }));
}

/** How many open refused rows each area has in a month. */
export async function countOpenRefused(
  sql: Sql,
  area: AreaCode,
  month: Month,
): Promise<Map<string, number>> {
  const rows = await sql<{ area: string; open: number }[]>`
    select f.area_code as area, count(*)::int as open from refused_rows f join submissions s on s.id = f.submission_id
    where f.mended_by is null and s.status = 'accepted' and ${inside(sql, "f.area_code", area)} and ${isOfMonth(sql, month)}
    group by 1`;
  return new Map(rows.map((row) => [row.area, row.open]));
}

/** The same for every area, by month. Inside a transaction as it leaves them. */
export async function countOpenRefusedIn(
  tx: TransactionSql,
  months: readonly Month[],
): Promise<Map<Month, Map<string, number>>> {
  const rows = await tx<{ month: Month; area: string; open: number }[]>`
    select m.month, f.area_code as area, count(*)::int as open
    from refused_rows f join submissions s on s.id = f.submission_id
    join unnest(${[...months]}::text[]) m(month) on f.month = m.month or (f.month is null and m.month = any(s.months))
    where f.mended_by is null and s.status = 'accepted' group by 1, 2`;
  const open = new Map(
    months.map((month) => [month, new Map<string, number>()]),
  );
  for (const row of rows) open.get(row.month)?.set(row.area, row.open);
  return open;
}

/** Where a refused row belongs and in which months it waits; null if it does not wait. Inside a transaction it is held until the end. */
export async function findOpenRefused(
  tx: TransactionSql,
  submissionId: string,
  row: number,
): Promise<{ area: AreaCode; months: Month[] } | null> {
  const [found] = await tx<{ area: AreaCode; months: Month[] }[]>`
    select f.area_code as area, case when f.month is null then s.months else array[f.month] end as months
    from refused_rows f join submissions s on s.id = f.submission_id
    where f.submission_id = ${submissionId} and f.row_number = ${row} and f.mended_by is null and s.status = 'accepted'
    for update of f`;
  return found ?? null;
}

/** Takes one refused row off the list because a person settled it otherwise. */
export async function dismissRefused(
  tx: TransactionSql,
  submissionId: string,
  row: number,
): Promise<void> {
  await tx`update refused_rows set mended_by = submission_id
    where submission_id = ${submissionId} and row_number = ${row} and mended_by is null`;
}

/** The areas in whose lists rows of a submission stand. */
export async function areasOfRefused(
  tx: TransactionSql,
  submissionId: string,
): Promise<AreaCode[]> {
  const rows = await tx<{ area: AreaCode }[]>`
    select distinct area_code as area from refused_rows where submission_id = ${submissionId}`;
  return rows.map(({ area }) => area);
}

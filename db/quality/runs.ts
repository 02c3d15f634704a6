import type { Sql, TransactionSql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Filled } from "@/lib/quality/domain/judge-month";
import type { RegencyMonth } from "./forms";

/** Notes that the reports of these regencies and months, or of months before, have changed up to a change of the ledger. */
export async function notePendingRuns(
  sql: Sql | TransactionSql,
  wanted: readonly RegencyMonth[],
  sequence: number,
): Promise<void> {
  if (wanted.length === 0) return;
  await sql`
    insert into quality_pending (month, regency, sequence)
    select month, regency, ${sequence} from unnest(${wanted.map(({ month }) => month)}::text[], ${wanted.map(({ regency }) => regency)}::text[]) w(month, regency)
    on conflict (month, regency) do update set sequence = greatest(quality_pending.sequence, excluded.sequence)`;
}

/** What waits to be looked at, the newest month first. */
export async function readPendingRuns(sql: Sql): Promise<RegencyMonth[]> {
  return sql<RegencyMonth[]>`
    select month, regency from quality_pending order by month desc, regency`;
}

export type RunRecord = RegencyMonth & {
  sequence: number;
  at: Date;
  forms: number;
  milliseconds: number;
};

/** Up to which change the last run of a regency and month read; null if it was never looked at. */
export async function readRunSequence(
  tx: TransactionSql,
  { month, regency }: RegencyMonth,
): Promise<number | null> {
  const [row] = await tx<{ sequence: number }[]>`
    select sequence::int from quality_runs where month = ${month} and regency = ${regency}`;
  return row?.sequence ?? null;
}

/** Months that were looked at once. */
export async function readRunMonths(
  sql: Sql | TransactionSql,
): Promise<Month[]> {
  const rows = await sql<{ month: Month }[]>`
    select distinct month from quality_runs order by month`;
  return rows.map(({ month }) => month);
}

/** Writes what a run looked at; it waits no longer, unless its reports have changed since it read them. */
export async function writeRun(
  tx: TransactionSql,
  run: RunRecord,
  filled: readonly Filled[],
): Promise<void> {
  const { month, regency, sequence, at, forms, milliseconds } = run;
  await tx`
    insert into quality_runs (month, regency, sequence, at, forms, milliseconds)
    values (${month}, ${regency}, ${sequence}, ${at}, ${forms}, ${milliseconds})
    on conflict (month, regency) do update
      set sequence = excluded.sequence, at = excluded.at, forms = excluded.forms, milliseconds = excluded.milliseconds`;
  await tx.unsafe(
    `delete from quality_filled where month = $1 and ${insideText("area_code", "$2")}`,
    [month, regency],
  );
  if (filled.length > 0)
    await tx`insert into quality_filled ${tx(
      filled.map(({ area, forms: counted, given, needed }) => ({
        month,
        area_code: area,
        forms: counted,
        given,
        needed,
      })),
    )}`;
  await tx`
    delete from quality_pending where month = ${month} and regency = ${regency} and sequence <= ${sequence}`;
}

/** The last runs of the regencies inside an area (or around it) in a month. */
export async function listRuns(
  sql: Sql,
  { area, month }: { area: AreaCode; month: Month },
): Promise<RunRecord[]> {
  return sql.unsafe<RunRecord[]>(
    `select month, regency, sequence::int, at, forms, milliseconds from quality_runs
     where month = $2 and (${insideText("regency", "$1")} or regency = left($1::text, length(regency)))
     order by regency`,
    [area, month],
  );
}

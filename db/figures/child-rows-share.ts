import type { Sql, TransactionSql } from "postgres";
import { readSetting, writeSetting } from "@/db/core/settings";

const key = "childRowsShare";

/** Which share of the children weighed must have been measured, so that the rows of children stand for a posyandu. */
const defaultChildRowsShare = 0.8;

/** The share of this installation, as SQL. */
export const childRowsShareSql = `coalesce((select value::numeric from settings where key = '${key}'), ${String(defaultChildRowsShare)})`;

/**
 * The number of children weighed (D) with which the rows of a posyandu-month are compared, as SQL over `f`, its current form, and the posyandu and month
 * given. If the form states none, it is that of the last month before in which there was one. 0 if there never was one: then the rows are all there
 * is.
 */
export function weighedToReachSql(posyandu: string, month: string): string {
  return `coalesce(f.d_weighed, (${lastWeighedSql(posyandu, month)}), 0)`;
}

/** D and month of the last form before a month that stated one, as SQL. */
export function lastWeighedSql(
  posyandu: string,
  month: string,
  columns = "b.d_weighed",
): string {
  return `select ${columns} from reports b
        where b.posyandu_id = ${posyandu} and b.month < ${month} and b.is_current and b.d_weighed > 0
        order by b.month desc limit 1`;
}

/** The share of this installation. */
export async function readChildRowsShare(
  sql: Sql | TransactionSql,
): Promise<number> {
  const value = await readSetting(sql, key);
  return value === undefined ? defaultChildRowsShare : Number(value);
}

/** Changes the share. The rollups must be made anew afterwards. */
export async function writeChildRowsShare(
  sql: Sql | TransactionSql,
  share: number,
): Promise<void> {
  await writeSetting(sql, key, String(share));
}

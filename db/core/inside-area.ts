import type { Fragment, Sql, TransactionSql } from "postgres";
import type { AreaCode } from "@/lib/core/domain/ids";

/**
 * Codes inside an area begin with its own and a dot. In byte order they lie between that dot and the slash after it, which an index of a column
 * with collation "C" finds also where the area is a parameter of a prepared statement; LIKE finds it only where the area is known to the planner.
 * On other columns the collation is said here, since no other keeps to the order of bytes.
 */
const first = ".";
const beyond = "/";

/** Whether a column holds the area or one inside it, for a tagged query. */
export function inside(
  sql: Sql | TransactionSql,
  column: string,
  area: AreaCode | string,
): Fragment {
  return sql`(${sql(column)} = ${area} or (${below(sql, column, area)}))`;
}

/** The same without the area itself. */
export function below(
  sql: Sql | TransactionSql,
  column: string,
  area: AreaCode | string,
): Fragment {
  const name = sql(column);
  return sql`${name} collate "C" >= ${area + first} and ${name} collate "C" < ${area + beyond}`;
}

/** A parameter, or a column of another table. */
type Named = `$${number}` | `${string}.${string}`;

/** Whether a column holds the area that stands in a parameter or in another column, or one inside it, for a query made of text. */
export function insideText(column: string, area: Named): string {
  return `(${column} = ${area} or (${belowText(column, area)}))`;
}

/** The same without the area itself. */
export function belowText(column: string, area: Named): string {
  return `${column} collate "C" >= ${area}::text || '${first}' and ${column} collate "C" < ${area}::text || '${beyond}'`;
}

/**
 * The reverse: whether a column holds the area that stands in a parameter, or one in which it lies. Only for tables of a few rows or a query that
 * stops early: no index helps to find the beginnings of a text.
 */
export function aroundText(column: string, area: Named): string {
  return `starts_with(${area}::text || '${first}', ${column} || '${first}')`;
}

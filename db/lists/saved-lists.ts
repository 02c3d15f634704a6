import type { Sql } from "postgres";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** A list as it was saved. */
export type SavedListRecord = {
  id: string;
  owner: string;
  name: string;
  area: AreaCode;
  month: Month;
  where: string;
  columns: string;
  sort: string;
  against: Month | null;
  only: "in" | "out" | null;
  top: number | null;
  createdAt: Date;
};

/** The lists of one person, by name. */
export async function listSavedLists(
  sql: Sql,
  owner: string,
): Promise<SavedListRecord[]> {
  return sql<SavedListRecord[]>`
    select id, owner, name, area_code as area, month, conditions as "where", columns, sort, against, "only", top, created_at as "createdAt"
    from saved_lists where owner = ${owner} order by lower(name), id`;
}

/** Keeps a list; false if its owner has one of that name, or `most` of them already. */
export async function insertSavedList(
  sql: Sql,
  list: SavedListRecord,
  most: number,
): Promise<"kept" | "name-taken" | "full"> {
  const rows = await sql`
    insert into saved_lists (id, owner, name, area_code, month, conditions, columns, sort, against, "only", top, created_at)
    select ${list.id}, ${list.owner}, ${list.name}, ${list.area}, ${list.month}, ${list.where}, ${list.columns}, ${list.sort}, ${list.against}, ${list.only}, ${list.top}::int, ${list.createdAt}
    where (select count(*) from saved_lists where owner = ${list.owner}) < ${most}
    on conflict (owner, name) do nothing returning id`;
  if (rows.length > 0) return "kept";
  const [same] = await sql`
    select id from saved_lists where owner = ${list.owner} and name = ${list.name}`;
  return same === undefined ? "full" : "name-taken";
}

/** Forgets a list of its owner; false if the owner has no such list. */
export async function deleteSavedList(
  sql: Sql,
  { id, owner }: { id: string; owner: string },
): Promise<boolean> {
  const rows = await sql`
    delete from saved_lists where id = ${id} and owner = ${owner} returning id`;
  return rows.length === 1;
}

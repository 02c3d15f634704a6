import type { TransactionSql } from "postgres";
import type { Month } from "@/lib/core/domain/month";

/** Children that are stored with a hash of the former key get their hash of the current key. */
export async function rekeyStaged(
  tx: TransactionSql,
  keyId: number,
): Promise<void> {
  await tx`update measurements m set child = t.child, key_id = ${keyId}
    from (select distinct child, former_child from staged_children where former_child is not null) t
    where m.child = t.former_child`;
}

/** For comparing without storing: if a child is stored only with its hash of the former key, its staged row gets that hash. */
export async function unrekeyStaged(tx: TransactionSql): Promise<void> {
  await tx`update staged_children t set child = former_child
    where former_child is not null and exists (select 1 from measurements m where m.child = t.former_child)`;
}

/** A child of the file, and the hash under which it may be stored since numbers in names were passed over. */
type OlderChild = { child: string; older: string };

/**
 * Children of the file that are stored under their older hash. Two twins were one child under it, and the first of them in the file takes its rows. A
 * child that stands in the file under that very hash keeps it, and so does one who is stored beside the new one in some month: they are two.
 */
async function findOlder(tx: TransactionSql): Promise<OlderChild[]> {
  const candidates = await tx<OlderChild[]>`
    select distinct on (o.older) t.child, o.older from staged_children t cross join unnest(t.older_children) o(older)
    where t.older_children is not null and not exists (select 1 from staged_children s where s.child = o.older)
    order by o.older, t.row_number`;
  if (candidates.length === 0) return [];
  const months = await readPartitions(tx);
  // With all months named, each partition is asked by its primary key. Without them all of its rows would be read.
  return tx<OlderChild[]>`
    select g.child, g.older
    from unnest(${candidates.map(({ child }) => child)}::uuid[], ${candidates.map(({ older }) => older)}::uuid[]) g(child, older)
    where exists (select 1 from measurements m where m.month = any(${months}) and m.child = g.older)
      and not exists (
        select 1 from measurements m join measurements n on n.month = m.month and n.child = g.child
        where m.month = any(${months}) and n.month = any(${months}) and m.child = g.older)`;
}

async function readPartitions(tx: TransactionSql): Promise<Month[]> {
  const rows = await tx<{ name: string }[]>`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'measurements'::regclass`;
  return rows.map(
    ({ name }) => name.replace("measurements_", "").replace("_", "-") as Month,
  );
}

/** Children that are stored under their older hash get the new one. Returns the new hashes of those that were. */
export async function renewStaged(
  tx: TransactionSql,
  keyId: number,
): Promise<string[]> {
  const found = await findOlder(tx);
  const months = found.length === 0 ? [] : await readPartitions(tx);
  for (const { child, older } of found)
    await tx`update measurements set child = ${child}, key_id = ${keyId}
      where month = any(${months}) and child = ${older}`;
  return found.map(({ child }) => child);
}

/** For comparing without storing: the staged rows of such children get the older hash. */
export async function unrenewStaged(tx: TransactionSql): Promise<void> {
  for (const { child, older } of await findOlder(tx))
    await tx`update staged_children set child = ${older} where child = ${child}`;
}

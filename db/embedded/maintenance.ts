import type { Engine } from "./open-engine";
import type { Guest, Turns } from "./turns";

const restMs = 15_000;
const betweenPiecesMs = 1_000;
/** A busy engine is left alone this many times in a row. */
const longestPatience = 20;
/** After a crash, PostgreSQL replays its log since the last checkpoint. This much takes about a second. */
const walBytes = 64 * 1024 * 1024;

const walSinceCheckpoint = `select (pg_current_wal_insert_lsn() - redo_lsn)::float8 as bytes from pg_control_checkpoint()`;

/** Uses the same thresholds as autovacuum. Row counts come from pg_class because it survives a crash, unlike the counters of rows. */
const neediestTable = `
  select name, is_bloated from (
    select quote_ident(s.schemaname) || '.' || quote_ident(s.relname) as name,
      n_mod_since_analyze + n_dead_tup as changes,
      n_dead_tup > 50 + 0.2 * greatest(reltuples, 0)
        or n_ins_since_vacuum > 1000 + 0.2 * greatest(reltuples, 0) as is_bloated,
      n_mod_since_analyze > 50 + 0.1 * greatest(reltuples, 0) as is_unknown
    from pg_stat_user_tables s join pg_class c on c.oid = s.relid
  ) tables where is_bloated or is_unknown order by changes desc limit 1`;

/**
 * Does the work of PostgreSQL's background processes, which the embedded engine does not have: checkpoints, without which its log would
 * grow for ever, and VACUUM and ANALYZE, without which tables would grow and the planner would guess. It does one small piece at a time and
 * waits for its turn like any client.
 */
export function startMaintenance(
  engine: Engine,
  turns: Turns,
  report: (text: string) => void,
): () => void {
  const guest: Guest = { evict: () => undefined };
  let timesPutOff = 0;
  let timer = setTimeout(look, restMs);

  function look(): void {
    if (!turns.isIdle() && timesPutOff < longestPatience) {
      timesPutOff += 1;
      timer = setTimeout(look, betweenPiecesMs);
      return;
    }
    timesPutOff = 0;
    turns.request(guest, async () => {
      const hasWorked = await maintain(engine).catch((error: unknown) => {
        report(`maintenance: ${String(error)}`);
        return false;
      });
      timer = setTimeout(look, hasWorked ? betweenPiecesMs : restMs);
      return false;
    });
  }

  return () => {
    clearTimeout(timer);
    turns.forget(guest);
  };
}

/** Does the one thing most needed; answers whether there was any. */
async function maintain(engine: Engine): Promise<boolean> {
  const [wal] = await engine.query<{ bytes: number }>(walSinceCheckpoint);
  if ((wal?.bytes ?? 0) > walBytes) {
    await engine.query("checkpoint");
    return true;
  }
  const [table] = await engine.query<{ name: string; is_bloated: boolean }>(
    neediestTable,
  );
  if (table === undefined) return false;
  await engine.query(
    `${table.is_bloated ? "vacuum analyze" : "analyze"} ${table.name}`,
  );
  return true;
}

import { randomUUID } from "node:crypto";
import type { TransactionSql } from "postgres";
import type {
  FindingsMerge,
  KnownFinding,
} from "@/lib/quality/domain/merge-findings";
import type { RegencyMonth } from "./forms";

/** Everything known of a regency and month. */
export async function readKnownFindings(
  tx: TransactionSql,
  { month, regency }: RegencyMonth,
): Promise<KnownFinding[]> {
  return tx<KnownFinding[]>`
    select id, key, fingerprint, severity, why, state, resolved_at is not null as "isResolved"
    from quality_findings where month = ${month} and regency = ${regency}`;
}

/**
 * Writes what a run does to the known findings, with a line in the history of each. A posyandu that moved to another regency takes its findings along: they
 * are known by month and key.
 */
export async function storeMerge(
  tx: TransactionSql,
  { month, regency }: RegencyMonth,
  { fresh, changed, resolved }: FindingsMerge,
  at: Date,
): Promise<void> {
  const made = fresh.map(({ key, finding }) => ({
    ...finding,
    id: randomUUID(),
    key,
  }));
  if (made.length > 0)
    await tx`
      insert into quality_findings (id, month, regency, kind, key, area_code, posyandu_id, elements, severity, why, fingerprint, state,
        first_seen, changed_at, is_simulated)
      select n.id, ${month}, ${regency}, n.kind, n.key, n.area, n.posyandu, n.elements, n.severity, n.why, n.fingerprint, 'open', ${at}, ${at},
        coalesce((select p.is_simulated from posyandu p where p.id = n.posyandu),
          exists (select 1 from rollups r where r.month = ${month} and r.area_code = n.area and r.simulated > 0))
      from jsonb_to_recordset(${JSON.stringify(made)}::text::jsonb)
        n(id uuid, kind text, key text, area text, posyandu text, elements text[], severity int, why jsonb, fingerprint text)
      on conflict (month, key) do update set regency = excluded.regency, area_code = excluded.area_code, elements = excluded.elements,
        severity = excluded.severity, why = excluded.why, fingerprint = excluded.fingerprint, state = 'open', resolved_at = null,
        changed_at = excluded.changed_at`;
  if (changed.length > 0)
    await tx`
      update quality_findings f
      set severity = n.severity, why = n.why, fingerprint = n.fingerprint, area_code = n.area, state = n.state, resolved_at = null,
        changed_at = case when n.event is null then f.changed_at else ${at} end
      from jsonb_to_recordset(${JSON.stringify(
        changed.map(({ id, finding, state, event }) => ({
          ...finding,
          id,
          state,
          event,
        })),
      )}::text::jsonb) n(id uuid, area text, severity int, why jsonb, fingerprint text, state text, event text)
      where f.id = n.id`;
  if (resolved.length > 0)
    await tx`
      update quality_findings set resolved_at = ${at}, changed_at = ${at} where id = any(${resolved}::uuid[])`;
  const events = [
    ...made.map(({ id }) => ({ id, action: "found" })),
    ...changed.flatMap(({ id, event }) =>
      event === null ? [] : [{ id, action: event }],
    ),
    ...resolved.map((id) => ({ id, action: "resolved" })),
  ];
  if (events.length > 0)
    await tx`
      insert into quality_events (finding_id, at, action)
      select n.id, ${at}, n.action from jsonb_to_recordset(${JSON.stringify(events)}::text::jsonb) n(id uuid, action text)
      where exists (select 1 from quality_findings f where f.id = n.id)`;
}

/** Takes out what was found in simulated reports; what was looked at is looked at again. */
export async function clearSimulatedFindings(
  tx: TransactionSql,
): Promise<{ findings: number }> {
  const findings = await tx`delete from quality_findings where is_simulated`;
  await tx`delete from quality_runs`;
  await tx`delete from quality_filled`;
  await tx`delete from quality_pending`;
  return { findings: findings.count };
}

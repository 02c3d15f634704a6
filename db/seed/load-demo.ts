import { registryChanges } from "@/lib/registry/domain/changes";
import type { Sql, TransactionSql } from "postgres";
import { below } from "@/db/core/inside-area";
import { logAudit, logChange } from "@/db/core/changes";
import { recomputeRollups } from "@/db/figures/rollups";
import { writeSetting } from "@/db/core/settings";
import { currentSequence, lockLedger, nextSequence } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import { ancestorAt, type AreaCode } from "@/lib/core/domain/ids";
import {
  defaultDeadline,
  utcOffsetOf,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";
import { recomputeAll, removeSimulated } from "./clear-demo";
import type { DemoParts } from "./demo-parts";
import { demoMarker } from "./demo-state";
import type { Progress } from "./progress";
import { readKnownFigures } from "./simulation/known-figures";
import { simulateMonth } from "./simulation/simulate-month";
import { simulateProvince, type Simulation } from "./simulation/simulation";
import type { SimulatedVillage } from "./simulation/size-villages";
import type { SimulatedSubmission } from "./simulation/write-submission";
import { storeMonth, type Senders } from "./store-month";
import { storeRegistry } from "./store-registry";
import { storeTickerHistory } from "./ticker-history";

export type DemoSummary = { posyandu: number; months: number; reports: number };

type Loading = {
  sql: Sql;
  province: AreaCode;
  rule: DeadlineRule;
  simulation: Simulation;
  progress: Progress;
};

/**
 * Fills a database that holds the reference data of a province with a simulated registry and its reports up to the last month closed at `now`. What
 * an interrupted loading left behind is removed first. The setting `demo` is `loaded` only when everything is there.
 */
export async function loadDemo(
  { sql }: { sql: Sql },
  province: AreaCode,
  { now, parts }: { now: Date; parts: DemoParts },
  progress: Progress,
): Promise<DemoSummary> {
  const rule = { ...defaultDeadline, utcOffsetHours: utcOffsetOf(province) };
  progress(
    { id: "Menyusun daftar posyandu", en: "Drawing up the registry" },
    0,
  );
  const simulation = await simulateFrom(sql, province, { now, rule });
  const { base, written } = await begin(sql, simulation, { rule, parts });
  const loading: Loading = {
    sql,
    province,
    rule,
    simulation: keepOnly(simulation, written),
    progress,
  };
  const submissions = await storeMonths(loading, base);
  const reports = submissions.reduce((sum, one) => sum + one.rowsStored, 0);
  const summary = {
    posyandu: simulation.posyandu.length,
    months: simulation.months.length,
    reports,
  };
  await gatherStatistics(sql);
  const regencies = await regenciesOf(sql);
  await sql.begin(async (tx) => {
    await finish(tx, loading, { base, submissions, summary });
    const { months } = simulation;
    for (const fill of parts.fill)
      await fill(tx, { province, regencies, months, now });
  });
  progress({ id: "Data simulasi siap", en: "Simulated data are ready" }, 100);
  return summary;
}

async function simulateFrom(
  sql: Sql,
  province: AreaCode,
  { now, rule }: { now: Date; rule: DeadlineRule },
): Promise<Simulation> {
  const villages = await sql<SimulatedVillage[]>`
    select code, kind, ST_X(label_point) as lon, ST_Y(label_point) as lat from areas
    where level = 'village' and valid_to is null and ${below(sql, "code", province)} order by code`;
  if (villages.length === 0)
    throw new RangeError(`The database holds no village of ${province}`);
  const regencies = new Set(
    villages.map(({ code }) => ancestorAt(code, "regency")),
  );
  const known = readKnownFigures([...regencies]);
  return simulateProvince({ province, villages, ...known, now, rule });
}

/** Removes what is left, writes the registry and reserves the sequences. The steps after this one can be repeated. */
async function begin(
  sql: Sql,
  { posyandu, submissions }: Simulation,
  { rule, parts }: { rule: DeadlineRule; parts: DemoParts },
): Promise<{ base: number; written: ReadonlySet<string> }> {
  const places = submissions.flatMap(({ place, withdrawnPlace }) => [
    place,
    withdrawnPlace ?? 0,
  ]);
  const count = Math.max(0, ...places);
  return sql.begin(async (tx) => {
    await lockLedger(tx);
    await removeSimulated(tx, parts);
    await recomputeAll(tx, rule);
    await writeSetting(tx, demoMarker, "loading");
    const written = await storeRegistry(tx, posyandu);
    const base = await currentSequence(tx);
    await tx`update ledger set sequence = ${base + count} where id = 1`;
    return { base, written };
  });
}

/** A posyandu that was in the registry before is a real one, so nothing is simulated for it. */
function keepOnly(
  simulation: Simulation,
  ids: ReadonlySet<string>,
): Simulation {
  const traitsByRegency = new Map(
    [...simulation.traitsByRegency].map(([regency, traits]) => [
      regency,
      traits.filter(({ posyandu }) => ids.has(posyandu.id)),
    ]),
  );
  return { ...simulation, traitsByRegency };
}

/**
 * Without statistics, the planner would take the new tables for empty. Only the columns by which rows are found are analysed, because the embedded
 * engine needs seconds for the hundred counts.
 */
async function gatherStatistics(sql: Sql): Promise<void> {
  await sql`analyze posyandu`;
  await sql`analyze submissions (id, area_code, sequence, is_simulated)`;
  await sql`analyze reports (posyandu_id, month, submission_id, is_current, received_at)`;
  await sql`analyze rollups (month, level, area_code)`;
}

/** How many reports are written and counted together. More of them take less time in all, but a server that runs meanwhile has to wait longer. */
const reportsAtOnce = 15_000;
const mostMonthsAtOnce = 4;

/** Groups of a few months. Each group has a transaction of its own. */
async function storeMonths(
  loading: Loading,
  base: number,
): Promise<SimulatedSubmission[]> {
  const { sql, simulation, progress } = loading;
  const senders = {
    base,
    regencyNames: new Map(
      (await regenciesOf(sql)).map(({ code, name }) => [code, name]),
    ),
  };
  const stored: SimulatedSubmission[] = [];
  const fitting = Math.floor(reportsAtOnce / simulation.posyandu.length);
  const step = Math.max(1, Math.min(mostMonthsAtOnce, fitting));
  for (let from = 0; from < simulation.months.length; from += step) {
    const months = simulation.months.slice(from, from + step);
    const last = months.at(-1) ?? "";
    progress(
      { id: `Memuat laporan s.d. ${last}`, en: `Loading reports to ${last}` },
      5 + Math.round((90 * from) / simulation.months.length),
    );
    const submissions = await storeTogether(loading, months, senders);
    if (from === 0) await gatherStatistics(sql);
    for (const submission of submissions)
      stored.push({ ...submission, file: null, issues: [] });
  }
  return stored;
}

async function storeTogether(
  { sql, rule, simulation }: Loading,
  months: readonly Month[],
  senders: Senders,
): Promise<SimulatedSubmission[]> {
  const simulated = months.map((month) => simulateMonth(simulation, month));
  await sql.begin(async (tx) => {
    await lockLedger(tx);
    for (const month of simulated) await storeMonth(tx, month, senders);
    await recomputeRollups(tx, { months, villages: "all", rule });
  });
  return simulated.flatMap(({ submissions }) => submissions);
}

async function regenciesOf(
  sql: Sql,
): Promise<{ code: AreaCode; name: string }[]> {
  return sql<{ code: AreaCode; name: string }[]>`
    select code, name from areas where level = 'regency' and valid_to is null order by code`;
}

type Outcome = {
  base: number;
  submissions: readonly SimulatedSubmission[];
  summary: DemoSummary;
};

async function finish(
  tx: TransactionSql,
  { province, simulation }: Loading,
  { base, submissions, summary }: Outcome,
): Promise<void> {
  await lockLedger(tx);
  await storeTickerHistory(tx, submissions, base);
  await writeSetting(tx, demoMarker, "loaded");
  await logChange(tx, {
    sequence: await nextSequence(tx),
    kind: registryChanges.registry,
    areaCode: province,
    months: simulation.months,
    villages: [],
    submissionId: null,
    posyandu: summary.posyandu,
  });
  await logAudit(tx, {
    actor: "command:demo",
    action: "demo-loaded",
    subject: province,
    detail: summary,
  });
  await notifyChange(tx);
}

import type { AreaRecord } from "@/db/core/areas";
import {
  countFindings,
  countMatching,
  listFindings,
  readScoreRows,
  type KindCount,
  type ScoreRow,
} from "@/db/quality/findings";
import { listRuns, type RunRecord } from "@/db/quality/runs";
import type { Actor } from "@/lib/core/access/actor";
import {
  ancestorAt,
  levelBelow,
  levelOf,
  type AreaCode,
} from "@/lib/core/domain/ids";
import type { AreaLevel } from "@/lib/core/domain/ids";
import { dateAt, type Month } from "@/lib/core/domain/month";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import type { AreaScore, QualityReply } from "@/lib/quality/contract";
import type { DueFilter } from "@/lib/quality/domain/due";
import {
  findingKinds,
  type FindingKindId,
} from "@/lib/quality/domain/finding-kinds";
import { kindsOfPart, scoreOf } from "@/lib/quality/domain/score";
import {
  findingStates,
  waitingStates,
  type FindingState,
} from "@/lib/quality/domain/work-states";
import { findingReply } from "./finding-reply";

export type QualityQuery = {
  area: AreaCode;
  month: Month;
  kind?: FindingKindId | undefined;
  /** Without it those in which somebody has still to do something. */
  state?: FindingState | undefined;
  due?: DueFilter | undefined;
  after?: string | undefined;
};

const pageLength = 25;

/** The score of an area and those inside it in a month, and what was found there. */
export async function readQuality(
  product: Product,
  actor: Actor,
  { area, month, kind, state, due, after }: QualityQuery,
): Promise<QualityReply> {
  const { database, directory, feed } = product;
  const { sql } = database;
  const record = insistArea(directory, area);
  // Whatever is read now is at least as new as this.
  const { sequence } = feed;
  const runs = await listRuns(sql, { area, month });
  const { total, rows, forms } = await readScores(product, record, {
    month,
    runs,
  });
  const filter = {
    area,
    month,
    kind: kind ?? null,
    states: state === undefined ? waitingStates : [state],
    due: due ?? null,
    today: dateAt(product.now(), product.rule.utcOffsetHours),
  };
  const found = await listFindings(sql, {
    ...filter,
    after: after ?? null,
    limit: pageLength + 1,
  });
  const page = found.slice(0, pageLength);
  return {
    sequence,
    area,
    month,
    checked: checkedOf(product, { area, forms }, runs),
    total,
    rows,
    kinds: kindsOf(await countFindings(sql, { area, month })),
    findings: page.map((one) => findingReply(product, actor, one)),
    matching: await countMatching(sql, filter),
    next: found.length > pageLength ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Regencies that have to be looked at before something can be said of an area: those inside it, or the one around it. */
function regenciesOf({ directory }: Product, area: AreaCode): AreaCode[] {
  return levelOf(area) === "province"
    ? directory.inside(area, "regency").map(({ code }) => code)
    : [ancestorAt(area, "regency")];
}

function checkedOf(
  product: Product,
  { area, forms }: { area: AreaCode; forms: number },
  runs: readonly RunRecord[],
): QualityReply["checked"] {
  const [first] = runs;
  if (first === undefined) return null;
  const latest = runs.reduce((a, b) => (a.at < b.at ? b : a), first);
  return {
    at: latest.at.toISOString(),
    forms,
    regencies: runs.length,
    ofRegencies: regenciesOf(product, area).length,
  };
}

async function readScores(
  product: Product,
  { code: area }: AreaRecord,
  { month, runs }: { month: Month; runs: readonly RunRecord[] },
): Promise<{ total: AreaScore; rows: AreaScore[]; forms: number }> {
  const { sql } = product.database;
  const level = levelOf(area);
  const looked = new Set(runs.map(({ regency }) => regency));
  const shown = (row: ScoreRow): AreaScore => ({
    area: row.area,
    name: product.directory.nameOf(row.area),
    registered: row.registered,
    reported: row.reported,
    // How full forms are is kept by subdistrict: a village has no score of its own.
    score:
      levelOf(row.area) !== "village" &&
      regenciesOf(product, row.area).every((one) => looked.has(one))
        ? scoreOf(row)
        : null,
  });
  const read = (of: AreaLevel) =>
    readScoreRows(sql, { area, level: of, month }, kindsOfPart);
  const below = levelBelow(level);
  const [own] = await read(level);
  const rows =
    below === "regency" || below === "subdistrict" ? await read(below) : [];
  return {
    forms: own?.forms ?? 0,
    total: shown(own ?? { ...nothing, area }),
    rows: rows.map(shown),
  };
}

const nothing: Omit<ScoreRow, "area"> = {
  registered: 0,
  reported: 0,
  onTime: 0,
  forms: 0,
  given: 0,
  needed: 0,
  touched: {},
};

/** Every kind with a count for every state: none found is a zero, no gap. */
function kindsOf(counts: readonly KindCount[]): QualityReply["kinds"] {
  return findingKinds.map(({ id }) => ({
    kind: id,
    counts: Object.fromEntries(
      findingStates.map((state) => [
        state,
        counts.find((one) => one.kind === id && one.state === state)
          ?.findings ?? 0,
      ]),
    ) as Record<FindingState, number>,
  }));
}

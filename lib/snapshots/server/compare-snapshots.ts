import type { Change } from "@/db/core/changes";
import {
  findSnapshot,
  listChangesBetween,
  type SnapshotRecord,
} from "@/db/snapshots/snapshots";
import { indicators } from "@/lib/core/catalogue/indicators";
import { shownDifference } from "@/lib/core/domain/shown-number";
import {
  isWithin,
  levelBelow,
  levelOf,
  type AreaCode,
  type Level,
} from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Visitor } from "@/lib/core/http/operation";
import type { Product } from "@/lib/core/product/product";
import type { Figure, ValueRow } from "@/lib/figures/contract";
import { valueRows } from "@/lib/figures/server/cells";
import { countForReader } from "@/lib/figures/server/count-areas";
import { tickerEntry } from "@/lib/live/server/read-ticker";
import type { ChangedFigure, CompareReply } from "@/lib/snapshots/contract";
import { insist } from "@/lib/core/access/permissions";
import { openFrozen } from "./frozen/frozen-product";
import { mayReadSnapshot } from "./permissions";
import { snapshotsRefusal } from "./refusals";
import { snapshotReply } from "./snapshot-reply";
import { noSuchSnapshot } from "./take-snapshot";

/** Changes that an answer lists. */
const mostChanges = 500;

/**
 * What is not the same in two snapshots of an area: of the month that both hold, every figure of the area and of those inside it that differs in a count, and what
 * happened between the two. Whoever asks must be let through already to those who oversee.
 */
export async function compareSnapshots(
  product: Product,
  visitor: Visitor,
  {
    id,
    with: other,
    level: asked,
  }: { id: string; with: string; level?: Level | undefined },
): Promise<CompareReply> {
  const found = [
    await insistSnapshot(product, visitor, id),
    await insistSnapshot(product, visitor, other),
  ];
  const [before, after] = found.sort((a, b) => a.sequence - b.sequence);
  if (before === undefined || before.areaCode !== after?.areaCode)
    throw snapshotsRefusal("snapshots-apart");
  const month = before.month < after.month ? before.month : after.month;
  const { areaCode: area } = before;
  const level = asked ?? levelBelow(levelOf(area)) ?? "posyandu";
  const query = { area, level, month };
  const changes = await readChanges(product, before, after, month);
  const shown = changes.slice(0, mostChanges);
  const [then, now] = [
    await figuresOf(product, before, query),
    await figuresOf(product, after, query),
  ];
  const figures = [...now].flatMap(([key, row]): ChangedFigure[] => {
    const old = then.get(key);
    return old === undefined || isSame(old.row, row.row)
      ? []
      : [changed(old, row, shown)];
  });
  return {
    before: snapshotReply(product, visitor, before),
    after: snapshotReply(product, visitor, after),
    month,
    level,
    figures,
    compared: now.size,
    changes: shown.map((change) => ({
      ...tickerEntry(product, change),
      submission: change.submissionId,
    })),
    isCut: changes.length > mostChanges,
  };
}

/** The snapshot of an id, if the visitor may read it. */
export async function insistSnapshot(
  { database: { sql } }: Product,
  visitor: Visitor,
  id: string,
): Promise<SnapshotRecord> {
  const record = await findSnapshot(sql, id);
  if (record === null) throw noSuchSnapshot();
  insist(mayReadSnapshot(visitor, record.areaCode), visitor.actor, {
    id: "membaca potret wilayah itu",
    en: "read snapshots of that area",
  });
  return record;
}

type Compared = { row: ValueRow; indicator: (typeof indicators)[number] };

/** Every figure of the area and of those inside it, by area and indicator: the area first, in the order of the catalogue. */
async function figuresOf(
  product: Product,
  record: SnapshotRecord,
  query: { area: AreaCode; level: Level; month: Month },
): Promise<Map<string, Compared>> {
  const { product: frozen } = await openFrozen(product, record);
  const { total, rows, view } = await countForReader(frozen, "oversight", {
    ...query,
    indicator: "all",
  });
  const areas = [total, ...rows];
  const columns = indicators.map(
    (indicator) => [indicator, valueRows(indicator.id, areas, view)] as const,
  );
  return new Map(
    areas.flatMap(({ area }, place) =>
      columns.flatMap(([indicator, values]) => {
        const row = values[place];
        return row === undefined
          ? []
          : [[`${area} ${indicator.id}`, { row, indicator }] as const];
      }),
    ),
  );
}

/** The same counts, of as many posyandu. */
function isSame(one: ValueRow, other: ValueRow): boolean {
  return (
    one.state === other.state &&
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    one.notOpen === other.notOpen &&
    one.coverage.reported === other.coverage.reported &&
    one.coverage.registered === other.coverage.registered
  );
}

function changed(
  { row: before }: Compared,
  { row: after, indicator }: Compared,
  changes: readonly Change[],
): ChangedFigure {
  const area = after.area as AreaCode;
  const touches = (village: AreaCode) =>
    isWithin(village, area) || isWithin(area, village);
  return {
    area,
    name: after.name,
    indicator: indicator.id,
    before: figureIn(before),
    after: figureIn(after),
    difference:
      before.value === undefined || after.value === undefined
        ? null
        : shownDifference(indicator.unit, after.value, before.value),
    changes: changes
      .filter(({ villages, areaCode: of }) =>
        villages.length === 0 ? touches(of) : villages.some(touches),
      )
      .map(({ sequence }) => sequence),
  };
}

function figureIn({
  area: _area,
  name: _name,
  village: _village,
  simulated: _simulated,
  fromChildren: _children,
  ...figure
}: ValueRow): Figure {
  return figure;
}

/** What changed figures of the month, or names and shapes, between the two. */
async function readChanges(
  product: Product,
  before: SnapshotRecord,
  after: SnapshotRecord,
  month: Month,
): Promise<Change[]> {
  const found = await listChangesBetween(product.database.sql, {
    area: before.areaCode,
    month,
    after: before.sequence,
    through: after.sequence,
    limit: 4 * mostChanges,
  });
  return found.filter(({ kind }) =>
    ["months", "everything"].includes(product.reachOf(kind)),
  );
}

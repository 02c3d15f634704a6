import { readAreas } from "@/db/core/areas";
import { currentSequence } from "@/db/core/ledger";
import { readNeighbours } from "@/db/clusters/neighbours";
import { readGrowthByVillage } from "@/db/growth/by-village";
import { readLastTold, readToldVersion } from "@/db/growth/published";
import { readTold } from "@/db/figures/told";
import {
  frozenColumns,
  listShapesToFreeze,
  readCountsToFreeze,
  readPlacedVillages,
  readPosyanduToFreeze,
  readRegistryToFreeze,
  readShapeToFreeze,
  readSurveysToFreeze,
  readTargetsToFreeze,
  type FrozenCounts,
} from "@/db/snapshots/freeze";
import type { PartRecord } from "@/db/snapshots/snapshots";
import { countOpenRefusedIn } from "@/db/submissions/refused-rows";
import type { Transaction } from "@/db/core/ledger";
import { readPoints } from "@/lib/core/areas/server/read-points";
import { isWithin, levelOf, type AreaLevel } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import { growthForm } from "@/lib/growth/server/growth-form";
import { catalogueNow } from "@/lib/installation/server/catalogue-source";
import { partNames } from "@/lib/snapshots/domain/format";
import {
  monthsAbove,
  monthsOfVillages,
  posyanduBack,
} from "@/lib/snapshots/domain/limits";
import { packCounts } from "@/lib/snapshots/domain/packed-counts";
import { freezeBoards } from "./freeze-boards";
import {
  keepParts,
  lastMonths,
  openTakingOver,
  readAhead,
  type FreezeGround,
  type Freezing,
  type Scope,
} from "./freeze-parts";
import { jsonBytes, type Content } from "./frozen/content";
import type {
  FrozenBoard,
  FrozenNeighbours,
  FrozenPoints,
} from "./frozen/frozen-places";
import type { FrozenTold } from "./frozen/frozen-growth";
import type { FrozenPublic } from "./frozen/frozen-figures";

/** Who had sent, of all posyandu that were expected. */
type Reported = { registered: number; reported: number; onTime: number };

export type Frozen = {
  sequence: number;
  takenAt: Date;
  coverage: Reported;
  /** As the public had been told; null where it had been told nothing. */
  publicCoverage: Reported | null;
  parts: PartRecord[];
  /** What is not kept yet. */
  contents: Content[];
  bytes: number;
};

/**
 * Reads everything that a snapshot holds, as it is at one sequence of the ledger: in one transaction that sees nothing of what is committed meanwhile, holds
 * nobody up on PostgreSQL, and on the embedded engine lets others wait for it.
 */
export async function freeze(product: Product, scope: Scope): Promise<Frozen> {
  return product.database.sql.begin(
    "isolation level repeatable read read only",
    (tx) => freezeIn(product, tx, scope),
  );
}

/**
 * The same inside a transaction. A month that no change has named since the last snapshot of the area is taken over from it.
 */
export async function freezeIn(
  ground: FreezeGround,
  tx: Transaction,
  scope: Scope,
): Promise<Frozen> {
  const sequence = await currentSequence(tx);
  const takenAt = ground.now();
  const kept = keepParts();
  const takeOver = await openTakingOver(ground, tx, scope.area, kept.take);
  const freezing = { ...scope, ground, tx, add: kept.add, takeOver };
  const coverage = await freezeCounts(freezing);
  const publicCoverage = await freezePublic(freezing);
  await freezePosyandu(freezing);
  await freezeBoards(freezing);
  await freezeGrowth(freezing);
  await freezeWords(freezing);
  await freezePlaces(freezing);
  return {
    sequence,
    takenAt,
    coverage,
    publicCoverage,
    ...(await kept.all()),
  };
}

async function freezeCounts(freezing: Freezing): Promise<Reported> {
  const { month: last } = freezing;
  await freezeLevels(freezing, {
    months: lastMonths(last, monthsAbove),
    levels: ["province", "regency", "subdistrict"],
    nameOf: partNames.above,
    isReadAnyway: (month) => month === last,
  });
  await freezeLevels(freezing, {
    months: lastMonths(last, monthsOfVillages),
    levels: ["village"],
    nameOf: partNames.villages,
    isReadAnyway: () => false,
  });
  return reportedIn(freezing, "rollups");
}

async function freezeLevels(
  { tx, area, add, takeOver }: Freezing,
  {
    months,
    levels,
    nameOf,
    isReadAnyway,
  }: {
    months: readonly Month[];
    levels: readonly AreaLevel[];
    nameOf: (month: Month) => string;
    isReadAnyway: (month: Month) => boolean;
  },
): Promise<void> {
  await readAhead(
    months.filter(
      (month) => isReadAnyway(month) || !takeOver(nameOf(month), month),
    ),
    (month) => readCountsToFreeze(tx, "rollups", { area, month, levels }),
    (month, rows) => add(nameOf(month), packCounts(frozenColumns, rows)),
  );
}

/** Who had sent; where nothing is counted yet, the registry says who is expected. */
async function reportedIn(
  { tx, area, month }: Freezing,
  table: "rollups" | "public_rollups",
): Promise<Reported> {
  const rows = await readCountsToFreeze(tx, table, {
    area,
    month,
    levels: [levelOf(area)],
  });
  const own = rows.find((row) => row.area === area);
  if (own !== undefined) {
    const [registered = 0, reported = 0, onTime = 0] = own.numbers;
    return { registered, reported, onTime };
  }
  const spans = await readRegistryToFreeze(tx, area);
  const isThere = (from: string | null, to: string | null) =>
    (from === null || from <= month) && (to === null || to >= month);
  const registered = spans
    .filter(
      (span) =>
        isThere(span.validFrom, span.validTo) &&
        isThere(span.thereFrom, span.thereTo),
    )
    .reduce((sum, { posyandu }) => sum + posyandu, 0);
  return { registered, reported: 0, onTime: 0 };
}

/** What the public had been told. Its tables are judged over the whole province, so all of it is kept, whatever the area. */
async function freezePublic(freezing: Freezing): Promise<Reported | null> {
  const { ground, tx, area, month: last, add, takeOver } = freezing;
  const months = lastMonths(last, monthsAbove);
  const told = new Map(
    (await readTold(tx, months)).map((record) => [record.month, record.told]),
  );
  let own: FrozenCounts | undefined;
  await readAhead(
    months.filter((month) => {
      const names = [partNames.public(month), partNames.told(month)];
      return month === last || !names.every((name) => takeOver(name, month));
    }),
    (month) =>
      readCountsToFreeze(tx, "public_rollups", {
        area: ground.province,
        month,
        levels: ["province", "regency", "subdistrict"],
      }),
    (month, rows) => {
      if (month === last) own = rows.find((row) => row.area === area);
      add(partNames.public(month), packCounts(frozenColumns, rows));
      const record: FrozenPublic = { told: told.get(month) ?? null };
      add(partNames.told(month), jsonBytes(record));
    },
  );
  if (own === undefined) return null;
  const [registered = 0, reported = 0, onTime = 0] = own.numbers;
  return { registered, reported, onTime };
}

async function freezePosyandu(freezing: Freezing): Promise<void> {
  const { ground, tx, area, month: last, add, takeOver } = freezing;
  const { rule } = ground;
  await readAhead(
    posyanduBack
      .map((back) => addMonths(last, -back))
      .filter((month) => !takeOver(partNames.posyandu(month), month)),
    (month) => readPosyanduToFreeze(tx, { area, month, rule }),
    (month, rows) =>
      add(partNames.posyandu(month), packCounts(frozenColumns, rows)),
  );
}

async function freezeGrowth({ tx, area, month, add }: Freezing): Promise<void> {
  const before = addMonths(month, -1);
  const growth = await readGrowthByVillage(tx, { area, month }, before);
  add(partNames.growth, jsonBytes(growth));
  const version = await readToldVersion(tx, month, growthForm);
  const told: FrozenTold = {
    version,
    form: growthForm,
    told: version === 0 ? null : await readLastTold(tx, month, growthForm),
  };
  add(partNames.publicGrowth, jsonBytes(told));
}

/** Names, targets, surveys, definitions, and who was registered. */
async function freezeWords(freezing: Freezing): Promise<void> {
  const { ground, tx, area, month, add } = freezing;
  const areas = (await readAreas(tx, ground.province)).filter(
    ({ code }) => isWithin(code, area) || isWithin(area, code),
  );
  add(partNames.areas, jsonBytes(areas));
  add(partNames.registry, jsonBytes(await readRegistryToFreeze(tx, area)));
  add(partNames.targets, jsonBytes(await readTargetsToFreeze(tx, area)));
  add(partNames.surveys, jsonBytes(await readSurveysToFreeze(tx, area)));
  add(partNames.catalogue, jsonBytes(catalogueNow()));
  const months = lastMonths(month, monthsAbove);
  const open = await countOpenRefusedIn(tx, months);
  const board: FrozenBoard = Object.fromEntries(
    [...open].map(([of, counts]) => [of, [...counts].sort()]),
  );
  add(partNames.board, jsonBytes(board));
}

/** Shapes, who borders on whom, and where posyandu stand. */
async function freezePlaces(freezing: Freezing): Promise<void> {
  const { tx, area, add, takeOver } = freezing;
  const shapes = await listShapesToFreeze(tx, area);
  add(partNames.topologies, jsonBytes(shapes));
  for (const shape of shapes) {
    const name = partNames.shape(shape.parent, shape.level);
    if (takeOver(name, null)) continue;
    add(name, await readShapeToFreeze(tx, shape));
  }
  if (!takeOver(partNames.neighbours, null)) {
    const neighbours: FrozenNeighbours = {};
    for (const level of ["regency", "subdistrict", "village"] as const)
      neighbours[level] = await readNeighbours(tx, area, level);
    add(partNames.neighbours, jsonBytes(neighbours));
  }
  const placed: FrozenPoints = {
    points: await readPoints(tx, area),
    villages: Object.fromEntries(
      (await readPlacedVillages(tx, area)).map(({ id, village }) => [
        id,
        village,
      ]),
    ),
  };
  add(partNames.points, jsonBytes(placed));
}

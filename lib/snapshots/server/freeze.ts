import { readAreas } from "@/db/core/areas";
import { currentSequence } from "@/db/core/ledger";
import { readNeighbours } from "@/db/clusters/neighbours";
import { readGrowthByVillage } from "@/db/growth/by-village";
import { readLastTold, readToldVersion } from "@/db/growth/published";
import { readTold } from "@/db/figures/told";
import {
  frozenColumns,
  listKindsSince,
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
import {
  findLatest,
  listParts,
  type PartRecord,
} from "@/db/snapshots/snapshots";
import { countOpenRefusedIn } from "@/db/submissions/refused-rows";
import type { Transaction } from "@/db/core/ledger";
import { readPoints } from "@/lib/core/areas/server/read-points";
import { catalogueVersion } from "@/lib/core/catalogue/catalogue";
import { isWithin, levelOf, type AreaCode } from "@/lib/core/domain/ids";
import { addMonths, monthRange, type Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import { growthForm } from "@/lib/growth/server/growth-record";
import { catalogueSource } from "@/lib/installation/server/catalogue-source";
import { partNames, snapshotFormat } from "@/lib/snapshots/domain/format";
import {
  monthsAbove,
  monthsOfVillages,
  posyanduBack,
} from "@/lib/snapshots/domain/limits";
import { packCounts } from "@/lib/snapshots/domain/packed-counts";
import { jsonBytes, sealed, type Content } from "./frozen/content";
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

type Scope = { area: AreaCode; month: Month };

/** What is being frozen: parts are compressed beside the reading. */
type Freezing = Scope & {
  product: Product;
  tx: Transaction;
  /** Keeps a part under its name. */
  add: (name: string, bytes: Uint8Array) => void;
  /** Takes a part over from the snapshot before, if it is known that nothing of it has changed. */
  takeOver: (name: string, month: Month | null) => boolean;
};

/**
 * Reads everything that a snapshot holds, as it is at one sequence of the ledger: in one transaction that sees nothing of what is committed meanwhile, holds
 * nobody up on PostgreSQL, and on the embedded engine lets others wait for it. A month that no change has named since the last snapshot of the area is taken
 * over from it.
 */
export async function freeze(product: Product, scope: Scope): Promise<Frozen> {
  const { sql } = product.database;
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const sequence = await currentSequence(tx);
    const takenAt = product.now();
    const kept = keepParts();
    const takeOver = await openTakingOver(product, tx, scope, kept.take);
    const freezing = { ...scope, product, tx, add: kept.add, takeOver };
    const coverage = await freezeCounts(freezing);
    const publicCoverage = await freezePublic(freezing);
    await freezePosyandu(freezing);
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
  });
}

function keepParts() {
  const parts: Promise<PartRecord>[] = [];
  const contents = new Map<string, Content>();
  let bytes = 0;
  const seal = async (name: string, plain: Uint8Array): Promise<PartRecord> => {
    const content = await sealed(plain);
    contents.set(content.sha256, content);
    bytes += content.body.length;
    const about = { bytes: content.body.length };
    return { name, sha256: content.sha256, about };
  };
  return {
    add: (name: string, plain: Uint8Array) => {
      const sealing = seal(name, plain);
      // It is waited for at the end; until then it has failed for nobody.
      sealing.catch(() => undefined);
      parts.push(sealing);
    },
    take: (part: PartRecord) => {
      bytes += Number(part.about.bytes);
      parts.push(Promise.resolve(part));
    },
    all: async () => ({
      parts: await Promise.all(parts),
      contents: [...contents.values()],
      bytes,
    }),
  };
}

/** Nothing is taken over from a snapshot of another form, of another catalogue, or of before a change that may have touched anything. */
async function openTakingOver(
  { reachOf }: Product,
  tx: Transaction,
  { area }: Scope,
  take: (part: PartRecord) => void,
): Promise<Freezing["takeOver"]> {
  const before = await findLatest(tx, area);
  if (
    before?.format !== snapshotFormat ||
    before.catalogueVersion !== catalogueVersion
  )
    return () => false;
  const changes = await listKindsSince(tx, before.sequence);
  if (changes.some(({ kind }) => reachOf(kind) === "everything"))
    return () => false;
  const touched = new Set(
    changes.flatMap(({ kind, months }) =>
      ["months", "public"].includes(reachOf(kind)) ? months : [],
    ),
  );
  const known = new Map(
    (await listParts(tx, before.id)).map((part) => [part.name, part]),
  );
  return (name, month) => {
    const part = known.get(name);
    if (part === undefined || (month !== null && touched.has(month)))
      return false;
    take(part);
    return true;
  };
}

/** The months that end with the last one, the oldest first. */
const lastMonths = (last: Month, count: number): Month[] =>
  monthRange(addMonths(last, 1 - count), last);

async function freezeCounts(freezing: Freezing): Promise<Reported> {
  const { tx, area, month: last, add, takeOver } = freezing;
  for (const month of lastMonths(last, monthsAbove)) {
    const name = partNames.above(month);
    if (month !== last && takeOver(name, month)) continue;
    const levels = ["province", "regency", "subdistrict"] as const;
    const rows = await readCountsToFreeze(tx, "rollups", {
      area,
      month,
      levels,
    });
    add(name, packCounts(frozenColumns, rows));
  }
  for (const month of lastMonths(last, monthsOfVillages)) {
    const name = partNames.villages(month);
    if (takeOver(name, month)) continue;
    const rows = await readCountsToFreeze(tx, "rollups", {
      area,
      month,
      levels: ["village"],
    });
    add(name, packCounts(frozenColumns, rows));
  }
  return reportedIn(freezing, "rollups");
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
  const { product, tx, area, month: last, add, takeOver } = freezing;
  const months = lastMonths(last, monthsAbove);
  const told = new Map(
    (await readTold(tx, months)).map((record) => [record.month, record.told]),
  );
  let own: FrozenCounts | undefined;
  for (const month of months) {
    const [name, toldName] = [partNames.public(month), partNames.told(month)];
    if (month !== last && takeOver(name, month) && takeOver(toldName, month))
      continue;
    const rows = await readCountsToFreeze(tx, "public_rollups", {
      area: product.province,
      month,
      levels: ["province", "regency", "subdistrict"],
    });
    if (month === last) own = rows.find((row) => row.area === area);
    add(name, packCounts(frozenColumns, rows));
    const record: FrozenPublic = { told: told.get(month) ?? null };
    add(toldName, jsonBytes(record));
  }
  if (own === undefined) return null;
  const [registered = 0, reported = 0, onTime = 0] = own.numbers;
  return { registered, reported, onTime };
}

async function freezePosyandu(freezing: Freezing): Promise<void> {
  const { product, tx, area, month: last, add, takeOver } = freezing;
  for (const back of posyanduBack) {
    const month = addMonths(last, -back);
    const name = partNames.posyandu(month);
    if (takeOver(name, month)) continue;
    const { rule } = product;
    const rows = await readPosyanduToFreeze(tx, { area, month, rule });
    add(name, packCounts(frozenColumns, rows));
  }
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
  const { product, tx, area, month, add } = freezing;
  const areas = (await readAreas(tx, product.province)).filter(
    ({ code }) => isWithin(code, area) || isWithin(area, code),
  );
  add(partNames.areas, jsonBytes(areas));
  add(partNames.registry, jsonBytes(await readRegistryToFreeze(tx, area)));
  add(partNames.targets, jsonBytes(await readTargetsToFreeze(tx, area)));
  add(partNames.surveys, jsonBytes(await readSurveysToFreeze(tx, area)));
  add(partNames.catalogue, jsonBytes(product.service(catalogueSource)));
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

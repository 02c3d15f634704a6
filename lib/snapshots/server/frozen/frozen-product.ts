import { LRUCache } from "lru-cache";
import type { SnapshotRecord } from "@/db/snapshots/snapshots";
import { analysisSource } from "@/lib/analysis/server/analysis-source";
import { neighbourSource } from "@/lib/clusters/server/neighbour-source";
import { pastSource } from "@/lib/completeness/server/past-source";
import { shapeSource } from "@/lib/core/areas/server/shape-source";
import { createKeptAnswers, keptAnswers } from "@/lib/core/http/kept-answers";
import type { ChangeFeed } from "@/lib/core/ledger/change-feed";
import type { Product, Service } from "@/lib/core/product/product";
import { figureSource } from "@/lib/figures/server/figure-source";
import { growthSource } from "@/lib/growth/server/growth-source";
import { catalogueSource } from "@/lib/installation/server/catalogue-source";
import { partNames } from "@/lib/snapshots/domain/format";
import { snapshotsRefusal } from "@/lib/snapshots/server/refusals";
import { kaderSource } from "@/lib/kader/server/kader-source";
import { boardSource } from "@/lib/submissions/server/board-source";
import { targetSource } from "@/lib/targets/server/target-source";
import { frozenKader, frozenPast } from "./frozen-boards";
import { frozenAnalysis, frozenFigures } from "./frozen-figures";
import { frozenGrowth } from "./frozen-growth";
import {
  frozenBoard,
  frozenDirectory,
  frozenNeighbours,
  frozenShapes,
  frozenTargets,
} from "./frozen-places";
import { openFrozenSet, type FrozenSet } from "./frozen-set";

/** A product as it was when a snapshot was taken, and what it holds. */
export type FrozenProduct = { product: Product; set: FrozenSet };

/** A meeting shows one or two. Their contents are kept apart from this. */
const mostOpen = 8;

const openSets: Service<LRUCache<string, Promise<FrozenProduct>>> = {
  open: () => new LRUCache({ max: mostOpen }),
};

/** Answers of all frozen sets: nothing makes them old. Their addresses name the set. */
const frozenAnswers: Service<ReturnType<typeof createKeptAnswers>> = {
  open: () =>
    createKeptAnswers({ bytes: 32 * 1024 * 1024, changedAt: () => 0 }),
};

/** The product of a snapshot. The same one for everybody who asks while it is in use. */
export async function openFrozen(
  product: Product,
  record: SnapshotRecord,
): Promise<FrozenProduct> {
  const open = product.service(openSets);
  const known = open.get(record.id);
  if (known !== undefined) return known;
  const opening = makeFrozen(product, record);
  open.set(record.id, opening);
  // What could not be opened is tried again by the next who asks.
  opening.catch(() => open.delete(record.id));
  return opening;
}

async function makeFrozen(
  live: Product,
  record: SnapshotRecord,
): Promise<FrozenProduct> {
  const set = await openFrozenSet(live, record);
  const figures = frozenFigures(set);
  const sources = new Map<unknown, unknown>([
    [figureSource, figures],
    [analysisSource, frozenAnalysis(set)],
    [growthSource, frozenGrowth(set, figures)],
    [shapeSource, frozenShapes(set)],
    [neighbourSource, frozenNeighbours(set)],
    [boardSource, frozenBoard(set)],
    [targetSource, frozenTargets(set)],
    [kaderSource, frozenKader(set)],
    [pastSource, frozenPast(set)],
    [catalogueSource, await set.json(partNames.catalogue)],
    [keptAnswers, live.service(frozenAnswers)],
  ]);
  const takenAt = new Date(record.takenAt);
  const product: Product = {
    ...live,
    database: { ...live.database, ...noDatabase(set.number) },
    directory: await frozenDirectory(set),
    feed: frozenFeed(record.sequence),
    now: () => takenAt,
    frozen: {
      id: record.id,
      area: record.areaCode,
      number: set.number,
      title: record.title,
      takenAt: takenAt.toISOString(),
      isWithdrawn: record.withdrawnAt !== null,
    },
    itemsIn: () => [],
    // Whatever keeps itself in memory is opened anew; what runs beside, such as threads, is nothing that a frozen set needs.
    service: <Running>(wanted: Service<Running>): Running => {
      const known = sources.get(wanted);
      if (known !== undefined) return known as Running;
      if (wanted.close !== undefined)
        throw snapshotsRefusal("not-in-snapshot", { code: set.number });
      const running = wanted.open(product);
      sources.set(wanted, running);
      return running;
    },
  };
  return { product, set };
}

/** Whatever is asked of the database is not in the snapshot, and is never answered by what stands there now. */
function noDatabase(number: string): Pick<Product["database"], "sql" | "db"> {
  const refuse = () => {
    throw snapshotsRefusal("not-in-snapshot", { code: number });
  };
  const closed = new Proxy(refuse, { get: refuse, apply: refuse });
  return {
    sql: closed as unknown as Product["database"]["sql"],
    db: closed as unknown as Product["database"]["db"],
  };
}

/** Nothing has happened since. */
function frozenFeed(sequence: number): ChangeFeed {
  return {
    sequence,
    told: sequence,
    changedAt: () => 0,
    note: () => undefined,
    expect: () => () => undefined,
    wake: () => undefined,
    subscribe: () => undefined,
    settled: () => Promise.resolve(),
  };
}

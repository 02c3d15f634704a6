import { logChange, readChangesAfter, type Change } from "@/db/core/changes";
import { currentSequence, lockLedger, nextSequence } from "@/db/core/ledger";
import { deleteSetting, readSetting, writeSetting } from "@/db/core/settings";
import { notifyChange } from "@/db/core/wake-up";
import {
  forgetPublished,
  notePending,
  publishCounts,
  readDue,
  type AreaMonth,
} from "@/db/figures/publish";
import type { Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import { figuresChanges } from "@/lib/figures/domain/changes";
import {
  enoughPosyandu,
  longestWaitMinutes,
} from "@/lib/figures/domain/publishing";
import { publications } from "./publication";
import { tellMonth } from "./tell-month";

export const longestWaitMs = longestWaitMinutes * 60_000;

/** Up to which change of the ledger it is known what has changed for the public. */
const followedKey = "publicFollowed";
const portion = 500;
/**
 * Runs follow each other at most so often, because judging takes a part of a second in which nobody can send; and they come at least so often, because
 * waiting ends without a change.
 */
const restMs = 20_000;
const roundMs = 30_000;

/**
 * Tells the public what is due, and returns the last change that says so; null if nothing was. While a demo stands in the database everybody sees
 * everything, so nothing is published; the first run after it publishes all.
 */
export async function publishDue(product: Product): Promise<Change | null> {
  const { sql } = product.database;
  if (product.isDemo()) {
    if ((await readSetting(sql, followedKey)) !== undefined)
      await sql.begin(async (tx) => {
        await forgetPublished(tx);
        await deleteSetting(tx, followedKey);
      });
    return null;
  }
  await follow(product);
  let last = await tellCounts(product);
  for (const { tell } of product.itemsIn(publications)) {
    const change = await tell(product);
    if (change === null) continue;
    product.feed.note(change);
    last = change;
  }
  return last;
}

/** Tells the counts that are due. */
async function tellCounts(product: Product): Promise<Change | null> {
  const { sql } = product.database;
  if ((await due(product, sql)).length === 0) return null;
  const change = await sql.begin(async (tx) => {
    await lockLedger(tx);
    // Nothing else can change the counts now. Another node may have told them meanwhile.
    const told = await due(product, tx);
    if (told.length === 0) return null;
    const sequence = await nextSequence(tx);
    const at = product.now();
    await publishCounts(tx, told, { at, sequence });
    const months = [...new Set(told.map(({ month }) => month))];
    for (const month of months)
      await tellMonth(tx, product, { month, sequence });
    for (const { keep } of product.itemsIn(publications))
      await keep(tx, { due: told, sequence });
    const written = await logChange(tx, {
      sequence,
      kind: figuresChanges.published,
      areaCode: product.province,
      months,
      villages: [...new Set(told.map(({ area }) => area))],
      submissionId: null,
      posyandu: 0,
    });
    await notifyChange(tx);
    return written;
  });
  if (change !== null) product.feed.note(change);
  return change;
}

function due(
  product: Product,
  sql: Parameters<typeof readDue>[0],
): Promise<AreaMonth[]> {
  return readDue(sql, {
    before: new Date(product.now().getTime() - longestWaitMs),
    posyandu: enoughPosyandu,
  });
}

/** Notes what has changed since it was looked at last. If it never was, everything has waited since ever. */
async function follow({
  database: { sql },
  reachOf,
  now,
}: Product): Promise<void> {
  const last = await currentSequence(sql);
  const followed = await readSetting(sql, followedKey);
  if (followed === undefined) {
    await notePending(sql, "all", new Date(0));
    await writeSetting(sql, followedKey, String(last));
    return;
  }
  for (let from = Number(followed); ;) {
    const changes = await readChangesAfter(sql, from, portion);
    const through = changes.at(-1)?.sequence;
    if (through === undefined) return;
    const months = new Set<Month>();
    let isEverything = false;
    for (const change of changes) {
      const reach = reachOf(change.kind);
      if (reach === "everything") isEverything = true;
      if (reach === "months")
        change.months.forEach((month) => months.add(month));
    }
    if (isEverything) await notePending(sql, "all", now());
    else if (months.size > 0) await notePending(sql, [...months], now());
    await writeSetting(sql, followedKey, String(through));
    from = through;
  }
}

/** Publishes for as long as the installation runs. */
export const publisher: Service<{
  /** When the public has been told what was due at the start. */
  started: Promise<void>;
  stop: () => Promise<void>;
}> = {
  open: (product) => {
    let running: Promise<void> = Promise.resolve();
    let timer: NodeJS.Timeout | null = null;
    let isStopped = false;
    const run = async () => {
      try {
        await publishDue(product);
      } catch (error) {
        product.log.error({ error }, "The public could not be told");
      }
      plan(roundMs);
    };
    let isSoon = false;
    const plan = (wait: number) => {
      if (isStopped) return;
      if (timer !== null) clearTimeout(timer);
      isSoon = wait < roundMs;
      timer = setTimeout(() => {
        isSoon = false;
        running = running.then(run);
      }, wait).unref();
    };
    product.feed.subscribe((changes) => {
      const isNew = changes.some(
        ({ kind }) => kind !== figuresChanges.published.name,
      );
      if (isNew && !isSoon) plan(restMs);
    });
    const started = run();
    running = started;
    return {
      started,
      stop: async () => {
        isStopped = true;
        if (timer !== null) clearTimeout(timer);
        await running;
      },
    };
  },
  close: ({ stop }) => stop(),
};

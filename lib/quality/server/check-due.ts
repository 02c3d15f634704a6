import { readChangesAfter, type Change } from "@/db/core/changes";
import { currentSequence } from "@/db/core/ledger";
import { readSetting, writeSetting } from "@/db/core/settings";
import { readCountedMonths } from "@/db/figures/values";
import type { RegencyMonth } from "@/db/quality/forms";
import {
  notePendingRuns,
  readPendingRuns,
  readRunMonths,
} from "@/db/quality/runs";
import { ancestorAt, levelOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import { checkMonth } from "./check-month";
import { qualityJudge } from "./quality-judge";

/** Up to which change of the ledger it is known what has to be looked at again. */
const followedKey = "qualityFollowed";
/** Months that are looked at without being asked: the last ones with reports. Earlier ones once somebody has asked for them (`npm run quality`). */
const latestMonths = 3;
const portion = 500;

/** After a change so long, so that a burst of files is looked at once; and without one so often, in case a wake-up was missed. */
const restMs = 3_000;
const roundMs = 60_000;

/** Looks through everything that has changed since it was looked at last. Returns how many regency-months that were. */
export async function checkDue(product: Product): Promise<number> {
  await follow(product);
  const pending = await readPendingRuns(product.database.sql);
  const judge = product.service(qualityJudge);
  for (const which of pending) {
    const { change } = await checkMonth(
      { ...product, judge: (month) => judge.run(month) },
      which,
    );
    if (change !== null) product.feed.note(change);
  }
  return pending.length;
}

/** Notes what has to be looked at after the changes since last time. If it never was, the latest months of all regencies. */
async function follow(product: Product): Promise<void> {
  const { sql } = product.database;
  const regencies = product.directory
    .inside(product.province, "regency")
    .map(({ code }) => code);
  const counted = await readCountedMonths(sql);
  const latest = counted.slice(-latestMonths);
  const everywhere = latest.flatMap((month) =>
    regencies.map((regency) => ({ month, regency })),
  );
  const followed = await readSetting(sql, followedKey);
  if (followed === undefined) {
    const last = await currentSequence(sql);
    await sql.begin(async (tx) => {
      await notePendingRuns(tx, everywhere, last);
      await writeSetting(tx, followedKey, String(last));
    });
    return;
  }
  const looked = new Set([...latest, ...(await readRunMonths(sql))]);
  for (let from = Number(followed); ;) {
    const changes = await readChangesAfter(sql, from, portion);
    const through = changes.at(-1)?.sequence;
    if (through === undefined) return;
    const wanted = changes.flatMap((change) =>
      touchedBy(product, change, { months: [...looked], regencies }),
    );
    const each = new Map(
      wanted.map((one) => [`${one.month} ${one.regency}`, one]),
    );
    await sql.begin(async (tx) => {
      await notePendingRuns(tx, [...each.values()], through);
      await writeSetting(tx, followedKey, String(through));
    });
    from = through;
  }
}

/** A month is judged by those before it as well, and a posyandu by others of its regency. */
function touchedBy(
  { reachOf }: Product,
  change: Change,
  {
    months,
    regencies,
  }: { months: readonly Month[]; regencies: readonly AreaCode[] },
): RegencyMonth[] {
  const reach = reachOf(change.kind);
  if (reach !== "months" && reach !== "everything") return [];
  const first = [...change.months].sort()[0];
  const areas = new Set(
    [change.areaCode, ...change.villages].map((area) =>
      levelOf(area) === "province" ? area : ancestorAt(area, "regency"),
    ),
  );
  // Whoever sends for the province says in which villages something changed.
  if (change.villages.length > 0)
    for (const area of areas)
      if (levelOf(area) === "province") areas.delete(area);
  const isAll =
    reach === "everything" ||
    [...areas].some((area) => levelOf(area) === "province");
  return months
    .filter(
      (month) =>
        reach === "everything" || first === undefined || month >= first,
    )
    .flatMap((month) =>
      regencies
        .filter((regency) => isAll || areas.has(regency))
        .map((regency) => ({ month, regency })),
    );
}

/** Looks through reports as they come, for as long as the installation runs. */
export const qualityWatch: Service<{ stop: () => Promise<void> }> = {
  open: (product) => {
    let running: Promise<void> = Promise.resolve();
    let timer: NodeJS.Timeout | null = null;
    const stopped = new AbortController();
    const run = async () => {
      try {
        await checkDue(product);
      } catch (error) {
        if (!stopped.signal.aborted)
          product.log.error(
            { error },
            "The reports could not be looked through",
          );
      }
      plan(roundMs);
    };
    const plan = (wait: number) => {
      if (stopped.signal.aborted) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(run);
      }, wait).unref();
    };
    product.feed.subscribe((changes) => {
      const isNew = changes.some(({ kind }) => {
        const reach = product.reachOf(kind);
        return reach === "months" || reach === "everything";
      });
      if (isNew) plan(restMs);
    });
    running = run();
    return {
      stop: async () => {
        stopped.abort();
        if (timer !== null) clearTimeout(timer);
        await running;
      },
    };
  },
  close: ({ stop }) => stop(),
};

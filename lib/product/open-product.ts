import { readAreas } from "@/db/core/areas";
import { readChangesAfter } from "@/db/core/changes";
import type { Database } from "@/db/client";
import { readSetting } from "@/db/core/settings";
import { currentSequence } from "@/db/core/ledger";
import { listenForChanges } from "@/db/core/wake-up";
import type { AreaCode } from "@/lib/core/domain/ids";
import { defaultDeadline, utcOffsetOf } from "@/lib/core/domain/month";
import {
  unchanging,
  type AccessChanges,
} from "@/lib/core/access/access-changes";
import { openAreaDirectory } from "@/lib/core/product/area-directory";
import { followChanges } from "@/lib/core/ledger/change-feed";
import type { Env } from "@/lib/core/product/env";
import type { Log } from "@/lib/core/product/log";
import { subjects } from "@/lib/product/server";
import { reachOf, silentKinds } from "@/lib/core/domain/change-kinds";
import { itemsIn } from "@/lib/core/product/slot";
import { openServices } from "@/lib/core/product/open-services";
import type { Product } from "@/lib/core/product/product";

type Parts = {
  database: Database;
  dataDir: string;
  province: AreaCode;
  version: string;
  publicUrl?: string | undefined;
  env?: Partial<Env>;
  log: Log;
  actorOf: Product["actorOf"];
  access?: AccessChanges;
  authHandler: (request: Request, peer?: string) => Promise<Response>;
  now?: () => Date;
};

/** Puts the running installation together on an open, migrated database: names in memory, the change log followed, workers ready. */
export async function openProduct(
  parts: Parts,
): Promise<{ product: Product; close: () => Promise<void> }> {
  const { database, province, log } = parts;
  const { sql } = database;
  const directory = await openAreaDirectory(() => readAreas(sql, province));
  const kinds = subjects.flatMap(({ changes }) => Object.values(changes ?? {}));
  const reach = reachOf(kinds);
  const feed = followChanges({
    sequence: await currentSequence(sql),
    reachOf: reach,
    readAfter: (sequence) => readChangesAfter(sql, sequence, 100),
    onError: (error) => {
      log.error({ error }, "A change could not be followed");
    },
  });
  let isDemo = await readDemo(database);
  feed.subscribe(async (changes) => {
    if (!changes.some(({ kind }) => reach(kind) === "everything")) return;
    await directory.reload();
    isDemo = await readDemo(database);
  });
  const listening = await listenForChanges(database, (committed) => {
    feed.wake(committed);
  });
  const fillings = subjects.flatMap(({ fills }) => fills ?? []);
  const services = openServices(() => product);
  const product: Product = {
    ...parts,
    access: parts.access ?? unchanging,
    publicUrl: parts.publicUrl,
    now: parts.now ?? (() => new Date()),
    rule: { ...defaultDeadline, utcOffsetHours: utcOffsetOf(province) },
    directory,
    feed,
    reachOf: reach,
    silentKinds: silentKinds(kinds),
    isDemo: () => isDemo,
    env: parts.env ?? {},
    service: services.service,
    itemsIn: (slot) => itemsIn(fillings, slot),
    isReady: true,
    progress: () => undefined,
    say: () => undefined,
  };
  return {
    product,
    close: async () => {
      await listening.stop();
      await services.close();
    },
  };
}

async function readDemo({ sql }: Database): Promise<boolean> {
  return (await readSetting(sql, "demo")) === "loaded";
}

import type { Database } from "@/db/client";
import { openTestAuthentication } from "@/lib/accounts/server/testing/auth-client";
import type { AreaCode } from "@/lib/core/domain/ids";
import { openLog } from "@/lib/core/product/log";
import type { SocketLimits } from "@/lib/live/server/realtime";
import {
  openLiveServer,
  type LiveServer,
} from "@/lib/live/server/testing/live-client";
import { createApi } from "@/lib/product/api";
import { openProduct } from "@/lib/product/open-product";

/** One of several nodes on one database, with real accounts, its API and its sockets. */
export type Node = Awaited<ReturnType<typeof openNode>>;

export const authSecret = "shared-by-all-nodes-of-this-test-0";

export async function openNode(
  database: Database,
  options: { redisUrl?: string; most?: SocketLimits } = {},
) {
  const people = await openTestAuthentication(database, { authSecret });
  const { product, close } = await openProduct({
    ...people,
    database,
    province: "15" as AreaCode,
    version: "test",
    log: openLog("silent"),
  });
  const api = createApi(product);
  const live: LiveServer = await openLiveServer({ api, product }, options);
  return {
    people,
    product,
    api,
    live,
    stop: async () => {
      await live.stop();
      await close();
      await people.close();
    },
  };
}

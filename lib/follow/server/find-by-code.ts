import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { findStage, type StageRecord } from "@/db/follow/stages";
import type { ApiContext } from "@/lib/core/http/request-context";
import {
  clientAddress,
  networkOf,
  trustedProxies,
} from "@/lib/core/product/client-address";
import type { Product, Service } from "@/lib/core/product/product";
import { guessMs, mostGuesses } from "@/lib/follow/domain/limits";
import { readCode } from "@/lib/follow/domain/stage-code";
import { isFollowable } from "./open-stage";
import { followRefusal } from "./refusals";

/** Wrong codes of each network, counted on each node for itself. */
const guesses: Service<RateLimiterMemory> = {
  open: () =>
    new RateLimiterMemory({ points: mostGuesses, duration: guessMs / 1_000 }),
};

/**
 * The stage with this code. A code that is none counts against the network it comes from, and once there were too many, no code of that network is looked
 * at for a while: else one of sixty-four million would be found by patience.
 */
export async function findByCode(
  product: Product,
  c: ApiContext,
  typed: string,
): Promise<StageRecord> {
  const limiter = product.service(guesses);
  const network = networkOf(addressOf(product, c));
  const before = await limiter.get(network);
  if (before !== null && before.consumedPoints >= mostGuesses)
    throw tooMany(before);
  const code = readCode(typed);
  const stage =
    code === null ? null : await findStage(product.database.sql, "code", code);
  if (stage !== null && (await isFollowable(product, stage))) return stage;
  await limiter.consume(network).catch((error: unknown) => {
    throw error instanceof RateLimiterRes ? tooMany(error) : error;
  });
  throw followRefusal("code-unknown");
}

function tooMany({ msBeforeNext }: RateLimiterRes) {
  return followRefusal("too-many-codes", {
    minutes: Math.max(1, Math.ceil(msBeforeNext / 60_000)),
  });
}

function addressOf({ env }: Product, c: ApiContext): string {
  // A page that asks in process has no connection.
  const { incoming } = { ...c.env };
  return clientAddress(
    incoming?.socket.remoteAddress ?? "127.0.0.1",
    c.req.header("x-forwarded-for") ?? null,
    trustedProxies(env.trustedProxies ?? []),
  );
}

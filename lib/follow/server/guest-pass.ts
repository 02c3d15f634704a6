import { findStage } from "@/db/follow/stages";
import type { GuestPass } from "@/lib/core/http/guest-pass";
import type { Product, Service } from "@/lib/core/product/product";
import { isFollowable } from "./open-stage";

/** Reads of which slides and the pages of areas are made; nothing else is opened by a pass. */
const opened =
  /^\/api\/v1\/(?:session|values|series|trends|spread|board|change|ranking|kader\/board|fields|life-cycle|growth|decisions|areas(?:\/[\d.]+)?|topology\/[\d.]+\/[a-z]+)$/u;

/** For so long, in milliseconds, a pass is believed without looking: it ends with the meeting, and a moment later is early enough. */
const believedMs = 2_000;
const mostRemembered = 500;
const isPass = /^[0-9a-f]{48}$/u;

type Known = { holds: boolean; until: number };

const known: Service<Map<string, Known>> = { open: () => new Map() };

/** Somebody without an account who follows a meeting that is open to all figures reads what its slides are made of. */
export const followersPass: GuestPass = {
  opens: ({ path, pass }) => opened.test(path) && isPass.test(pass ?? ""),
  holds: async (product, { pass }) => holds(product, pass ?? ""),
};

async function holds(product: Product, pass: string): Promise<boolean> {
  const memory = product.service(known);
  const now = performance.now();
  const before = memory.get(pass);
  if (before !== undefined && before.until > now) return before.holds;
  const stage = await findStage(product.database.sql, "pass", pass);
  const is =
    stage !== null &&
    stage.audience === "oversight" &&
    (await isFollowable(product, stage));
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(pass, { holds: is, until: now + believedMs });
  return is;
}

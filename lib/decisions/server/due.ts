import type { Actor } from "@/lib/core/access/actor";
import { addDays } from "@/lib/core/domain/month";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Product } from "@/lib/core/product/product";
import type { Decision, DueReply } from "@/lib/decisions/contract";
import { reminderDays } from "@/lib/decisions/domain/due";
import { readDecisions, todayIn } from "./read-decisions";

/**
 * What somebody is to be reminded of: open decisions whose day is over, and those whose day comes within a week. An operator of his own areas, everybody
 * else of the area asked for. Whatever sends messages asks here, and sends nothing that this does not name.
 */
export async function dueFor(
  product: Product,
  actor: Actor,
  area: AreaCode,
): Promise<DueReply> {
  const today = todayIn(product);
  const own = "areas" in actor && actor.areas.length > 0 ? actor.areas : [area];
  const replies = await Promise.all(
    own.map((one) =>
      readDecisions(product, actor, {
        area: one,
        state: "open",
        until: addDays(today, reminderDays),
      }),
    ),
  );
  const found = new Map<string, Decision>(
    replies.flatMap(({ decisions }) =>
      decisions.map((decision) => [decision.id, decision] as const),
    ),
  );
  const all = [...found.values()].toSorted((a, b) =>
    a.due === b.due ? a.number.localeCompare(b.number) : a.due < b.due ? -1 : 1,
  );
  return {
    sequence: Math.min(...replies.map(({ sequence }) => sequence)),
    today,
    late: all.filter(({ isLate }) => isLate),
    soon: all.filter(({ isLate }) => !isLate),
  };
}

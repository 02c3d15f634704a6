import type { SessionReply } from "@/lib/core/access/contract";
import { lastClosedMonth, monthAt } from "@/lib/core/domain/month";
import type { Actor } from "@/lib/core/access/actor";
import { audienceOf } from "@/lib/core/access/permissions";
import { figureSource } from "@/lib/figures/server/figure-source";
import { figuresOf } from "@/lib/core/product/hall";
import type { Hall, Product } from "@/lib/core/product/product";

/** Who is looking and what this installation is. */
export async function readSession(
  product: Product,
  actor: Actor,
): Promise<SessionReply> {
  const { province, directory, feed, rule, now } = product;
  const sequence = feed.told;
  const at = now();
  const { first, latest } = await (
    await figuresOf(product)
  )
    .service(figureSource)
    .months(lastClosedMonth(at, rule.utcOffsetHours));
  const user =
    "role" in actor
      ? {
          name: actor.name,
          email: actor.email,
          role: actor.role,
          areas: [...actor.areas],
        }
      : null;
  return {
    user,
    audience: audienceOf(actor, { demo: product.isDemo() }),
    demo: product.isDemo(),
    province: {
      code: province,
      name: directory.nameOf(province),
      utcOffsetHours: rule.utcOffsetHours,
    },
    currentMonth: monthAt(at, rule.utcOffsetHours),
    latestMonth: latest,
    firstMonth: first,
    sequence,
    ...(product.frozen && { frozen: product.frozen }),
    ...(product.hall && !product.frozen && { hall: hallOf(product.hall) }),
  };
}

function hallOf({ meeting, mark, takenAt, address }: Hall) {
  return { meeting, mark, takenAt, address };
}

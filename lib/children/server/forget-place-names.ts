import {
  forgetPlaceNames,
  readOpenKeys,
  renewPlaceKeys,
} from "@/db/children/child-places";
import { oldestNames } from "@/lib/children/domain/kept-names";
import type { Product } from "@/lib/core/product/product";
import { childKeys, hashPlace } from "./child-keys";

type Forgetting = Pick<Product, "database" | "now" | "rule" | "service">;

/** Written in portions, so that nobody waits for long; more than this in one go is left for the next day. */
const portion = 1_000;
const mostPortions = 500;

/**
 * Deletes names of places that nobody has decided about in thirty days, and turns keys that are still made of names into hashes. The rows stay, and
 * wait: what changes is text alone, so no count, no version and no sequence.
 */
export async function forgetNames(product: Forgetting): Promise<void> {
  const { sql } = product.database;
  const before = oldestNames(product.now(), product.rule.utcOffsetHours);
  for (let round = 0; round < mostPortions; round += 1) {
    const forgotten = await forgetPlaceNames(sql, { before, limit: portion });
    if (forgotten < portion) break;
  }
  await hashOpenKeys(product);
}

async function hashOpenKeys(product: Forgetting): Promise<void> {
  const { sql } = product.database;
  let after = 0;
  for (let round = 0; round < mostPortions; round += 1) {
    const places = await readOpenKeys(sql, { after, limit: portion });
    if (places.length === 0) return;
    const { current } = await product.service(childKeys);
    await sql.begin(async (tx) => {
      for (const { regency, key } of places)
        await renewPlaceKeys(tx, regency, [
          { former: key, key: hashPlace(current, key) },
        ]);
    });
    after = places.at(-1)?.id ?? after;
  }
}

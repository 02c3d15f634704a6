import type { Product } from "@/lib/core/product/product";
import type { Subject } from "@/lib/core/subjects/subject";

const day = 24 * 60 * 60 * 1000;

/** Does the daily work of every subject now and once a day from now on. What fails is logged and tried again the next day. Returns how to end it. */
export function startDailyWork(
  product: Product,
  subjects: readonly Subject[],
): () => Promise<void> {
  let running = doDailyWork(product, subjects);
  const timer = setInterval(() => {
    running = running.then(() => doDailyWork(product, subjects));
  }, day).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Once, one subject after another. */
export async function doDailyWork(
  product: Product,
  subjects: readonly Subject[],
): Promise<void> {
  for (const { name, daily } of subjects)
    try {
      await daily?.(product);
    } catch (error) {
      product.log.error({ error, subject: name }, "Daily work failed");
    }
}

import type { QueryClient } from "@tanstack/react-query";
import type { View } from "@/lib/core/client/view";
import type { Month } from "@/lib/core/domain/month-steps";
import { valuesQuery } from "@/lib/figures/client/values-query";

/** So many months are asked for at once; the rest of the page must get through as well. */
const atOnce = 3;

/** Reads the figures of months into the cache, those nearest to the one that is shown first, so that moving to them paints at once. What fails is read again when it is shown. */
export async function readMonthsAhead(
  client: QueryClient,
  { area, level, indicator, month, map }: View,
  months: readonly Month[],
): Promise<void> {
  const at = months.indexOf(month);
  const waiting = months
    .map((one, index) => ({ one, steps: Math.abs(index - at) }))
    .sort((a, b) => a.steps - b.steps)
    .flatMap(({ one }) => [
      { area, level, month: one, indicator },
      ...(map.compare?.kind === "indicator"
        ? [{ area, level, month: one, indicator: map.compare.indicator }]
        : []),
    ]);
  const next = async (): Promise<void> => {
    const wanted = waiting.shift();
    if (wanted === undefined) return;
    await client.query(valuesQuery(wanted)).catch(() => null);
    return next();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

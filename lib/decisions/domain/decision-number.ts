import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";

/**
 * Numbers are counted within a province and the month in which a decision was received: 15/2026-10. On a laptop in a hall they are counted under its mark,
 * 15/2026-10/S-4F2A, until the province gives them its own: S for "sementara", not for good.
 */
export function seriesOf(
  province: AreaCode,
  month: Month,
  hallMark?: string,
): string {
  const own = `${province}/${month}`;
  return hallMark === undefined ? own : `${own}/S-${hallMark}`;
}

/** TL/15/2026-10/007; three digits, more where a month has more. */
export function decisionNumber(series: string, ordinal: number): string {
  return `TL/${series}/${String(ordinal).padStart(3, "0")}`;
}

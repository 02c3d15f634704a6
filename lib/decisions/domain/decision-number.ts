import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";

/** Numbers are counted within a province and the month in which a decision was received: 15/2026-10. */
export function seriesOf(province: AreaCode, month: Month): string {
  return `${province}/${month}`;
}

/** TL/15/2026-10/007; three digits, more where a month has more. */
export function decisionNumber(series: string, ordinal: number): string {
  return `TL/${series}/${String(ordinal).padStart(3, "0")}`;
}

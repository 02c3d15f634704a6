import type { QueryClient } from "@tanstack/react-query";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";

/** What is on screen when a decision is written: it is about that area, indicator and month, and of that meeting. */
export type QuickGiven = {
  area: AreaCode;
  indicator: IndicatorId | null;
  month: Month;
  meeting: string | null;
  /** The snapshot on screen; null where figures are live. */
  snapshot: string | null;
  /** Where its figures are read, if not among those of the page: what is shown beside a decision is what will be kept with it. */
  figures?: QueryClient;
};

/** Stored under this number, or kept on this device until the line is back. */
export type QuickDone = { number: string | null; id: string };

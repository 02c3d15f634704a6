import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** What is being sent for. */
export type Scope = { area: AreaCode; month: Month };

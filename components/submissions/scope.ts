import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** The area and month for which something is sent. */
export type Scope = { area: AreaCode; month: Month };

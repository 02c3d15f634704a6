"use client";

import { useQuery } from "@tanstack/react-query";
import type { SessionReply } from "@/lib/core/access/contract";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { addMonths } from "@/lib/core/domain/month-steps";
import {
  readAskedScope,
  type Asked,
  type AskedScope,
} from "@/lib/submissions/domain/asked-scope";

/** How many months before the running one may be sent. */
export const monthsBack = 24;

/** For which regency and month the address asks, as far as its reader may send for them. */
export function useAskedScope(
  session: SessionReply,
  own: readonly AreaCode[],
  asked: Asked,
): AskedScope {
  const { data } = useQuery(areaQuery(session.province.code));
  const last = session.currentMonth;
  return readAskedScope(asked, {
    own,
    known: data?.children.map(({ code }) => code) ?? null,
    months: { first: addMonths(last, -monthsBack), last },
  });
}

import { queryOptions } from "@tanstack/react-query";
import type { ChangeQuery } from "@/lib/analysis/contract";
import { apiOf } from "@/lib/core/client/api-of";

/** Why the figure of an area changed since one or twelve months before. */
export function changeQuery({
  area,
  month,
  indicator,
  against,
  without = "",
}: ChangeQuery) {
  return queryOptions({
    queryKey: ["change", area, month, indicator, against, without] as const,
    queryFn: ({ client, signal }) => {
      const asked = { area, month, indicator, against };
      const params = new URLSearchParams(
        without === "" ? asked : { ...asked, without },
      );
      return apiOf(client).call(
        `/api/v1/change?${params.toString()}`,
        async () => (await import("@/lib/analysis/contract")).ChangeReply,
        { signal },
      );
    },
  });
}

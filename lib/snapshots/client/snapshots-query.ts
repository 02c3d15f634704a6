import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { AreaCode } from "@/lib/core/domain/area-code";

/** Every read of snapshots. */
export const allSnapshots = { queryKey: ["snapshots"] as const };

/** Snapshots of an area, of areas inside it and of those it lies in. */
export function snapshotsQuery(area: AreaCode) {
  return queryOptions({
    queryKey: [...allSnapshots.queryKey, "list", area] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/snapshots?${new URLSearchParams({ area }).toString()}`,
        async () => (await import("@/lib/snapshots/contract")).SnapshotsReply,
        { signal },
      ),
  });
}

/** One snapshot. */
export function snapshotQuery(id: string) {
  return queryOptions({
    queryKey: [...allSnapshots.queryKey, "one", id] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/snapshots/${id}`,
        async () => (await import("@/lib/snapshots/contract")).Snapshot,
        { signal },
      ),
  });
}

/** What is not the same in two snapshots of an area; for those who oversee. */
export function compareQuery(id: string, other: string) {
  return queryOptions({
    queryKey: [...allSnapshots.queryKey, "compare", id, other] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/snapshots/${id}/compare?${new URLSearchParams({ with: other }).toString()}`,
        async () => (await import("@/lib/snapshots/contract")).CompareReply,
        { signal },
      ),
  });
}

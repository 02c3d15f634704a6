import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";

/** Shapes of one level inside an area. The address holds a hash of the content, so it never changes. */
export function topologyQuery(url: string) {
  return queryOptions({
    queryKey: ["topology", url] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        url,
        async () => (await import("./topology-schema")).TopologySchema,
        { signal },
      ),
  });
}

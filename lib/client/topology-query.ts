import { queryOptions } from "@tanstack/react-query";
import type { GeometryCollection, Topology } from "topojson-specification";
import { apiOf } from "./api-of";

/** What every geometry of our topologies carries beside its id, the area code. */
export type ShapeProperties = { name: string; labelPoint?: [number, number] };
export type AreaTopology = Topology<
  Record<string, GeometryCollection<ShapeProperties>>
>;

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

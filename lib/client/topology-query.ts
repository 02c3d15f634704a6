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
      apiOf(client).call(url, topologySchema, { signal }),
  });
}

async function topologySchema() {
  const z = await import("zod");
  // Arcs are numbers by the thousand: the map reads them anyway, checking each here would double the work.
  return z.custom<AreaTopology>(
    (value) =>
      z
        .looseObject({
          type: z.literal("Topology"),
          objects: z.record(
            z.string(),
            z.looseObject({ geometries: z.array(z.unknown()) }),
          ),
          arcs: z.array(z.unknown()),
        })
        .safeParse(value).success,
  );
}

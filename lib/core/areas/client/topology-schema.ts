import type { GeometryCollection, Topology } from "topojson-specification";
import * as z from "zod";

/** What every geometry of our topologies carries beside its id, the area code. */
type ShapeProperties = { name: string; labelPoint?: [number, number] };
export type AreaTopology = Topology<
  Record<string, GeometryCollection<ShapeProperties>>
>;

const Frame = z.looseObject({
  type: z.literal("Topology"),
  objects: z.record(
    z.string(),
    z.looseObject({ geometries: z.array(z.unknown()) }),
  ),
  arcs: z.array(z.unknown()),
});

/** Arcs are thousands of numbers. The map reads them anyway, and checking each one here would double the work. */
export const TopologySchema = z.custom<AreaTopology>(
  (value) => Frame.safeParse(value).success,
);

import * as z from "zod";
import type { AreaTopology } from "./topology-query";

const Frame = z.looseObject({
  type: z.literal("Topology"),
  objects: z.record(
    z.string(),
    z.looseObject({ geometries: z.array(z.unknown()) }),
  ),
  arcs: z.array(z.unknown()),
});

/** Arcs are numbers by the thousand: the map reads them anyway, checking each here would double the work. */
export const TopologySchema = z.custom<AreaTopology>(
  (value) => Frame.safeParse(value).success,
);

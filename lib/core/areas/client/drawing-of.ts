import type { QueryClient } from "@tanstack/react-query";
import type { View } from "@/lib/core/client/view";
import { levelOf, parentOf, type AreaCode } from "@/lib/core/domain/area-code";
import { areaQuery } from "./area-query";
import { topologyQuery } from "./topology-query";

/** Which area's drawing holds the shapes of a view: posyandu are drawn over their villages, and a village in its kecamatan. */
export function drawingOf({ area, level }: Pick<View, "area" | "level">) {
  if (level !== "posyandu") return { owner: area, level };
  const owner: AreaCode =
    levelOf(area) === "village" ? (parentOf(area) ?? area) : area;
  return { owner, level: "village" as const };
}

/** Reads the shapes of a view into the cache, so that the page can be sent with its map. */
export async function readShapesOf(
  client: QueryClient,
  view: Pick<View, "area" | "level">,
): Promise<void> {
  const { owner, level } = drawingOf(view);
  const { topologies } = await client.query(areaQuery(owner));
  const drawing = topologies.find((one) => one.level === level);
  if (drawing) await client.query(topologyQuery(drawing.url));
}

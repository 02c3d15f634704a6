import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Stage } from "@/lib/meetings/domain/stage";

/** A stage as followers are told of it: how long each slide was shown is the presenter's own. */
export function toldOf({
  spent: _,
  path,
  ...told
}: Stage): Omit<Stage, "spent" | "path"> & { path: AreaCode[] } {
  return { ...told, path: [...path] };
}

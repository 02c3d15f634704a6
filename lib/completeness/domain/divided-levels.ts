import {
  levelBelow,
  levelOf,
  type AreaCode,
} from "@/lib/core/domain/area-code";

/** Levels into which completeness is divided. A single posyandu has either sent or not: the list of posyandu says which. */
export const dividedLevels = ["regency", "subdistrict", "village"] as const;
export type DividedLevel = (typeof dividedLevels)[number];

/** The level below an area; a village, which has none here, stands for itself. */
export function dividedBelow(area: AreaCode): DividedLevel {
  const below = levelBelow(levelOf(area));
  return dividedLevels.find((level) => level === below) ?? "village";
}

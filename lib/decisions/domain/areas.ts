import { isWithin, parentOf, type AreaCode } from "@/lib/core/domain/area-code";

/** The smallest area in which all of these lie; they are never none. */
export function areaAround(areas: readonly AreaCode[]): AreaCode {
  const [first, ...rest] = areas;
  if (first === undefined) throw new RangeError("No areas");
  let around = first;
  while (!rest.every((area) => isWithin(area, around))) {
    const parent = parentOf(around);
    if (parent === null) return around;
    around = parent;
  }
  return around;
}

/** The first two of which one lies in the other; their counts would be added up twice. Null where all stand apart. */
export function overlapOf(
  areas: readonly AreaCode[],
): readonly [AreaCode, AreaCode] | null {
  for (const [at, one] of areas.entries())
    for (const other of areas.slice(at + 1)) {
      if (isWithin(other, one)) return [other, one];
      if (isWithin(one, other)) return [one, other];
    }
  return null;
}

/** Whether an area has to do with a decision about these: one lies in the other. */
export function touches(areas: readonly AreaCode[], own: AreaCode): boolean {
  return areas.some((area) => isWithin(area, own) || isWithin(own, area));
}

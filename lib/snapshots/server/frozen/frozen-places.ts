import type { AreaRecord } from "@/db/core/areas";
import type { PathRecord } from "@/db/targets/targets";
import type { NeighbourSource } from "@/lib/clusters/server/neighbour-source";
import type { readPoints } from "@/lib/core/areas/server/read-points";
import type { ShapeSource } from "@/lib/core/areas/server/shape-source";
import { isWithin, type AreaCode, type AreaLevel } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import {
  openAreaDirectory,
  type AreaDirectory,
} from "@/lib/core/product/area-directory";
import { partNames } from "@/lib/snapshots/domain/format";
import type { BoardSource } from "@/lib/submissions/server/board-source";
import type { TargetSource } from "@/lib/targets/server/target-source";
import type { FrozenSet, FrozenShape } from "./frozen-set";

type Points = Awaited<ReturnType<typeof readPoints>>;
/** Posyandu with a known place, and the village of each. */
export type FrozenPoints = { points: Points; villages: Record<string, string> };
/** Pairs of areas that share a border, by level. */
export type FrozenNeighbours = Partial<
  Record<AreaLevel, { a: AreaCode; b: AreaCode }[]>
>;
/** Refused rows that waited, by month and area. */
export type FrozenBoard = Record<Month, [area: string, open: number][]>;

/** The names and codes of a snapshot. */
export async function frozenDirectory(set: FrozenSet): Promise<AreaDirectory> {
  return openAreaDirectory(() => set.json<AreaRecord[]>(partNames.areas));
}

export function frozenShapes(set: FrozenSet): ShapeSource {
  const list = async (parent: AreaCode) =>
    (await set.json<FrozenShape[]>(partNames.topologies))
      .filter((shape) => shape.parent === parent)
      .map(({ parent: parentCode, ...shape }) => ({ parentCode, ...shape }));
  return {
    list,
    read: async (parent, level) => {
      const found = (await list(parent)).find((one) => one.level === level);
      if (found === undefined) return null;
      const { hash, source } = found;
      const body = await set.bytes(partNames.shape(parent, level));
      return { hash, source, body };
    },
    points: async (area) => {
      const { points, villages } = await set.json<FrozenPoints>(
        partNames.points,
      );
      const features = points.features.filter(({ id }) =>
        isWithin((villages[id] ?? "") as AreaCode, area),
      );
      return { ...points, features };
    },
  };
}

export function frozenNeighbours(set: FrozenSet): NeighbourSource {
  return async (area, level) => {
    const pairs = await set.json<FrozenNeighbours>(partNames.neighbours);
    const isBelow = (code: AreaCode) => code !== area && isWithin(code, area);
    return (pairs[level] ?? []).filter(({ a, b }) => isBelow(a) && isBelow(b));
  };
}

export function frozenBoard(set: FrozenSet): BoardSource {
  return {
    openRefused: async (area, month) => {
      const open = await set.json<FrozenBoard>(partNames.board);
      return new Map(
        (open[month] ?? []).filter(([of]) => isWithin(of as AreaCode, area)),
      );
    },
  };
}

/** Paths with their versions, as JSON brings them back. */
export function frozenTargets(set: FrozenSet): TargetSource {
  const read = async (indicator: string) =>
    (
      await set.json<(PathRecord & { setAt: string | Date })[]>(
        partNames.targets,
      )
    )
      .filter((path) => path.indicator === indicator)
      .map((path): PathRecord => ({ ...path, setAt: new Date(path.setAt) }));
  return {
    versions: async (area, indicator) =>
      (await read(indicator)).filter(({ areaCode }) => areaCode === area),
    neighbouring: async (area, indicator) => {
      const latest = new Map<AreaCode, PathRecord>();
      for (const path of await read(indicator))
        if (!latest.has(path.areaCode)) latest.set(path.areaCode, path);
      const standing = [...latest.values()].filter(
        ({ areaCode, years }) => areaCode !== area && years.length > 0,
      );
      return {
        around: standing
          .filter(({ areaCode }) => isWithin(area, areaCode))
          .sort((a, b) => b.areaCode.length - a.areaCode.length),
        inside: standing
          .filter(({ areaCode }) => isWithin(areaCode, area))
          .sort((a, b) => (a.areaCode < b.areaCode ? -1 : 1)),
      };
    },
  };
}

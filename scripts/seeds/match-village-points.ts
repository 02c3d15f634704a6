import { looseAreaNameKey, areaNameKey } from "./clean-area-name";

/** A village of either source; `code` is dotted (15.01.01.2001). */
export type NamedVillage = { code: string; name: string };
export type PointOfVillage = NamedVillage & { lon: number; lat: number };

type Pass = {
  placeOf: (village: NamedVillage) => string;
  pointCodeMayLive: boolean;
};

const regencyOf = (village: NamedVillage): string => village.code.slice(0, 5);
const subdistrictOf = (village: NamedVillage): string =>
  village.code.slice(0, 8);

/** In order of trust. A point whose own code still exists is only moved inside its subdistrict (renumbering). */
const passes: Pass[] = [
  {
    placeOf: (village) => village.code + areaNameKey(village.name),
    pointCodeMayLive: true,
  },
  {
    placeOf: (village) => subdistrictOf(village) + areaNameKey(village.name),
    pointCodeMayLive: true,
  },
  {
    placeOf: (village) => regencyOf(village) + areaNameKey(village.name),
    pointCodeMayLive: false,
  },
  { placeOf: (village) => village.code, pointCodeMayLive: true },
  {
    placeOf: (village) =>
      subdistrictOf(village) + looseAreaNameKey(village.name),
    pointCodeMayLive: false,
  },
  {
    placeOf: (village) => regencyOf(village) + looseAreaNameKey(village.name),
    pointCodeMayLive: false,
  },
];

/**
 * Gives villages of today the point an older list has for them. Codes change when a kecamatan or a province is split,
 * so a point also follows its village by name, but only inside its kabupaten/kota and only where the name is unique on
 * both sides. Out: village code → point; villages nobody has a point for are absent.
 */
export function matchVillagePoints(
  villages: NamedVillage[],
  points: PointOfVillage[],
): Map<string, PointOfVillage> {
  const matched = new Map<string, PointOfVillage>();
  const living = new Set(villages.map((village) => village.code));
  let openVillages = villages;
  let openPoints = points;
  for (const pass of passes) {
    const candidates = openPoints.filter(
      (point) => pass.pointCodeMayLive || !living.has(point.code),
    );
    const pairs = uniquePairs(openVillages, candidates, pass.placeOf);
    for (const [village, point] of pairs) matched.set(village.code, point);
    const used = new Set(pairs.map(([, point]) => point));
    openVillages = openVillages.filter((village) => !matched.has(village.code));
    openPoints = openPoints.filter((point) => !used.has(point));
  }
  return matched;
}

/**
 * Renames the kabupaten/kota part of point codes that a new province renumbered (91.01 Merauke is 93.01 today).
 * `regencyNames`: code of today → official name; `olderNames`: code of the points' list → its name for it.
 */
export function translateRegencies(
  points: PointOfVillage[],
  regencyNames: Map<string, string>,
  olderNames: Map<string, string>,
): PointOfVillage[] {
  const codeByName = new Map(
    [...regencyNames].map(([code, name]) => [areaNameKey(name), code]),
  );
  return points.map((point) => {
    const older = regencyOf(point);
    if (regencyNames.has(older)) return point;
    const today = codeByName.get(areaNameKey(olderNames.get(older) ?? ""));
    return today === undefined
      ? point
      : { ...point, code: today + point.code.slice(5) };
  });
}

/**
 * Removes points that are far from the rest of their kecamatan: more than 2.5 degrees (280 km) from its median, which is farther than any real island
 * (Mapia, 220 km).
 */
export function dropStrayPoints(
  pointOf: Map<string, PointOfVillage>,
): Map<string, PointOfVillage> {
  const bySubdistrict = new Map<string, PointOfVillage[]>();
  for (const [code, point] of pointOf) {
    const subdistrict = code.slice(0, 8);
    bySubdistrict.set(subdistrict, [
      ...(bySubdistrict.get(subdistrict) ?? []),
      point,
    ]);
  }
  return new Map(
    [...pointOf].filter(([code, point]) => {
      const neighbours = bySubdistrict.get(code.slice(0, 8)) ?? [];
      const lon = median(neighbours.map((neighbour) => neighbour.lon));
      const lat = median(neighbours.map((neighbour) => neighbour.lat));
      return Math.hypot(point.lon - lon, point.lat - lat) <= 2.5;
    }),
  );
}

function median(values: number[]): number {
  return (
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ??
    Number.NaN
  );
}

function uniquePairs(
  villages: NamedVillage[],
  points: PointOfVillage[],
  placeOf: (village: NamedVillage) => string,
): [NamedVillage, PointOfVillage][] {
  const pointAt = uniqueBy(points, placeOf);
  return [...uniqueBy(villages, placeOf)].flatMap(([place, village]) => {
    const point = pointAt.get(place);
    return point === undefined
      ? []
      : [[village, point] as [NamedVillage, PointOfVillage]];
  });
}

function uniqueBy<Item>(
  items: Item[],
  keyOf: (item: Item) => string,
): Map<string, Item> {
  const found = new Map<string, Item>();
  const twice = new Set<string>();
  for (const item of items) {
    const key = keyOf(item);
    if (found.has(key)) twice.add(key);
    found.set(key, item);
  }
  for (const key of twice) found.delete(key);
  return found;
}

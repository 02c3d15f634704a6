/** Where something stands, in degrees (WGS84). */
export type Place = { lon: number; lat: number };

const radius = 6_371_008.8;
const toRadians = Math.PI / 180;

/** Metres between two places over the ground, on a sphere of the earth's mean radius (haversine). */
export function metresBetween(a: Place, b: Place): number {
  const north = Math.sin(((b.lat - a.lat) * toRadians) / 2);
  const east = Math.sin(((b.lon - a.lon) * toRadians) / 2);
  const part =
    north ** 2 +
    Math.cos(a.lat * toRadians) * Math.cos(b.lat * toRadians) * east ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(part)));
}

/**
 * From each of some places, the metres to the nearest of the others; null where there is no other. Sorted from south to north, a place is held only
 * against those that may still be nearer than the nearest so far.
 */
export function nearestOther(places: readonly Place[]): (number | null)[] {
  const order = places
    .map((place, index) => ({ place, index }))
    .sort((a, b) => a.place.lat - b.place.lat);
  const found = places.map((): number | null => null);
  order.forEach(({ place, index }, at) => {
    let best = Infinity;
    for (const step of [1, -1])
      for (let next = at + step; ; next += step) {
        const other = order[next];
        if (other === undefined) break;
        const apart =
          Math.abs(other.place.lat - place.lat) * toRadians * radius;
        if (apart > best) break;
        best = Math.min(best, metresBetween(place, other.place));
      }
    found[index] = best === Infinity ? null : best;
  });
  return found;
}

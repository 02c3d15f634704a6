import type { Position } from "@/lib/boundaries/server/formats/crs";

/** WGS 84: half the longer axis in metres, and the third flattening. */
const axis = 6_378_137;
const flattening = 1 / 298.257_223_563;
const n = flattening / (2 - flattening);
const radius = (axis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const alpha = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5,
  (61 * n ** 3) / 240,
];

/**
 * Converts longitude and latitude to UTM zone 48 south, by Krüger's series of 1912, with an error below a millimetre. It is written without the
 * library by which the product converts back.
 */
export function toUtm48s([lon, lat]: Position): Position {
  const radians = Math.PI / 180;
  const [phi, lambda] = [lat * radians, (lon - 105) * radians];
  const c = (2 * Math.sqrt(n)) / (1 + n);
  const t = Math.sinh(
    Math.atanh(Math.sin(phi)) - c * Math.atanh(c * Math.sin(phi)),
  );
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.sqrt(1 + t ** 2));
  let [x, y] = [eta, xi];
  alpha.forEach((factor, index) => {
    const times = 2 * (index + 1);
    x += factor * Math.cos(times * xi) * Math.sinh(times * eta);
    y += factor * Math.sin(times * xi) * Math.cosh(times * eta);
  });
  return [500_000 + 0.9996 * radius * x, 10_000_000 + 0.9996 * radius * y];
}

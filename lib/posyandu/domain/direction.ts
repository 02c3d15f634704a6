/** The eight points of the compass, clockwise from north. */
export const directions = [
  "north",
  "north-east",
  "east",
  "south-east",
  "south",
  "south-west",
  "west",
  "north-west",
] as const;
export type Direction = (typeof directions)[number];

export type Place = { lon: number; lat: number };

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * In which direction one place lies from another (WGS84 degrees), to the nearest of eight: the bearing with which the great circle between them sets out.
 * Source: Ed Williams, Aviation Formulary, "Course between points".
 */
export function directionTo(from: Place, to: Place): Direction {
  const [lat1, lat2] = [radians(from.lat), radians(to.lat)];
  const turn = radians(to.lon - from.lon);
  const bearing = Math.atan2(
    Math.sin(turn) * Math.cos(lat2),
    Math.cos(lat1) * Math.sin(lat2) -
      Math.sin(lat1) * Math.cos(lat2) * Math.cos(turn),
  );
  const eighth = Math.round(bearing / (Math.PI / 4));
  return directions[(eighth + 8) % 8] ?? "north";
}

/** Area inside a ring, in the square of its units. The ring may run in either direction and may be open or closed. */
export function ringArea(ring: readonly (readonly number[])[]): number {
  let doubled = 0;
  let [previousX = 0, previousY = 0] = ring.at(-1) ?? [];
  for (const [x = 0, y = 0] of ring) {
    doubled += previousX * y - x * previousY;
    [previousX, previousY] = [x, y];
  }
  return Math.abs(doubled) / 2;
}

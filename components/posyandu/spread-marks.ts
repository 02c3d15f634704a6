type At = readonly [x: number, y: number];

/** Marks that still overlap after so many rounds are left so. */
const rounds = 80;

/**
 * Moves marks apart until no two of them are nearer than `gap`, each as little as it takes; the first stays where it is. Marks at the same point go apart
 * in an order that their place in the list says, so that a drawing is the same each time.
 */
export function spreadMarks(points: readonly At[], gap: number): At[] {
  const moved = points.map(([x, y]): [number, number] => [x, y]);
  for (let round = 0; round < rounds; round += 1)
    if (!pushOnce(moved, gap)) break;
  return moved;
}

/** One round; says whether anything had to move. */
function pushOnce(marks: [number, number][], gap: number): boolean {
  let isMoved = false;
  for (const [i, a] of marks.entries())
    for (const [j, b] of marks.entries()) {
      if (j <= i) continue;
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const distance = Math.hypot(dx, dy);
      if (distance >= gap - 1) continue;
      isMoved = true;
      const angle = distance < 1 ? j : Math.atan2(dy, dx);
      const push = i === 0 ? gap - distance : (gap - distance) / 2;
      b[0] += Math.cos(angle) * push;
      b[1] += Math.sin(angle) * push;
      if (i === 0) continue;
      a[0] -= Math.cos(angle) * push;
      a[1] -= Math.sin(angle) * push;
    }
  return isMoved;
}

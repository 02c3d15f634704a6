/** A point of a curve: x, then one value for each curve that is computed at once. */
export type Knot = readonly number[];

/** A piece between two knots: for each value a, b, c and d of a + b t + c t² + d t³, t counted from its left knot. */
type Piece = { left: number; factors: readonly (readonly number[])[] };

/**
 * The natural cubic spline, computed from its definition alone: four unknowns for each piece, and one equation for each condition (the curve meets
 * its knots, slope and curvature are continuous at them, the curvature is zero at both ends), solved as one large system. Slow and plain.
 */
export function layCurve(knots: readonly Knot[]): (x: number) => number[] {
  const pieces = piecesOf(knots);
  return (x) => {
    const piece =
      pieces.findLast(({ left }) => left <= x) ?? pieces[0] ?? fail();
    const t = x - piece.left;
    return piece.factors.map(([a = 0, b = 0, c = 0, d = 0]) => {
      return a + b * t + c * t ** 2 + d * t ** 3;
    });
  };
}

function piecesOf(knots: readonly Knot[]): Piece[] {
  const widths = knots
    .slice(1)
    .map(([x = 0], index) => x - (knots[index]?.[0] ?? 0));
  const solved = solve(equations(knots, widths), 4 * widths.length);
  return widths.map((_, piece) => ({
    left: knots[piece]?.[0] ?? 0,
    factors: (knots[piece] ?? []).slice(1).map((__, value) => {
      return [0, 1, 2, 3].map(
        (power) => solved[4 * piece + power]?.[value] ?? 0,
      );
    }),
  }));
}

/** Rows of factors, one for each unknown, followed by the right-hand side of the equation for each curve. */
function equations(knots: readonly Knot[], widths: number[]): number[][] {
  const unknowns = 4 * widths.length;
  const rows: number[][] = [];
  const ask = (factors: [unknown: number, factor: number][], sums: Knot) => {
    const row = Array<number>(unknowns).fill(0);
    for (const [unknown, factor] of factors) row[unknown] = factor;
    rows.push([...row, ...sums]);
  };
  const nothing = (knots[0] ?? []).slice(1).map(() => 0);
  ask([[2, 1]], nothing);
  widths.forEach((width, piece) => {
    const [a, b, c, d] = [0, 1, 2, 3].map((power) => 4 * piece + power) as [
      number,
      number,
      number,
      number,
    ];
    ask([[a, 1]], (knots[piece] ?? []).slice(1));
    ask(
      [
        [a, 1],
        [b, width],
        [c, width ** 2],
        [d, width ** 3],
      ],
      (knots[piece + 1] ?? []).slice(1),
    );
    const isLast = piece === widths.length - 1;
    if (!isLast)
      ask(
        [
          [b, 1],
          [c, 2 * width],
          [d, 3 * width ** 2],
          [b + 4, -1],
        ],
        nothing,
      );
    ask(
      [
        [c, 1],
        [d, 3 * width],
        ...(isLast ? [] : [[c + 4, -1] as [number, number]]),
      ],
      nothing,
    );
  });
  return rows;
}

/** Gauss's elimination, the largest pivot first, then the unknowns from the last to the first. */
function solve(rows: number[][], unknowns: number): number[][] {
  for (let column = 0; column < unknowns; column += 1)
    eliminate(rows, column, unknowns);
  const solved: number[][] = Array<number[]>(unknowns);
  for (let row = unknowns - 1; row >= 0; row -= 1) {
    const line = rows[row] ?? fail();
    solved[row] = line.slice(unknowns).map((sum, value) => {
      let rest = sum;
      for (let i = row + 1; i < unknowns; i += 1)
        rest -= (line[i] ?? 0) * (solved[i]?.[value] ?? 0);
      return rest / (line[row] ?? 1);
    });
  }
  return solved;
}

function eliminate(rows: number[][], column: number, unknowns: number): void {
  const size = (row: number) => Math.abs(rows[row]?.[column] ?? 0);
  let best = column;
  for (let row = column; row < unknowns; row += 1)
    if (size(row) > size(best)) best = row;
  const pivot = rows[best] ?? fail();
  rows[best] = rows[column] ?? fail();
  rows[column] = pivot;
  for (const line of rows.slice(column + 1)) {
    const factor = (line[column] ?? 0) / (pivot[column] ?? 1);
    if (factor === 0) continue;
    for (let i = column; i < pivot.length; i += 1)
      line[i] = (line[i] ?? 0) - factor * (pivot[i] ?? 0);
  }
}

function fail(): never {
  throw new RangeError("A curve needs two knots");
}

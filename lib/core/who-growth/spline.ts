/** Knots of a curve, x rising. */
export type Knots = {
  readonly x: readonly number[];
  readonly y: readonly number[];
};

/**
 * The natural cubic spline through the knots (second derivative zero at both ends), evaluated at `from`, `from + step`, ... Before the first and
 * after the last knot, the outermost pieces are continued.
 */
export function splineAlong(
  { x, y }: Knots,
  { from, step, count }: { from: number; step: number; count: number },
): Float64Array {
  const second = secondDerivatives({ x, y });
  const values = new Float64Array(count);
  let piece = 0;
  for (let index = 0; index < count; index += 1) {
    const at = from + index * step;
    while (piece < x.length - 2 && at > valueAt(x, piece + 1)) piece += 1;
    const left = valueAt(x, piece);
    const width = valueAt(x, piece + 1) - left;
    const b = (at - left) / width;
    const a = 1 - b;
    const bend =
      (a ** 3 - a) * valueAt(second, piece) +
      (b ** 3 - b) * valueAt(second, piece + 1);
    values[index] =
      a * valueAt(y, piece) +
      b * valueAt(y, piece + 1) +
      (bend * width ** 2) / 6;
  }
  return values;
}

/** Second derivatives at the knots: a tridiagonal system, solved by elimination. */
function secondDerivatives({ x, y }: Knots): Float64Array {
  const last = x.length - 1;
  const second = new Float64Array(x.length);
  const carry = new Float64Array(x.length);
  for (let i = 1; i < last; i += 1) {
    const before = valueAt(x, i) - valueAt(x, i - 1);
    const after = valueAt(x, i + 1) - valueAt(x, i);
    const share = before / (before + after);
    const pivot = share * valueAt(second, i - 1) + 2;
    second[i] = (share - 1) / pivot;
    const slopes =
      (valueAt(y, i + 1) - valueAt(y, i)) / after -
      (valueAt(y, i) - valueAt(y, i - 1)) / before;
    carry[i] =
      ((6 * slopes) / (before + after) - share * valueAt(carry, i - 1)) / pivot;
  }
  second[last] = 0;
  for (let i = last - 1; i >= 1; i -= 1)
    second[i] = valueAt(second, i) * valueAt(second, i + 1) + valueAt(carry, i);
  second[0] = 0;
  return second;
}

function valueAt(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

const width = 120;
const height = 24;
const inset = 2;

/** A line through the months that have a number; a gap where a month has none, a dot where one stands alone. Its words stand beside it for those who do not see it. */
export function Spark({
  values,
  label,
}: {
  values: readonly (number | null)[];
  label: string;
}) {
  const known = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (at: number) =>
    inset + (at * (width - 2 * inset)) / Math.max(1, values.length - 1);
  const y = (value: number) =>
    most === least
      ? height / 2
      : height -
        inset -
        ((value - least) * (height - 2 * inset)) / (most - least);
  const runs = runsOf(values);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="text-accent"
    >
      {runs.map((run) => {
        const [first] = run;
        if (first === undefined) return null;
        return run.length === 1 ? (
          <circle
            key={first.at}
            cx={x(first.at)}
            cy={y(first.value)}
            r={1.5}
            fill="currentColor"
          />
        ) : (
          <polyline
            key={first.at}
            points={run
              .map(({ at, value }) => `${x(at)},${y(value)}`)
              .join(" ")}
            fill="none"
            stroke="currentColor"
            strokeWidth={1.5}
            strokeLinejoin="round"
          />
        );
      })}
    </svg>
  );
}

type Point = { at: number; value: number };

/** Months that follow each other with a number in each. */
function runsOf(values: readonly (number | null)[]): Point[][] {
  const runs: Point[][] = [];
  let isOpen = false;
  for (const [at, value] of values.entries()) {
    if (value === null) isOpen = false;
    else if (isOpen) runs.at(-1)?.push({ at, value });
    else {
      runs.push([{ at, value }]);
      isOpen = true;
    }
  }
  return runs;
}

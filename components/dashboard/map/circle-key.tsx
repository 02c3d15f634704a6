import type { CircleKeyContent } from "./use-legend-drawing";

/** What the sizes of circles mean. */
export function CircleKey({
  label,
  circles,
  growth = 1,
}: CircleKeyContent & {
  /** How much larger the circles are drawn than on a desk. */
  growth?: number;
}) {
  return (
    <div className="flex items-end gap-3 text-12">
      {circles.map(({ radius, words }) => (
        <span key={words} className="flex flex-col items-center gap-0.5">
          <span
            aria-hidden
            className="rounded-full border border-ink"
            style={{ width: 2 * radius * growth, height: 2 * radius * growth }}
          />
          <span className="figures">{words}</span>
        </span>
      ))}
      <span className="text-muted">{label}</span>
    </div>
  );
}

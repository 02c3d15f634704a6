/** How much of a whole a part is. The figure stands beside it. */
export function ScoreBar({
  percent,
  className = "h-1.5",
}: {
  percent: number;
  className?: string;
}) {
  return (
    <span
      aria-hidden
      className={`block w-full overflow-hidden rounded-full bg-sunken ${className}`}
    >
      <span
        className="block h-full rounded-full bg-accent"
        style={{ width: `${percent}%` }}
      />
    </span>
  );
}

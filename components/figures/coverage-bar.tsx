import type { Figure } from "@/lib/figures/contract";
import { cx } from "@/components/ui/class-names";

/** How much of the registry has reported: filled, and hatched where it has not. The words stand beside it. */
export function CoverageBar({
  coverage: { reported, registered },
  onTime,
  className,
}: {
  coverage: Figure["coverage"];
  onTime?: number;
  className?: string;
}) {
  const share = (count: number) =>
    registered === 0 ? 0 : (count / registered) * 100;
  const punctual = Math.min(onTime ?? reported, reported);
  return (
    <span
      aria-hidden
      className={cx(
        "hatched flex h-1.5 overflow-hidden rounded-full bg-sunken",
        className,
      )}
    >
      <span
        className="h-full bg-accent"
        style={{ width: `${share(punctual)}%` }}
      />
      <span
        className="h-full bg-[color-mix(in_srgb,var(--accent)_45%,var(--surface))]"
        style={{ width: `${share(reported - punctual)}%` }}
      />
    </span>
  );
}

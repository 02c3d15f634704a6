"use client";

import { cx } from "@/components/ui/class-names";
import { useStageValue } from "../stage-context";

/** The area that is pointed at, and its figure in the size of a hall; it stands for those who cannot see the pointer. */
export function PointedFigure({
  rows,
  isSmall = false,
}: {
  rows: readonly { code: string; name: string; label: string }[];
  /** Beside others that leave it little room: still large enough for a hall. */
  isSmall?: boolean;
}) {
  const { stage } = useStageValue();
  const row = rows.find(({ code }) => code === stage.pointed);
  return (
    <p
      role="status"
      className={cx(
        "rounded-control empty:invisible",
        isSmall ? "min-h-[2.25rem]" : "min-h-[3.25rem]",
      )}
      data-testid="pointed"
    >
      {row ? (
        <>
          <span
            className={cx(
              "block font-semibold text-accent",
              isSmall ? "text-12" : "text-14",
            )}
          >
            {row.name}
          </span>
          <span
            className={cx(
              "figures leading-none font-semibold",
              isSmall ? "text-20 whitespace-nowrap" : "text-28",
            )}
          >
            {row.label}
          </span>
        </>
      ) : null}
    </p>
  );
}

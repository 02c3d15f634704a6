"use client";

import { useStageValue } from "../stage/stage-context";

/** The area that is pointed at, and its figure in the size of a hall; it stands for those who cannot see the pointer. */
export function PointedFigure({
  rows,
}: {
  rows: readonly { code: string; name: string; label: string }[];
}) {
  const { stage } = useStageValue();
  const row = rows.find(({ code }) => code === stage.pointed);
  return (
    <p
      role="status"
      className="min-h-[3.25rem] rounded-control empty:invisible"
      data-testid="pointed"
    >
      {row ? (
        <>
          <span className="block text-14 font-semibold text-accent">
            {row.name}
          </span>
          <span className="figures text-28 leading-none font-semibold">
            {row.label}
          </span>
        </>
      ) : null}
    </p>
  );
}

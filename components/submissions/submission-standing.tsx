"use client";

import { useTranslations } from "use-intl/react";
import type { BoardReply, BoardRow } from "@/lib/figures/contract";
import { AreaCode, isWithin } from "@/lib/core/domain/ids";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { Skeleton } from "@/components/ui/skeleton";
import { shareText } from "@/components/figures/cell-text";
import { CoverageBar } from "@/components/figures/coverage-bar";

/** The line of an area on the board. If the area is the whole board, it is the sum of the lines. */
function standingOf(
  { rows }: Pick<BoardReply, "rows">,
  area: AreaCode,
): Pick<BoardRow, "reported" | "registered" | "onTime" | "simulated"> {
  const own = rows.filter((row) => {
    const at = AreaCode.safeParse(row.area).data;
    return at !== undefined && (isWithin(at, area) || isWithin(area, at));
  });
  const sum = (key: "reported" | "registered" | "onTime") =>
    own.reduce((total, row) => total + row[key], 0);
  return {
    reported: sum("reported"),
    registered: sum("registered"),
    onTime: sum("onTime"),
    simulated: own.some(({ simulated }) => simulated),
  };
}

/** How complete an area's month is now, and until when it counts as on time. */
export function SubmissionStanding({
  board,
  hasFailed,
  area,
  hasDeadline = true,
  className,
}: {
  board: BoardReply | undefined;
  hasFailed: boolean;
  area: AreaCode;
  hasDeadline?: boolean;
  className?: string;
}) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  if (hasFailed)
    return (
      <p className={cx("text-14 text-worse", className)}>
        {text("standing.failed")}
      </p>
    );
  if (board === undefined)
    return <Skeleton className={cx("h-16", className)} />;
  const standing = standingOf(board, area);
  const isLate = board.asOf > board.deadline;
  return (
    <div className={cx("flex flex-col gap-2 text-14", className)}>
      <CoverageBar coverage={standing} onTime={standing.onTime} />
      <p className="figures">
        {standing.reported === 0
          ? text("standing.none")
          : text("standing.now", {
              reported: formats.number(standing.reported),
              registered: formats.number(standing.registered),
              share: shareText(formats, standing),
            })}
        {standing.simulated ? (
          <span className="text-muted">, {text("standing.simulated")}</span>
        ) : null}
      </p>
      {hasDeadline ? (
        <p className={isLate ? "text-caution" : "text-muted"}>
          {text(isLate ? "standing.deadlinePassed" : "standing.deadline", {
            date: formats.moment(board.deadline),
          })}
        </p>
      ) : null}
    </div>
  );
}

"use client";

import { Mark } from "@/components/ui/mark";
import { cx } from "@/components/ui/class-names";
import { useFormats } from "@/lib/core/text/formats";
import type { Decision } from "@/lib/decisions/contract";
import { isClosed } from "@/lib/decisions/domain/states";
import { daysWords, stateNames } from "@/lib/decisions/domain/words";

/** Where the work stands, in a word; late is told by the day. */
export function StateMark({
  decision: { isLate, state },
}: {
  decision: Pick<Decision, "isLate" | "state">;
}) {
  const { say } = useFormats();
  const tone = isLate ? "worse" : state === "done" ? "accent" : "plain";
  return <Mark tone={tone}>{say(stateNames[isLate ? "late" : state])}</Mark>;
}

/** The day, and how far it is while the decision is open. */
export function DueDay({
  decision: { due, daysLeft, isLate, state },
}: {
  decision: Pick<Decision, "due" | "daysLeft" | "isLate" | "state">;
}) {
  const { say, publicationDate } = useFormats();
  return (
    <span className="figures flex flex-wrap gap-x-2">
      <span>{publicationDate(due)}</span>
      {isClosed(state) ? null : (
        <span
          className={cx(isLate ? "font-semibold text-worse" : "text-muted")}
        >
          {say(daysWords(daysLeft))}
        </span>
      )}
    </span>
  );
}

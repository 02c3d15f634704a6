"use client";

import { useTranslations } from "use-intl/react";
import type { BoardReply } from "@/lib/figures/contract";
import { reportingOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel, stateWhy } from "@/lib/core/text/states";
import { cx } from "@/components/ui/class-names";
import { Explained } from "@/components/ui/explained";
import { Warning } from "@/components/ui/icons";

const swatch = "inline-block h-1.5 w-4 rounded-full align-middle mr-1.5";

/** What the chips of the board show: the deadline, the bars, and how many areas are in which state. */
export function BoardKey({ reply }: { reply: BoardReply }) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  return (
    <div className="flex min-w-0 flex-wrap gap-x-3 text-13 leading-6 text-muted wall:shrink-0 wall:flex-nowrap wall:whitespace-nowrap">
      <span>
        {text("board.deadline", { moment: formats.date(reply.deadline) })}
      </span>
      <span className="max-sm:hidden">
        <span aria-hidden className={cx(swatch, "bg-accent")} />
        {text("board.onTime")}
      </span>
      <span className="max-sm:hidden">
        <span
          aria-hidden
          className={cx(
            swatch,
            "bg-[color-mix(in_srgb,var(--accent)_45%,var(--surface))]",
          )}
        />
        {text("board.late")}
      </span>
      <StateCounts reply={reply} />
      {reply.rows.some(({ refusedOpen }) => refusedOpen > 0) ? (
        <span className="flex items-center">
          <Warning className="mr-1 size-3.5 text-worse" />
          {text("board.toMend")}
        </span>
      ) : null}
    </div>
  );
}

const states = [
  { state: "not-reported", look: "hatched border-line-strong" },
  { state: "incomplete", look: "border-dashed border-line-strong" },
  { state: "no-posyandu", look: "border-dotted border-line-strong" },
] as const;

/** The states by the names that sentence, map and ranking use. Their threshold is one tap away: here the line must hold the ticker as well. */
function StateCounts({ reply: { rows } }: { reply: BoardReply }) {
  const text = useTranslations("dashboard");
  const { say, number } = useFormats();
  return states.map(({ state, look }) => {
    const count = rows.filter((row) => reportingOf(row) === state).length;
    if (count === 0) return null;
    return (
      <Explained key={state} why={say(stateWhy[state])}>
        <span
          aria-hidden
          className={cx(
            "mr-1.5 inline-block h-3 w-4 rounded-[2px] border align-middle",
            look,
          )}
        />
        {text("board.count", {
          state: say(midSentence(stateLabel[state])),
          count: number(count),
        })}
      </Explained>
    );
  });
}

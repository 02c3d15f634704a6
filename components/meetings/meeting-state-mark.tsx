"use client";

import { useTranslations } from "use-intl/react";
import { Mark } from "@/components/ui/mark";
import { useFormats } from "@/lib/core/text/formats";
import type { Meeting } from "@/lib/meetings/contract";
import { longestOpenHours } from "@/lib/meetings/domain/standing";

/** How a meeting stands, in a word; of one that nobody closed, that it closed by itself. */
export function MeetingStateMark({
  meeting: { state, closedItself },
}: {
  meeting: Pick<Meeting, "state" | "closedItself">;
}) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Mark tone={state === "open" ? "accent" : "plain"}>
        {text(`state.${state}`)}
      </Mark>
      {closedItself ? (
        <span className="text-13 text-muted">
          {text("state.closedItself", { hours: number(longestOpenHours) })}
        </span>
      ) : null}
    </span>
  );
}

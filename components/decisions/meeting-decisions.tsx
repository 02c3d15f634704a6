"use client";

import { useQuery } from "@tanstack/react-query";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { decisionsQuery } from "@/lib/decisions/client/decisions-query";
import { meetingWords } from "@/lib/decisions/domain/words";
import { useWaiting } from "./waiting-sign";

/**
 * What this meeting has decided so far, in the size of the stage, and how one more is written. What is still on this device stands among them: nobody in the
 * hall need wonder where it went.
 */
export function MeetingDecisions({
  area,
  month,
  meeting,
}: {
  area: AreaCode;
  month: Month;
  meeting: string;
}) {
  const { say, publicationDate } = useFormats();
  const { data } = useQuery(decisionsQuery({ area, month, meeting }));
  const waiting = useWaiting().flatMap((one) =>
    one.kind === "decision" && one.body.meeting === meeting ? [one.body] : [],
  );
  const stored = data?.decisions ?? [];
  const isNone = stored.length + waiting.length === 0;
  return (
    <div className="flex flex-col gap-6">
      <ol className="flex flex-col divide-y divide-line">
        {stored.map((one) => (
          <Line
            key={one.id}
            mark={one.number}
            text={one.text}
            note={`${one.office} · ${publicationDate(one.due)}`}
          />
        ))}
        {waiting.map((one) => (
          <Line
            key={one.id}
            mark={say(meetingWords.waits)}
            text={one.text}
            note={`${one.office} · ${publicationDate(one.due)}`}
          />
        ))}
      </ol>
      <p className="text-28 text-muted">
        {say(isNone ? meetingWords.none : meetingWords.more)}
      </p>
    </div>
  );
}

function Line({
  mark,
  text,
  note,
}: {
  mark: string;
  text: string;
  note: string;
}) {
  return (
    <li className="flex flex-col gap-1 py-4 text-28 first:pt-0">
      <span className="font-semibold text-pretty">{text}</span>
      <span className="figures text-pretty text-muted">
        {mark} · {note}
      </span>
    </li>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { PagedRows } from "@/components/frame/paged-rows";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { decisionsQuery } from "@/lib/decisions/client/decisions-query";
import { lastWords, meetingWords } from "@/lib/decisions/domain/words";
import { useWaiting } from "./waiting-sign";

/** Two lines of the decision, one of number, who and when. */
const rowRem = 3.9;

/**
 * What this meeting has decided so far, the latest first, in the sizes of a stage, and how one more is written. What is still on this device stands among
 * them: nobody in the hall need wonder where it went.
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
  const { data, error } = useQuery(decisionsQuery({ area, month, meeting }));
  const waiting = useWaiting().flatMap((one) =>
    one.kind === "decision" && one.body.meeting === meeting
      ? [{ ...one.body, number: say(meetingWords.waits) }]
      : [],
  );
  const stored = (data?.decisions ?? []).toSorted((a, b) =>
    b.createdAt.localeCompare(a.createdAt),
  );
  const isKept = new Set(stored.map(({ id }) => id));
  const all = [...waiting.filter(({ id }) => !isKept.has(id)), ...stored];
  return (
    <div className="flex h-full min-h-0 flex-col gap-2">
      <p className="text-14 text-muted">
        {say(all.length === 0 ? meetingWords.none : meetingWords.more)}
      </p>
      {error && data === undefined ? (
        <p role="alert" className="text-14 text-worse">
          {say(lastWords.failed)}
        </p>
      ) : null}
      <PagedRows
        caption={say(meetingWords.caption)}
        rowRem={rowRem}
        least={1}
        first={4}
        rows={all.map(({ id, text, number, office, due }) => ({
          key: id,
          row: (
            <>
              <p className="line-clamp-2 text-16 leading-tight font-semibold text-pretty">
                {text}
              </p>
              <p className="figures truncate text-12 text-muted">
                {number} · {office} · {publicationDate(due)}
              </p>
            </>
          ),
        }))}
      />
    </div>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { tickerQuery } from "@/lib/live/client/ticker-query";
import type { TickerEntry } from "@/lib/live/contract";
import { isSameDay } from "@/lib/core/text/format";
import { useFormats } from "@/lib/core/text/formats";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useSubjects, useSubjectWords } from "@/components/frame/subjects";
import { shareText } from "@/components/figures/cell-text";
import { useView } from "@/components/view/view-context";

/** What happened last inside the area on screen, one line each. */
export function TickerList({ limit }: { limit: number }) {
  const text = useTranslations("live");
  const formats = useFormats();
  const { view } = useView();
  const { data } = useQuery(tickerQuery(view.area));
  const say = useTickerSentence();
  const changes = useToldChanges();
  // Of how many posyandu, the sentence itself may say.
  const detailOf = ({ kind, months, posyandu }: TickerEntry) => [
    ...(months.length > 0 ? [formats.months(months)] : []),
    ...(changes.get(kind)?.told.saysCount === true
      ? []
      : [text("ticker.posyandu", { count: formats.number(posyandu) })]),
  ];
  if (data === undefined) return <SkeletonLines count={3} />;
  if (data.entries.length === 0)
    return <p className="text-14 text-muted">{text("ticker.none")}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line text-14">
      {data.entries.slice(0, limit).map((entry) => (
        <li
          key={`${entry.sequence}-${entry.area}`}
          className="flex flex-col gap-0.5 py-1.5"
        >
          <span>{say(entry)}</span>
          <span className="figures text-13 text-muted">
            {[formats.moment(entry.at), ...detailOf(entry)].join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "Kerinci mengirim 98 %". A kind of change that this page does not know yet is told by the name of the area. */
export function useTickerSentence(): (entry: TickerEntry) => string {
  const say = useSubjectWords();
  const changes = useToldChanges();
  const formats = useFormats();
  return ({ kind, name, months, posyandu, reported, registered }) => {
    const subject = changes.get(kind)?.subject;
    if (subject === undefined) return name;
    return say(subject, `ticker.${kind}`, {
      name,
      posyandu: formats.number(posyandu),
      share: shareText(formats, { reported, registered }),
      month: formats.months(months),
    });
  };
}

/** The kinds of change that the subjects tell, by name. */
function useToldChanges() {
  const subjects = useSubjects();
  return useMemo(
    () =>
      new Map(
        subjects.flatMap(({ name, changes = {} }) =>
          Object.entries(changes).map(
            ([kind, told]) => [kind, { subject: name, told }] as const,
          ),
        ),
      ),
    [subjects],
  );
}

/** The time alone for what happened today, the date for what is older. */
export function useTickerTime(now: string | undefined) {
  const formats = useFormats();
  return (at: string): string =>
    now !== undefined && isSameDay(at, now, formats.utcOffsetHours)
      ? formats.clock(at)
      : formats.date(at);
}

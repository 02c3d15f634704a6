"use client";

import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { useFormats } from "@/lib/core/text/formats";
import type { FindingReply } from "@/lib/quality/contract";
import { FilterLink } from "./filter-link";

type Event = FindingReply["events"][number];

/** What happened to a finding, the latest first, and what was accepted of like ones before. */
export function FindingHistory({ reply }: { reply: FindingReply }) {
  const text = useTranslations("quality");
  const formats = useFormats();
  return (
    <>
      {reply.earlier.length > 0 ? (
        <SectionCard id="earlier" heading={text("earlier.heading")}>
          <ul className="flex flex-col divide-y divide-line">
            {reply.earlier.map((one) => (
              <li key={one.id} className="flex flex-col gap-1 py-3">
                <FilterLink
                  to={{ finding: one.id }}
                  className="self-start rounded-mark leading-6 font-semibold hover:text-accent hover:underline"
                >
                  {formats.month(one.month)}
                </FilterLink>
                <Words text={one.text} isHidden={one.textHidden} />
              </li>
            ))}
          </ul>
        </SectionCard>
      ) : null}
      <SectionCard id="history" heading={text("history.heading")}>
        <ol className="flex flex-col divide-y divide-line">
          {reply.events.toReversed().map((event, index) => (
            <li
              key={reply.events.length - index}
              className="flex flex-col gap-1 py-3"
            >
              <What event={event} />
              <Words text={event.text} isHidden={event.textHidden} />
            </li>
          ))}
        </ol>
      </SectionCard>
    </>
  );
}

function What({ event: { action, office, at, due } }: { event: Event }) {
  const text = useTranslations("quality");
  const { say, moment, publicationDate } = useFormats();
  return (
    <p className="text-14">
      <span className="font-semibold">
        {action === "assigned"
          ? due === null
            ? text("history.unassigned")
            : text("history.assigned", { date: publicationDate(due) })
          : text(`history.${action}`)}
      </span>
      <span className="text-muted">
        {" "}
        · {office === null ? text("history.run") : say(office)} · {moment(at)}
      </span>
    </p>
  );
}

function Words({
  text: words,
  isHidden,
}: {
  text: string | null;
  isHidden: boolean;
}) {
  const text = useTranslations("quality");
  if (isHidden)
    return <p className="text-14 text-muted">{text("history.hidden")}</p>;
  if (words === null) return null;
  return <p className="max-w-prose text-pretty whitespace-pre-line">{words}</p>;
}

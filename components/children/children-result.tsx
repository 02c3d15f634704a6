"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ChildFileCheck } from "@/lib/children/contract";
import { useFormats } from "@/lib/core/text/formats";
import { StateMessage } from "@/components/ui/state-message";
import { ChildrenAsks } from "./children-asks";
import { ChildrenCoverage } from "./children-coverage";
import { areDatesUnclear, ChildrenDates } from "./children-dates";
import { ChildrenHeadings } from "./children-headings";
import { ChildrenIssues } from "./children-issues";
import { ChildrenMonths } from "./children-months";
import { ChildrenQueue } from "./children-queue";
import { partsOf, PassedOverNote, ShareBar } from "./children-share";
import { expectedRows } from "./children-state";
import { ChildrenVerdict } from "./children-verdict";
import { SectionCard } from "@/components/frame/section-card";
import type { Children } from "./use-children";

/** What a check found: the verdict, where the rows belong, what is unclear, and which issues there are. */
export function ChildrenResult({
  desk,
  reply,
}: {
  desk: Children;
  reply: ChildFileCheck;
}) {
  const place = useRef<HTMLDivElement>(null);
  const { state } = desk;
  // The page is long, so it scrolls to the answer and moves the focus there.
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "start" });
  }, [reply]);
  const isUnread = reply.missingColumns.length > 0 || areDatesUnclear(reply);
  return (
    <div
      ref={place}
      tabIndex={-1}
      aria-busy={state.work !== null}
      className="waits flex scroll-mt-20 flex-col gap-6 outline-none"
    >
      {isUnread ? (
        <Unread desk={desk} reply={reply} />
      ) : (
        <FileFindings desk={desk} reply={reply} />
      )}
    </div>
  );
}

type PartProps = { desk: Children; reply: ChildFileCheck };

function Unread({ desk, reply }: PartProps) {
  const text = useTranslations("children");
  return (
    <>
      <ResultCard desk={desk} reply={reply}>
        <StateMessage tone="caution" title={text("result.unreadTitle")} />
        {reply.issues.length > 0 ? (
          <ChildrenIssues issues={reply.issues} />
        ) : null}
      </ResultCard>
      <ChildrenDates desk={desk} reply={reply} />
      <ChildrenHeadings desk={desk} reply={reply} />
    </>
  );
}

function FileFindings({ desk, reply }: PartProps) {
  const text = useTranslations("children");
  const { number } = useFormats();
  const expected = expectedRows(desk.state) ?? reply.rows;
  return (
    <>
      <ResultCard desk={desk} reply={reply}>
        <ChildrenVerdict desk={desk} reply={reply} expected={expected} />
        <ChildrenAsks desk={desk} reply={reply} />
        <div className="flex flex-col gap-2">
          <h3 className="text-16 font-semibold">
            {text("share.heading")}{" "}
            <span className="figures text-14 font-normal text-muted">
              {text("share.ofRead", { count: number(reply.rows.read) })}
            </span>
          </h3>
          <ShareBar
            total={reply.rows.read}
            parts={partsOf(reply.rows, expected)}
          />
          <PassedOverNote rows={reply.rows} />
        </div>
        <Stored stored={reply.stored} />
        <ChildrenMonths months={reply.months} />
        <ChildrenCoverage coverage={reply.coverage} months={reply.months} />
        <ChildrenIssues issues={reply.issues} />
      </ResultCard>
      <ChildrenDates desk={desk} reply={reply} />
      <ChildrenHeadings desk={desk} reply={reply} />
      <ChildrenQueue desk={desk} />
    </>
  );
}

function ResultCard({
  desk,
  reply,
  children,
}: PartProps & { children: ReactNode }) {
  const text = useTranslations("children");
  const formats = useFormats();
  const months = reply.months.map(({ month }) => month);
  return (
    <SectionCard
      id="result"
      heading={text("result.heading")}
      note={[
        desk.state.file?.name,
        formats.bytes(reply.file.bytes),
        formats.months(months),
      ]
        .filter(Boolean)
        .join(" · ")}
    >
      {children}
    </SectionCard>
  );
}

function Stored({ stored }: Pick<ChildFileCheck, "stored">) {
  const text = useTranslations("children");
  const { number } = useFormats();
  return (
    <div>
      <p className="text-12 text-muted">{text("result.stored")}</p>
      <dl className="figures flex flex-wrap gap-x-5 text-14">
        {(["new", "changed", "unchanged"] as const).map((key) => (
          <div key={key} className="flex flex-row-reverse gap-1">
            <dt>{text(`result.${key}`)}</dt>
            <dd className="font-semibold">{number(stored[key])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

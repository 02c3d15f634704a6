"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { SignInNote } from "@/components/frame/sign-in-note";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { Button } from "@/components/ui/button";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useView } from "@/components/view/view-context";
import { lateChangesQuery } from "@/lib/completeness/client/queries";
import type { LateChangesReply } from "@/lib/completeness/contract";
import { daysAfter } from "@/lib/completeness/domain/time-left";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { useNow } from "./use-now";

/** As many as are seen at a glance; the others are one step away. */
const first = 8;

/** What was sent, corrected and taken back once the deadline of the month was over. */
export function LateChanges({
  deadline,
  asOf,
}: {
  deadline: string;
  asOf: string;
}) {
  const text = useTranslations("completeness");
  const { session } = useView();
  const now = useNow(asOf);
  return (
    <SectionCard id="late" heading={text("late.heading")}>
      {session.user === null ? (
        <SignInNote>{text("late.closed")}</SignInNote>
      ) : now <= Date.parse(deadline) ? (
        <p className="text-muted">{text("late.notYet")}</p>
      ) : (
        <Changes />
      )}
    </SectionCard>
  );
}

function Changes() {
  const text = useTranslations("completeness");
  const { view } = useView();
  const { data, error, refetch } = useQuery(
    lateChangesQuery(view.area, view.month),
  );
  return (
    <>
      {error ? (
        <FailureNote
          what={text("late.failed")}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data === undefined ? (
        error ? null : (
          <SkeletonLines count={4} />
        )
      ) : (
        <List key={`${data.area} ${data.month}`} reply={data} />
      )}
    </>
  );
}

function List({ reply }: { reply: LateChangesReply }) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const [isWhole, setWhole] = useState(false);
  const { changes } = reply;
  if (changes.length === 0)
    return <p className="text-muted">{text("late.none")}</p>;
  return (
    <>
      <ul className="flex flex-col divide-y divide-line">
        {(isWhole ? changes : changes.slice(0, first)).map((change) => (
          <li
            key={`${change.submission} ${change.kind}`}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2 text-14"
          >
            <Change change={change} deadline={reply.deadline} />
          </li>
        ))}
      </ul>
      {!isWhole && changes.length > first ? (
        <Button size="sm" className="self-start" onClick={() => setWhole(true)}>
          {text("late.more", { count: formats.number(changes.length) })}
        </Button>
      ) : null}
      {reply.isCut ? (
        <p className="text-14 text-muted">{text("late.cut")}</p>
      ) : null}
    </>
  );
}

function Change({
  change: { submission, areaName, at, kind, posyandu },
  deadline,
}: {
  change: LateChangesReply["changes"][number];
  deadline: string;
}) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const days = daysAfter(
    Date.parse(at),
    Date.parse(deadline),
    formats.utcOffsetHours,
  );
  const moment = formats.moment(at);
  return (
    <>
      <span className="font-semibold">{areaName}</span>
      <span className="figures">
        {text(`late.${kind}`, {
          posyandu: formats.number(posyandu),
          days:
            days === 0
              ? text("late.sameDay")
              : text("late.afterDays", { days }),
        })}
      </span>
      <span className="figures text-muted">{moment}</span>
      <Link
        href={hrefIn(formats.locale, `/submissions/${submission}`)}
        aria-label={text("late.openOf", { area: areaName, moment })}
        className="ml-auto rounded-mark leading-6 text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
      >
        {text("late.open")}
      </Link>
    </>
  );
}

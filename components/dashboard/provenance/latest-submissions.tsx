"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { submissionsQuery } from "@/lib/submissions/client/submissions-query";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useFormWords } from "@/components/frame/subjects";
import { FailureNote } from "@/components/frame/failure-note";
import { TickerList } from "@/components/live/ticker-list";
import { useView } from "@/components/view/view-context";

const shown = 5;

/** The last files behind a figure; readers who are not signed in see who sent, not the files. */
export function LatestSubmissions() {
  const { session } = useView();
  return session.user ? <FileList /> : <TickerList limit={shown} />;
}

function FileList() {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { view } = useView();
  const words = useFormWords();
  const shortOf = (form: string) => {
    const { isUsual, short } = words(form);
    return isUsual ? "" : ` · ${short}`;
  };
  const { data, error, refetch } = useQuery(submissionsQuery(view.area));
  if (error)
    return (
      <FailureNote
        what={text("provenance.submissions")}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <SkeletonLines count={3} />;
  const latest = data.submissions
    .filter(({ status }) => status === "accepted")
    .slice(0, shown);
  if (latest.length === 0)
    return <p className="text-muted">{text("provenance.noSubmissions")}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {latest.map((submission) => (
        <li key={submission.id} className="py-1.5 text-14">
          <Link
            href={hrefIn(formats.locale, `/submissions/${submission.id}`)}
            className="font-semibold hover:text-accent"
          >
            {submission.areaName} · {formats.months(submission.months)}
          </Link>
          <p className="text-muted">
            {text("provenance.file", {
              sender: submission.sender,
              moment: formats.moment(submission.receivedAt),
            })}{" "}
            ·{" "}
            {text("provenance.rows", {
              count: formats.number(submission.rows.valid),
            })}
            {shortOf(submission.form)}
          </p>
        </li>
      ))}
    </ul>
  );
}

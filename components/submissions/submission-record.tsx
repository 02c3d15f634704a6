"use client";

import { useQuery } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { useTranslations } from "use-intl/react";
import { submissionQuery } from "@/lib/submissions/client/submission-query";
import type { SessionReply } from "@/lib/core/access/contract";
import type { SubmissionReply } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";
import { buttonLook } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useFormWords } from "@/components/frame/subjects";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { SectionCard } from "@/components/frame/section-card";
import { SubmissionIssues } from "./submission-issues";

/** By form: the component that shows what the subject of the form keeps about a submission. Without one, the issues of the rows are shown. */
export type RecordDetails = Readonly<
  Partial<Record<string, ComponentType<{ detail: SubmissionReply["detail"] }>>>
>;

/** One submission as it was accepted: who sent what and when, and what was found in it. */
export function SubmissionRecordScreen({
  id,
  session,
  details,
}: {
  id: string;
  session: SessionReply;
  details: RecordDetails;
}) {
  const text = useTranslations("submissions");
  const { data, error, refetch } = useQuery(submissionQuery(id));
  return (
    <PageFrame session={session} title={text("record.title")}>
      {error ? (
        <FailureNote
          what={text("record.failed")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data ? <Record submission={data} details={details} /> : null}
      {data === undefined && !error ? <SkeletonLines count={6} /> : null}
    </PageFrame>
  );
}

type Fact = readonly [name: string, value: string];

/** What is kept about every submission, and about the file if it was kept. */
function useFacts(submission: SubmissionReply): readonly Fact[] {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const form = useFormWords();
  const { file, rows, sender, receivedAt, withdrawnAt } = submission;
  const { refusedOpen } = submission;
  const sorted = text("history.rowsText", {
    valid: formats.number(rows.valid),
    refused: formats.number(rows.refused),
  });
  const counts =
    refusedOpen > 0
      ? `${sorted}, ${text("history.open", { count: refusedOpen })}`
      : sorted;
  const size = formats.bytes(file.bytes);
  const read = text("record.rowsRead", { count: formats.number(rows.read) });
  return [
    [text("record.kind"), form(submission.form).name],
    ...(!file.kept
      ? ([
          [text("record.size"), size],
          [text("record.sha256"), file.sha256],
        ] as const)
      : ([[text("history.file"), `${file.name} · ${size}`]] as const)),
    [text("history.sender"), sender],
    [text("history.time"), formats.moment(receivedAt)],
    [text("history.rows"), file.kept ? counts : `${read}, ${counts}`],
    [
      text("history.status"),
      withdrawnAt
        ? text("history.withdrawn", { moment: formats.moment(withdrawnAt) })
        : text("history.accepted"),
    ],
  ];
}

function Record({
  submission,
  details,
}: {
  submission: SubmissionReply;
  details: RecordDetails;
}) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const facts = useFacts(submission);
  const { file, form, issues, detail, valuesHidden = false } = submission;
  const Detail = details[form];
  return (
    <SectionCard
      id="submission"
      heading={submission.areaName}
      note={submission.months.map((month) => formats.month(month)).join(", ")}
      actions={
        file.kept && !valuesHidden ? (
          <a
            href={`/api/v1/submissions/${submission.id}/file`}
            download
            className={buttonLook({ variant: "secondary", size: "sm" })}
          >
            <Download />
            {text("history.download")}
          </a>
        ) : null
      }
    >
      <dl className="figures grid gap-x-6 gap-y-1.5 text-14 sm:grid-cols-[8rem_minmax(0,1fr)]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {valuesHidden ? (
        <p className="max-w-prose text-14 text-pretty text-muted">
          {text("record.valuesHidden")}
        </p>
      ) : null}
      {Detail === undefined ? (
        <SubmissionIssues
          // What was decided then cannot be chosen any more.
          issues={issues.map(({ candidates: _, ...issue }) => issue)}
          fileName={file.name}
          decisions={{}}
          isLocked
          onDecide={() => {}}
        />
      ) : (
        <Detail detail={detail} />
      )}
    </SectionCard>
  );
}

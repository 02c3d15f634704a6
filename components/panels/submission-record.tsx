"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { submissionQuery } from "@/lib/client/submission-query";
import type { SessionReply } from "@/lib/contract/session";
import type { SubmissionReply } from "@/lib/contract/submissions";
import { useFormats } from "@/lib/text/formats";
import { buttonLook } from "../ui/button";
import { Download } from "../ui/icons";
import { SkeletonLines } from "../ui/skeleton";
import { FailureNote } from "./failure-note";
import { PageFrame } from "./page-frame";
import { SectionCard } from "./section-card";
import { SubmissionIssues } from "./submission-issues";

/** One submission as it was taken: who sent what and when, and what was found in it. */
export function SubmissionRecord({
  id,
  session,
}: {
  id: string;
  session: SessionReply;
}) {
  const text = useTranslations("submit");
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
      {data ? <Record submission={data} /> : null}
      {data === undefined && !error ? <SkeletonLines count={6} /> : null}
    </PageFrame>
  );
}

function Record({ submission }: { submission: SubmissionReply }) {
  const text = useTranslations("submit");
  const formats = useFormats();
  const { file, rows, sender, receivedAt, withdrawnAt, issues } = submission;
  const facts = [
    [text("history.file"), `${file.name} · ${formats.bytes(file.bytes)}`],
    [text("history.sender"), sender],
    [text("history.time"), formats.moment(receivedAt)],
    [
      text("history.rows"),
      text("history.rowsText", {
        valid: formats.number(rows.valid),
        refused: formats.number(rows.refused),
      }),
    ],
    [
      text("history.status"),
      withdrawnAt
        ? text("history.withdrawn", { moment: formats.moment(withdrawnAt) })
        : text("history.accepted"),
    ],
  ] as const;
  return (
    <SectionCard
      id="submission"
      heading={submission.areaName}
      note={submission.months.map((month) => formats.month(month)).join(", ")}
      actions={
        <a
          href={`/api/v1/submissions/${submission.id}/file`}
          download
          className={buttonLook({ variant: "secondary", size: "sm" })}
        >
          <Download />
          {text("history.download")}
        </a>
      }
    >
      <dl className="figures grid gap-x-6 gap-y-1.5 text-14 sm:grid-cols-[8rem_minmax(0,1fr)]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <SubmissionIssues
        // What was decided then is no longer to be chosen.
        issues={issues.map(({ candidates: _, ...issue }) => issue)}
        fileName={file.name}
        decisions={{}}
        isLocked
        onDecide={() => {}}
      />
    </SectionCard>
  );
}

"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { DryRunReply } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";
import { useAreaName } from "@/components/view/use-area-name";
import { SectionCard } from "@/components/frame/section-card";
import { SubmissionIssues } from "@/components/submissions/submission-issues";
import { SubmissionChanges } from "./submission-changes";
import { ColumnList } from "./submission-column-list";
import { SubmissionColumns } from "./submission-columns";
import { SubmissionCounts } from "./submission-counts";
import { SubmissionMissing } from "./submission-missing";
import { SubmissionQuestions } from "./submission-questions";
import { UsedDecisions } from "./submission-recheck";
import { ReadSheet } from "./submission-sheets";
import type { SubmissionState } from "./submission-state";
import { SubmissionVerdict } from "./submission-verdict";
import type { useSubmission } from "./use-submission";

type Submission = ReturnType<typeof useSubmission>;
type Checked = NonNullable<SubmissionState["checked"]>;

/** What the check found: counts, what has to be answered, what may be done, every issue beside its row, what would change. */
export function SubmissionResult({
  submission,
  checked: { reply },
}: {
  submission: Submission;
  checked: Checked;
}) {
  const text = useTranslations("reports");
  const areaName = useAreaName(reply.area);
  const issues = useRef<HTMLDivElement>(null);
  const { state, chooseSheet, readAllChanges } = submission;
  // The page is long, so it scrolls to the answer, and a screen reader speaks its first sentence.
  useEffect(() => {
    document.getElementById("result")?.scrollIntoView({ block: "start" });
  }, [reply]);
  const isBusy = state.work !== null;
  return (
    <SectionCard
      id="result"
      heading={text("result.heading")}
      note={<FileNote reply={reply} />}
      isBusy={isBusy}
    >
      {reply.sheet == null ? null : (
        <ReadSheet
          sheet={reply.sheet}
          sheets={reply.sheets ?? []}
          isLocked={isBusy}
          onChoose={(sheet) => void chooseSheet(sheet)}
        />
      )}
      <SubmissionCounts rows={reply.rows} />
      {/* Columns come first: what they turn out to be may answer the questions. */}
      <SubmissionColumns submission={submission} reply={reply} />
      <SubmissionQuestions submission={submission} reply={reply} />
      <SubmissionVerdict
        submission={submission}
        reply={reply}
        areaName={areaName}
        onMend={() => issues.current?.focus()}
      />
      <div className="flex flex-col gap-2 empty:hidden">
        <SubmissionMissing reply={reply} />
        {reply.columns === undefined ? null : (
          <ColumnList submission={submission} columns={reply.columns} />
        )}
      </div>
      <div ref={issues} tabIndex={-1} className="scroll-mt-20 outline-none">
        <OtherIssues submission={submission} reply={reply} />
      </div>
      <UsedDecisions submission={submission} />
      <SubmissionChanges
        changes={reply.changes}
        changed={reply.rows.changed}
        fileName={reply.file.name}
        readAll={readAllChanges}
      />
    </SectionCard>
  );
}

function FileNote({ reply: { file, months, sheet } }: { reply: DryRunReply }) {
  const text = useTranslations("reports");
  const formats = useFormats();
  return [
    file.name,
    ...(sheet == null ? [] : [text("result.sheet", { sheet })]),
    formats.bytes(file.bytes),
    ...months.map((month) => formats.month(month)),
  ].join(" · ");
}

/** All issues but the questions, which stand further up with their answers. */
function OtherIssues({
  submission: { state, dispatch },
  reply,
}: {
  submission: Submission;
  reply: DryRunReply;
}) {
  const others = reply.issues.filter(({ severity }) => severity !== "question");
  if (others.length === 0 && reply.issues.length > 0) return null;
  return (
    <SubmissionIssues
      key={`${reply.file.sha256} ${reply.sheet ?? ""}`}
      issues={others}
      fileName={reply.file.name}
      decisions={state.decisions}
      isLocked={state.work !== null}
      onDecide={(row, posyandu) => dispatch({ type: "decided", row, posyandu })}
    />
  );
}

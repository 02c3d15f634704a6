"use client";

import type { SessionReply } from "@/lib/core/access/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import { SubmissionDrop } from "@/components/upload/submission-drop";
import { SubmissionFailure } from "@/components/submissions/submission-failure";
import { SubmissionReceipt } from "@/components/submissions/submission-receipt";
import { SubmissionResult } from "./submission-result";
import { SubmissionScope } from "./submission-scope";
import { useAskBeforeLeaving } from "@/components/upload/use-ask-before-leaving";
import type { Scope } from "@/components/submissions/scope";
import { SheetQuestion, sheetsOffered } from "./submission-sheets";
import { useSubmission } from "./use-submission";

type Submission = ReturnType<typeof useSubmission>;

/** From top to bottom: regency and month, the file, what the check found, and the receipt. */
export function SubmissionDesk({
  session,
  areas,
  scope,
  onScope,
}: {
  session: SessionReply;
  areas: readonly AreaCode[];
  scope: Scope;
  onScope: (scope: Scope) => void;
}) {
  const submission = useSubmission(scope);
  const { state, dispatch } = submission;
  const isBusy = state.work !== null;
  useAskBeforeLeaving(isBusy);
  return (
    <>
      <SubmissionScope
        session={session}
        areas={areas}
        scope={scope}
        isLocked={isBusy}
        onScope={(next) => {
          onScope(next);
          dispatch({ type: "scope-changed" });
        }}
      />
      <FilePlace submission={submission} />
      {state.checked ? (
        <SubmissionResult submission={submission} checked={state.checked} />
      ) : null}
      {state.receipt ? (
        <SubmissionReceipt
          receipt={state.receipt}
          province={session.province.code}
        />
      ) : null}
    </>
  );
}

function FilePlace({ submission }: { submission: Submission }) {
  const { state, dispatch, choose, run, stop } = submission;
  const { file, work, checked, failure } = state;
  const check = () => void run({ kind: "check" });
  return (
    <SubmissionDrop
      desk={{
        file,
        work,
        mayCheck: file !== null && checked === null && failure === null,
        choose,
        check,
        putAway: () => dispatch({ type: "put-away" }),
        stop,
      }}
    >
      {failure ? (
        <Failure submission={submission} failure={failure} onCheck={check} />
      ) : null}
    </SubmissionDrop>
  );
}

/** What went wrong; a workbook with several sheets did not go wrong, it only has to be asked about. */
function Failure({
  submission: { state, run, chooseSheet },
  failure,
  onCheck,
}: {
  submission: Submission;
  failure: NonNullable<Submission["state"]["failure"]>;
  onCheck: () => void;
}) {
  const sheets = sheetsOffered(failure.error);
  return sheets.length > 0 ? (
    <SheetQuestion
      sheets={sheets}
      isLocked={state.work !== null}
      onChoose={(sheet) => void chooseSheet(sheet)}
    />
  ) : (
    <SubmissionFailure
      failure={failure}
      onRetry={() => void run(failure.task)}
      onCheck={onCheck}
    />
  );
}

"use client";

import type { SessionReply } from "@/lib/contract/session";
import type { AreaCode } from "@/lib/domain/ids";
import { SubmissionDrop } from "./submission-drop";
import { SubmissionFailure } from "./submission-failure";
import { SubmissionReceipt } from "./submission-receipt";
import { SubmissionResult } from "./submission-result";
import { SubmissionScope } from "./submission-scope";
import { useAskBeforeLeaving } from "./use-ask-before-leaving";
import { useSubmission, type Scope } from "./use-submission";

/** What for, which file, what the check found, and the receipt: in this order down the page. */
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
      <SubmissionDrop submission={submission}>
        {state.failure ? (
          <SubmissionFailure
            failure={state.failure}
            onRetry={(task) => void submission.run(task)}
          />
        ) : null}
      </SubmissionDrop>
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

"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { failureOf, type ApiFailure } from "@/lib/core/client/api-error";
import { largestUploadBytes } from "@/lib/core/files/upload-limit";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { Button, buttonLook } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";
import { LocalRefusal } from "@/components/upload/take-file";

type Task = { kind: "check" | "accept" };

type Ways = {
  /** Does the same again. */
  onRetry: () => void;
  onCheck: () => void;
};

/** Why a file was not checked or not accepted, what was kept, and the button to continue. */
export function SubmissionFailure({
  failure: { task, error },
  onRetry,
  onCheck,
}: Ways & { failure: { task: Task; error: unknown } }) {
  if (error instanceof LocalRefusal) return <LocalNote error={error} />;
  const failure = failureOf(error);
  return failure.kind === "refused" ? (
    <RefusedNote refused={failure} onRetry={onRetry} onCheck={onCheck} />
  ) : (
    <LostNote task={task} lost={failure} onRetry={onRetry} />
  );
}

function LocalNote({ error: { reason } }: { error: LocalRefusal }) {
  const text = useTranslations("submissions");
  const limit = `${largestUploadBytes / 2 ** 20}\u00a0MB`;
  return (
    <StateMessage tone="failure" title={text(`failure.${reason}`, { limit })}>
      {text(`failure.${reason}Text`)}
    </StateMessage>
  );
}

type Refused = Extract<ApiFailure, { kind: "refused" }>;

/** Refusals after which the same file may succeed. After the others, another file or another account is needed. */
const passing: ReadonlySet<string> = new Set([
  "upload-aborted",
  "too-slow",
  "disk-full",
  "too-busy",
  "too-many-requests",
  "database-unavailable",
  "internal",
  "rows-refused",
  "questions-open",
  "idempotency-conflict",
  "not-signed-in",
]);

/** Refusals of a file that the last check had judged otherwise. */
const judging: ReadonlySet<string> = new Set([
  "rows-refused",
  "questions-open",
  "idempotency-conflict",
]);

function RefusedNote({
  refused: { problem },
  onRetry,
  onCheck,
}: Ways & { refused: Refused }) {
  const text = useTranslations("submissions");
  const common = useTranslations("common");
  const locale = useLocale();
  const { say } = useFormats();
  // The server judged the file otherwise than the last check did. Only a new check shows how.
  const mustCheck = judging.has(problem.code);
  return (
    <StateMessage
      tone="failure"
      title={say(problem.message)}
      small={common("failed.reference", { requestId: problem.requestId })}
      action={
        <span className="flex flex-wrap gap-2">
          {problem.code === "not-signed-in" ? (
            <a
              href={hrefIn(locale, "/sign-in")}
              target="_blank"
              rel="noreferrer"
              className={buttonLook({ variant: "primary", size: "sm" })}
            >
              {text("failure.signIn")}
            </a>
          ) : null}
          {passing.has(problem.code) ? (
            <Button size="sm" onClick={mustCheck ? onCheck : onRetry}>
              {mustCheck ? text("failure.checkAgain") : common("action.retry")}
            </Button>
          ) : null}
        </span>
      }
    >
      {say(problem.remedy)}{" "}
      {passing.has(problem.code) ? text("failure.kept") : null}
    </StateMessage>
  );
}

function LostNote({
  task,
  lost,
  onRetry,
}: {
  task: Task;
  lost: Exclude<ApiFailure, Refused>;
  onRetry: () => void;
}) {
  const text = useTranslations("submissions");
  const common = useTranslations("common");
  const during = task.kind === "check" ? "Check" : "Accept";
  const status = lost.kind === "unreadable" ? String(lost.status) : "";
  return (
    <StateMessage
      tone="failure"
      title={text(`failure.${task.kind}`)}
      action={
        <Button size="sm" onClick={onRetry}>
          {common("action.retry")}
        </Button>
      }
    >
      {lost.kind === "unreachable"
        ? text(`failure.cut${during}`)
        : text(`failure.unreadable${during}`, { status })}
    </StateMessage>
  );
}

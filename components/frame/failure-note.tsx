"use client";

import { useTranslations } from "use-intl/react";
import { failureOf } from "@/lib/core/client/api-error";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { StateMessage } from "@/components/ui/state-message";

/** What a panel says when its read failed: what, why, and how to try again. */
export function FailureNote({
  what,
  error,
  onRetry,
  hasNumbers = false,
  className,
}: {
  what: string;
  error: unknown;
  onRetry: () => void;
  /** Whether numbers read before are still on screen. */
  hasNumbers?: boolean;
  className?: string;
}) {
  const text = useTranslations("common");
  const { say } = useFormats();
  const failure = failureOf(error);
  const isRefused = failure.kind === "refused";
  return (
    <StateMessage
      tone="failure"
      className={cx("self-start", className)}
      title={what}
      small={
        isRefused
          ? text("failed.reference", { requestId: failure.problem.requestId })
          : undefined
      }
      action={
        <Button size="sm" onClick={onRetry}>
          {text("action.retry")}
        </Button>
      }
    >
      {isRefused
        ? `${say(failure.problem.message)} ${say(failure.problem.remedy)}`
        : `${text(`failed.${failure.kind}`)} ${hasNumbers ? text("failed.kept") : ""}`}
    </StateMessage>
  );
}

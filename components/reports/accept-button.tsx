"use client";

import { useId, type ComponentProps } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Waiting } from "./submission-answers";
import { acceptanceWaits, type Task } from "./submission-state";
import type { useSubmission } from "./use-submission";

/** Where the answer that acceptance waits for is given; a new check needs no place. */
const places = {
  questions: "#questions-heading",
  columns: "#columns-heading",
} as const;

/** Accepts a checked file. While an answer is missing it waits, says for what, and leads there. */
export function AcceptButton({
  submission: { state, run },
  task,
  ...look
}: {
  submission: Pick<ReturnType<typeof useSubmission>, "state" | "run">;
  task: Extract<Task, { kind: "accept" }>;
} & Omit<ComponentProps<typeof Button>, "disabled" | "onClick">) {
  const text = useTranslations("reports");
  const id = useId();
  const waiting = acceptanceWaits(state);
  return (
    <span className="flex flex-col items-start gap-1">
      <Button
        {...look}
        disabled={state.work !== null || waiting !== null}
        aria-describedby={waiting === null ? undefined : id}
        onClick={() => void run(task)}
      />
      {waiting === null ? null : (
        <WaitingFor
          id={id}
          on={waiting.on}
          isLocked={state.work !== null}
          onCheck={() => void run({ kind: "check" })}
        >
          {text(`result.wait.${waiting.on}`, { count: waiting.count })}
        </WaitingFor>
      )}
    </span>
  );
}

function WaitingFor({
  id,
  on,
  isLocked,
  onCheck,
  children,
}: {
  id: string;
  on: Waiting["on"];
  isLocked: boolean;
  onCheck: () => void;
  children: string;
}) {
  const look =
    "max-w-60 cursor-pointer rounded-mark text-left text-13 font-semibold text-caution underline underline-offset-2";
  return on === "recheck" ? (
    <button
      id={id}
      type="button"
      disabled={isLocked}
      onClick={onCheck}
      className={look}
    >
      {children}
    </button>
  ) : (
    <a id={id} href={places[on]} className={look}>
      {children}
    </a>
  );
}

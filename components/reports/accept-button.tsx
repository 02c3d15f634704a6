"use client";

import { useId, type ComponentProps } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { acceptanceWaits, type Task } from "./submission-state";
import type { useSubmission } from "./use-submission";

/** Where the answer that acceptance waits for is given. */
const places = {
  questions: "questions-heading",
  columns: "columns-heading",
  recheck: null,
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
        <WaitingFor id={id} on={waiting.on}>
          {text(`result.wait.${waiting.on}`, { count: waiting.count })}
        </WaitingFor>
      )}
    </span>
  );
}

function WaitingFor({
  id,
  on,
  children,
}: {
  id: string;
  on: keyof typeof places;
  children: string;
}) {
  const place = places[on];
  const look = "max-w-60 text-13 font-semibold text-caution";
  return place === null ? (
    <span id={id} className={look}>
      {children}
    </span>
  ) : (
    <a id={id} href={`#${place}`} className={`${look} underline`}>
      {children}
    </a>
  );
}

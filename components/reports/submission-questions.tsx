"use client";

import { useTranslations } from "use-intl/react";
import type { DryRunReply } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";
import { Checkbox } from "@/components/ui/field";
import { questionsOf, type Question } from "./submission-answers";
import type { useSubmission } from "./use-submission";

/** What looks odd in a file, each with its own yes. Nothing is accepted before all of them are ticked. */
export function SubmissionQuestions({
  submission: { state, dispatch },
  reply,
}: {
  submission: Pick<ReturnType<typeof useSubmission>, "state" | "dispatch">;
  reply: DryRunReply;
}) {
  const text = useTranslations("reports");
  const questions = questionsOf(reply);
  if (questions.length === 0) return null;
  return (
    <section
      aria-labelledby="questions-heading"
      className="flex flex-col gap-3 rounded-mark border-l-4 border-caution bg-caution-soft px-4 py-3"
    >
      <div className="flex flex-col gap-0.5">
        <h3 id="questions-heading" className="text-16 font-semibold">
          {text("questions.heading")}
        </h3>
        <p className="text-14 text-pretty">{text("questions.lead")}</p>
        {state.checked?.isRaised ? (
          <p role="status" className="text-14 font-semibold text-pretty">
            {text("questions.raised")}
          </p>
        ) : null}
      </div>
      <ul className="flex flex-col divide-y divide-line-strong/30">
        {questions.map((question) => (
          <OneQuestion
            key={question.code}
            question={question}
            isConfirmed={state.confirmed.includes(question.code)}
            isLocked={state.work !== null}
            onConfirm={(isConfirmed) =>
              dispatch({ type: "confirmed", code: question.code, isConfirmed })
            }
          />
        ))}
      </ul>
    </section>
  );
}

function OneQuestion({
  question: { code, points },
  isConfirmed,
  isLocked,
  onConfirm,
}: {
  question: Question;
  isConfirmed: boolean;
  isLocked: boolean;
  onConfirm: (isConfirmed: boolean) => void;
}) {
  const text = useTranslations("reports");
  const { say } = useFormats();
  const id = `question-${code}`;
  return (
    <li className="grid gap-x-6 gap-y-1.5 py-3 text-14 last:pb-1 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div id={id} className="flex flex-col gap-1 text-pretty">
        {points.map(({ message, remedy }) => (
          <p key={message.id}>
            <span className="font-semibold">{say(message)}</span> {say(remedy)}
          </p>
        ))}
      </div>
      <Checkbox
        label={text("questions.yes")}
        aria-describedby={id}
        checked={isConfirmed}
        disabled={isLocked}
        onChange={({ target }) => onConfirm(target.checked)}
        className="rounded-control border border-line-strong/50 bg-surface px-3 py-2.5 font-semibold whitespace-nowrap max-md:w-fit"
      />
    </li>
  );
}

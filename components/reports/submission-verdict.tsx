"use client";

import { useTranslations } from "use-intl/react";
import type { DryRunReply } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { StateMessage } from "@/components/ui/state-message";
import { acceptableOf, hasNewDecisions } from "./submission-state";
import type { useSubmission } from "./use-submission";

type Props = {
  submission: ReturnType<typeof useSubmission>;
  reply: DryRunReply;
  areaName: string;
  /** Moves to the list of what is wrong. */
  onMend: () => void;
};

/** What can be done with a checked file, and what each way means for the other rows. */
export function SubmissionVerdict(props: Props) {
  return acceptableOf(props.reply) === "all" ? (
    <CleanVerdict {...props} />
  ) : (
    <FaultyVerdict {...props} />
  );
}

function CleanVerdict({ submission, reply, areaName }: Props) {
  const text = useTranslations("reports");
  const isSame = reply.rows.new + reply.rows.changed === 0;
  const isBusy = submission.state.work !== null;
  return (
    <StateMessage
      tone="info"
      title={text(isSame ? "result.sameTitle" : "result.cleanTitle")}
      action={
        <Button
          variant={isSame ? "secondary" : "primary"}
          size="lg"
          disabled={isBusy || hasNewDecisions(submission.state)}
          onClick={() =>
            void submission.run({ kind: "accept", acceptValid: false })
          }
        >
          {text("result.accept")}
        </Button>
      }
    >
      {isSame
        ? text("result.sameText")
        : text("result.cleanText", { area: areaName })}
    </StateMessage>
  );
}

/** A file that was meant for another regency has one mistake, not hundreds. */
function isOfOtherArea({ issues }: DryRunReply): boolean {
  const errors = issues.filter(({ severity }) => severity === "error");
  return errors.length > 0 && errors.every(({ code }) => code === "other-area");
}

function FaultyVerdict({ submission, reply, areaName, onMend }: Props) {
  const text = useTranslations("reports");
  const formats = useFormats();
  const { rows } = reply;
  const isBusy = submission.state.work !== null;
  if (acceptableOf(reply) === "nothing") {
    const key = isOfOtherArea(reply) ? "otherArea" : "nothing";
    return (
      <StateMessage tone="caution" title={text(`result.${key}Title`)}>
        {text(`result.${key}Text`, { area: areaName })}
      </StateMessage>
    );
  }
  return (
    <StateMessage
      tone="caution"
      title={text("result.partTitle", {
        refused: formats.number(rows.refused),
        valid: formats.number(rows.valid),
      })}
      action={
        <span className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={onMend}>
            {text("result.mendFirst")}
          </Button>
          <Button
            className="h-auto! min-h-10 py-1.5 text-balance whitespace-normal!"
            disabled={isBusy || hasNewDecisions(submission.state)}
            onClick={() =>
              void submission.run({ kind: "accept", acceptValid: true })
            }
          >
            {text("result.acceptValid", { count: rows.valid })}
          </Button>
        </span>
      }
    >
      {text("result.partText")}
    </StateMessage>
  );
}

/** The choices that were made, and the step they wait for. It stays in sight, wherever in the list a choice was made. */
export function UsedDecisions({
  submission: { state, dispatch, run },
}: Pick<Props, "submission">) {
  const text = useTranslations("reports");
  const count = Object.keys(state.decisions).length;
  const isNew = hasNewDecisions(state);
  if (count === 0 && !isNew) return null;
  return (
    <p
      className={cx(
        "flex flex-wrap items-center gap-2 text-14",
        isNew &&
          "sticky bottom-3 z-10 rounded-control bg-surface p-3 shadow-float",
      )}
    >
      {isNew ? (
        <Button
          size="sm"
          variant="primary"
          disabled={state.work !== null}
          onClick={() => void run({ kind: "check" })}
        >
          {count === 0
            ? text("result.recheckNone")
            : text("result.recheck", { count })}
        </Button>
      ) : (
        text("result.decisionsUsed", { count })
      )}
      {count > 0 ? (
        <Button
          size="sm"
          variant="quiet"
          disabled={state.work !== null}
          onClick={() => dispatch({ type: "decisions-dropped" })}
        >
          {text("result.dropDecisions")}
        </Button>
      ) : null}
    </p>
  );
}

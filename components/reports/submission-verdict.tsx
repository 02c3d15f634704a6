"use client";

import { useTranslations } from "use-intl/react";
import type { DryRunReply } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";
import { AcceptButton } from "./accept-button";
import { gapsOf, isWhole } from "./submission-gaps";
import { acceptableOf, acceptanceWaits } from "./submission-state";
import { useCoreNames, useGapWords } from "./use-gap-words";
import type { useSubmission } from "./use-submission";

type Props = {
  submission: Pick<ReturnType<typeof useSubmission>, "state" | "run">;
  reply: DryRunReply;
  areaName: string;
  /** Moves to the list of what is wrong. */
  onMend: () => void;
};

/** What can be done with a checked file, what it lacks, and what each way means for the other rows. */
export function SubmissionVerdict(props: Props) {
  return acceptableOf(props.reply) === "all" ? (
    <CleanVerdict {...props} />
  ) : (
    <FaultyVerdict {...props} />
  );
}

function CleanVerdict({ submission, reply, areaName }: Props) {
  const text = useTranslations("reports");
  const title = useCleanTitle(reply);
  const isSame = reply.rows.new + reply.rows.changed === 0;
  const isOpen = acceptanceWaits(submission.state) !== null;
  return (
    <StateMessage
      // As long as something is asked, nothing is called right.
      tone={isOpen ? "plain" : hasCore(reply) ? "info" : "caution"}
      title={isOpen ? text("result.notYetTitle") : title}
      action={
        <AcceptButton
          submission={submission}
          task={{ kind: "accept", acceptValid: false }}
          variant={isSame ? "secondary" : "primary"}
          size="lg"
        >
          {text("result.accept")}
        </AcceptButton>
      }
    >
      <GapSentence reply={reply} />
      <p>
        {isSame
          ? text("result.sameText")
          : text("result.cleanText", { area: areaName })}
      </p>
    </StateMessage>
  );
}

function hasCore(reply: DryRunReply): boolean {
  return gapsOf(reply).core.length === 0;
}

/** "Every row is correct" only if the file lacks nothing: rows can be right and the report still be half of one. */
function useCleanTitle(reply: DryRunReply): string {
  const text = useTranslations("reports");
  const { number } = useFormats();
  const names = useCoreNames();
  const { rows } = reply;
  const gaps = gapsOf(reply);
  const count = number(rows.valid);
  if (rows.new + rows.changed === 0) return text("result.sameTitle");
  if (gaps.core.length > 0)
    return text("result.coreTitle", { count, elements: names(gaps) });
  return isWhole(gaps)
    ? text("result.cleanTitle")
    : text("result.gapsTitle", { count });
}

function GapSentence({ reply }: { reply: DryRunReply }) {
  const words = useGapWords();
  const said = words(gapsOf(reply), reply.months.length);
  return said === null ? null : <p>{said}</p>;
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
          <AcceptButton
            submission={submission}
            task={{ kind: "accept", acceptValid: true }}
            className="h-auto! min-h-10 py-1.5 text-balance whitespace-normal!"
          >
            {text("result.acceptValid", { count: rows.valid })}
          </AcceptButton>
        </span>
      }
    >
      <GapSentence reply={reply} />
      <p>{text("result.partText")}</p>
    </StateMessage>
  );
}

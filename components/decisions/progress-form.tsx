"use client";

import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { StateMessage } from "@/components/ui/state-message";
import { useFormats } from "@/lib/core/text/formats";
import { formWords } from "@/lib/decisions/client/form-words";
import { isEvidenceLink } from "@/lib/decisions/domain/evidence-link";
import { longest } from "@/lib/decisions/domain/limits";
import type { Kept } from "@/lib/decisions/client/keep-and-send";
import { LongField } from "./long-field";
import { useProgress } from "./use-progress";
import { useWrittenTrouble } from "./use-written-trouble";

/** What was done, with the address of the evidence. Kept on the device until the server has it, as decisions are. */
export function ProgressForm({ id }: { id: string }) {
  const text = useTranslations("decisions");
  const { say } = useFormats();
  const { words, setWords, link, setLink, isSending, outcome, send } =
    useProgress(id);
  const [isAsked, setAsked] = useState(false);
  const trouble = useWrittenTrouble(
    words,
    longest.progress,
    text("progress.empty"),
  );
  const isLinkWrong = link.trim() !== "" && !isEvidenceLink(link.trim());
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const isSound = trouble === undefined && !isLinkWrong;
    setAsked(!isSound);
    if (isSound) void send();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <LongField
        label={text("progress.text")}
        hint={text("progress.hint")}
        error={isAsked ? trouble : undefined}
        value={words}
        rows={3}
        onChange={setWords}
      />
      <Field
        label={text("progress.link")}
        hint={text("progress.linkHint")}
        error={isAsked && isLinkWrong ? text("progress.linkWrong") : undefined}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            inputMode="url"
            autoComplete="off"
            value={link}
            onChange={({ target }) => setLink(target.value)}
          />
        )}
      </Field>
      {outcome?.kind === "failed" ? (
        <StateMessage tone="failure" title={text("progress.failed")}>
          {say(outcome.why)}
        </StateMessage>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="sm" variant="primary" disabled={isSending}>
          {text("progress.save")}
        </Button>
        <Outcome outcome={words === "" ? outcome : null} />
      </div>
    </form>
  );
}

/** Said until the next words are written. */
function Outcome({ outcome }: { outcome: Kept | null }) {
  const text = useTranslations("decisions");
  const { say } = useFormats();
  return (
    <p role="status" className="text-14 text-better">
      {outcome?.kind === "stored" ? text("progress.saved") : ""}
      {outcome?.kind === "kept" ? say(formWords.kept) : ""}
    </p>
  );
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { useFormats } from "@/lib/core/text/formats";
import { editDecision } from "@/lib/decisions/client/change-decisions";
import { allDecisions } from "@/lib/decisions/client/decisions-query";
import { saidIn, troublesOf, type Draft } from "@/lib/decisions/client/draft";
import { officesOf } from "@/lib/decisions/client/form-words";
import type { Decision } from "@/lib/decisions/contract";
import { longest } from "@/lib/decisions/domain/limits";
import { DecisionFields, DecisionText } from "./decision-fields";
import { LongField } from "./long-field";
import { useWrittenTrouble } from "./use-written-trouble";

/** Other words for a decision, and what the province says of the evidence. Areas and indicator stay: the figure was read of them. */
export function DecisionEditor({ decision }: { decision: Decision }) {
  const text = useTranslations("decisions");
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <EditForm decision={decision} onDone={() => setOpen(false)} />
  ) : (
    <Button size="sm" onClick={() => setOpen(true)}>
      {text("edit.action")}
    </Button>
  );
}

function draftOf({ target, ...decision }: Decision, decimal: string): Draft {
  const { text, office, due, priority, field } = decision;
  const typed = target === null ? "" : String(target).replace(".", decimal);
  return { text, office, due, priority, field, target: typed };
}

function EditForm({
  decision,
  onDone,
}: {
  decision: Decision;
  onDone: () => void;
}) {
  const text = useTranslations("decisions");
  const { draft, setDraft, verification, setVerification, edit } = useEdit(
    decision,
    onDone,
  );
  const [isAsked, setAsked] = useState(false);
  const troubles = troublesOf(draft, decision.indicator);
  const noteTrouble = useWrittenTrouble(verification, longest.verification);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    const isSound =
      Object.keys(troubles).length === 0 && noteTrouble === undefined;
    if (isSound && !edit.isPending) edit.mutate();
  };
  const fields = {
    draft,
    troubles: isAsked ? troubles : {},
    onChange: (part: Partial<Draft>) =>
      setDraft((before) => ({ ...before, ...part })),
  };
  return (
    <form onSubmit={submit} className="flex w-full flex-col gap-4">
      <DecisionText {...fields} />
      <DecisionFields
        {...fields}
        indicator={decision.indicator}
        offices={officesOf(decision.areas[0])}
      />
      <LongField
        label={text("one.verification")}
        error={isAsked ? noteTrouble : undefined}
        value={verification}
        onChange={setVerification}
      />
      {edit.error ? (
        <FailureNote
          what={text("edit.failed")}
          error={edit.error}
          onRetry={() => edit.mutate()}
        />
      ) : null}
      <Buttons isPending={edit.isPending} onDone={onDone} />
    </form>
  );
}

function useEdit(decision: Decision, onDone: () => void) {
  const { locale } = useFormats();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() =>
    draftOf(decision, locale === "id" ? "," : "."),
  );
  const [verification, setVerification] = useState(decision.verification ?? "");
  const edit = useMutation({
    mutationFn: () =>
      editDecision(decision.id, {
        ...saidIn(draft, decision.indicator),
        version: decision.version,
        verification: verification.trim() || null,
      }),
    onSuccess: () => {
      for (const queryKey of allDecisions)
        void client.invalidateQueries({ queryKey });
      onDone();
    },
    networkMode: "always",
  });
  return { draft, setDraft, verification, setVerification, edit };
}

function Buttons({
  isPending,
  onDone,
}: {
  isPending: boolean;
  onDone: () => void;
}) {
  const text = useTranslations("decisions");
  const common = useTranslations("common");
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" size="sm" variant="primary" disabled={isPending}>
        {text("edit.save")}
      </Button>
      <Button size="sm" onClick={onDone}>
        {common("action.cancel")}
      </Button>
    </div>
  );
}

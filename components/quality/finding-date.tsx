"use client";

import { useMutation } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { assignFinding } from "@/lib/quality/client/change-finding";
import type { Finding } from "@/lib/quality/contract";
import { useReread } from "./use-reread";

function useAssigning(id: string, onDone: () => void) {
  const reread = useReread();
  return useMutation({
    mutationFn: (day: string | null) => assignFinding(id, { due: day }),
    onSuccess: () => {
      onDone();
      reread();
    },
    networkMode: "always",
  });
}

type FindingDateProps = { finding: Finding; onDone: () => void };

/** By which day the operator is asked for it; the day can be changed and taken away. */
export function FindingDate({
  finding: { id, due },
  onDone,
}: FindingDateProps) {
  const text = useTranslations("quality");
  const [date, setDate] = useState(due ?? "");
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending, error, variables } = useAssigning(id, onDone);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (date !== "" && !isPending) mutate(date);
  };
  const clear = () => {
    setDate("");
    mutate(null);
  };
  return (
    <SectionCard id="assign" heading={text("assign.heading")}>
      <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
        <Field
          label={text("assign.label")}
          className="max-w-60"
          error={isAsked && date === "" ? text("assign.empty") : undefined}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              type="date"
              value={date}
              onChange={({ target }) => setDate(target.value)}
            />
          )}
        </Field>
        {error ? (
          <FailureNote
            what={text("assign.failed")}
            error={error}
            onRetry={() => mutate(variables ?? null)}
          />
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" size="sm" disabled={isPending}>
            {text("assign.save")}
          </Button>
          {due === null ? null : (
            <Button
              variant="quiet"
              size="sm"
              disabled={isPending}
              onClick={clear}
            >
              {text("assign.clear")}
            </Button>
          )}
        </div>
      </form>
    </SectionCard>
  );
}

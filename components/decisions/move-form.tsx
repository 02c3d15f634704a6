"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { moveDecision } from "@/lib/decisions/client/change-decisions";
import { allDecisions } from "@/lib/decisions/client/decisions-query";
import type { Decision } from "@/lib/decisions/contract";
import { longest } from "@/lib/decisions/domain/limits";
import {
  isClosed,
  needsReason,
  type DecisionState,
} from "@/lib/decisions/domain/states";

import { LongField } from "./long-field";
import { useWrittenTrouble } from "./use-written-trouble";

/** The steps a decision may take from where it stands. Closing and opening again ask for the reason first. */
export function MoveForm({ decision }: { decision: Decision }) {
  const text = useTranslations("decisions");
  const client = useQueryClient();
  const [to, setTo] = useState<DecisionState | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (move: { to: DecisionState; reason: string | null }) =>
      moveDecision(decision.id, { ...move, version: decision.version }),
    onSuccess: () => {
      for (const queryKey of allDecisions)
        void client.invalidateQueries({ queryKey });
    },
    networkMode: "always",
  });
  const nameOf = (state: DecisionState) =>
    text(
      `move.${isClosed(decision.state) ? "reopen" : state === "new" ? "running" : state}`,
    );
  const choose = (state: DecisionState) => {
    if (needsReason(decision.state, state)) setTo(state);
    else mutate({ to: state, reason: null });
  };
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-16 font-semibold">{text("move.heading")}</h3>
      <div className="flex flex-wrap gap-2">
        {decision.moves.map((state) => (
          <Button
            key={state}
            size="sm"
            aria-pressed={to === state}
            disabled={isPending}
            onClick={() => choose(state)}
          >
            {nameOf(state)}
          </Button>
        ))}
      </div>
      {error ? (
        <FailureNote
          what={text("move.failed")}
          error={error}
          onRetry={() => {
            for (const queryKey of allDecisions)
              void client.invalidateQueries({ queryKey });
          }}
        />
      ) : null}
      {to === null ? null : (
        <ReasonForm
          isPending={isPending}
          onSay={(reason) => mutate({ to, reason })}
          onCancel={() => setTo(null)}
        />
      )}
    </section>
  );
}

function ReasonForm({
  isPending,
  onSay,
  onCancel,
}: {
  isPending: boolean;
  onSay: (reason: string) => void;
  onCancel: () => void;
}) {
  const text = useTranslations("decisions");
  const common = useTranslations("common");
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const trouble = useWrittenTrouble(reason, longest.reason, text("move.empty"));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (trouble === undefined && !isPending) onSay(reason.trim());
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <LongField
        label={text("move.reason")}
        hint={text("move.reasonHint")}
        error={isAsked ? trouble : undefined}
        value={reason}
        onChange={setReason}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" disabled={isPending}>
          {text("move.confirm")}
        </Button>
        <Button size="sm" onClick={onCancel}>
          {common("action.cancel")}
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field, controlLook } from "@/components/ui/field";
import { withdrawSnapshot } from "@/lib/snapshots/client/change-snapshots";
import { allSnapshots } from "@/lib/snapshots/client/snapshots-query";
import { longestReason } from "@/lib/snapshots/domain/limits";

/** Takes a snapshot back; the reason is asked for first. */
export function SnapshotWithdrawal({
  id,
  number,
}: {
  id: string;
  number: string;
}) {
  const text = useTranslations("snapshots");
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button
          variant="quiet"
          size="sm"
          aria-label={text("withdraw.actionFor", { number })}
        >
          {text("withdraw.action")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={text("withdraw.title")}
        description={`${number}. ${text("withdraw.text")}`}
        closeLabel={common("action.close")}
      >
        <Reason id={id} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function Reason({ id, onDone }: { id: string; onDone: () => void }) {
  const text = useTranslations("snapshots");
  const common = useTranslations("common");
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const isEmpty = reason.trim() === "";
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => withdrawSnapshot(id, reason),
    onSuccess: () => {
      void client.invalidateQueries(allSnapshots);
      onDone();
    },
    networkMode: "always",
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isEmpty && !isPending) mutate();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field
        label={text("withdraw.reason")}
        error={isAsked && isEmpty ? text("withdraw.empty") : undefined}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={longestReason}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            className={cx(controlLook, "h-auto py-2 leading-normal")}
          />
        )}
      </Field>
      {error ? (
        <FailureNote
          what={text("withdraw.failed")}
          error={error}
          onRetry={() => mutate()}
        />
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>{common("action.cancel")}</Button>
        <Button type="submit" variant="danger" disabled={isPending}>
          {text("withdraw.confirm")}
        </Button>
      </div>
    </form>
  );
}

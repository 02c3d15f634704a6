"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { withdrawNote } from "@/lib/notes/client/change-notes";
import { allNotes } from "@/lib/notes/client/notes-query";
import { NoteTextField } from "./note-text-field";

/** Takes a note away from its figure; the reason is asked for first. */
export function NoteWithdrawal({ id, office }: { id: string; office: string }) {
  const text = useTranslations("notes");
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button
          variant="quiet"
          size="sm"
          aria-label={text("withdraw.actionFor", { office })}
        >
          {text("withdraw.action")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={text("withdraw.title")}
        description={text("withdraw.text")}
        closeLabel={common("action.close")}
      >
        <Reason id={id} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function Reason({ id, onDone }: { id: string; onDone: () => void }) {
  const text = useTranslations("notes");
  const common = useTranslations("common");
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const isEmpty = reason.trim() === "";
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => withdrawNote(id, { reason }),
    onSuccess: () => {
      void client.invalidateQueries(allNotes);
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
      <NoteTextField
        label={text("withdraw.reason")}
        error={isAsked && isEmpty ? text("withdraw.empty") : null}
        value={reason}
        rows={2}
        onChange={setReason}
      />
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

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { editNote } from "@/lib/notes/client/change-notes";
import type { Note } from "@/lib/notes/contract";
import { allNotes } from "@/lib/notes/client/notes-query";
import { NoteTextField, useTextTrouble } from "./note-text-field";

/**
 * Another text for a note. It is saved over the version that was read when editing began: where somebody else was faster the server refuses,
 * and what was written stays here.
 */
export function NoteEditor({
  note,
  onDone,
}: {
  note: Note;
  onDone: () => void;
}) {
  const text = useTranslations("notes");
  const common = useTranslations("common");
  const client = useQueryClient();
  const [{ text: before, version }] = useState(note);
  const [value, setValue] = useState(before);
  const trouble = useTextTrouble(value);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => editNote(note.id, { text: value, version }),
    onSuccess: () => {
      void client.invalidateQueries(allNotes);
      onDone();
    },
    networkMode: "always",
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (trouble === null && !isPending) mutate();
  };
  return (
    <form onSubmit={submit} className="flex max-w-prose flex-col gap-3">
      <NoteTextField
        label={text("edit.label")}
        error={trouble}
        value={value}
        onChange={setValue}
      />
      {error ? (
        <FailureNote
          what={text("edit.failed")}
          error={error}
          onRetry={() => mutate()}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="sm" disabled={isPending}>
          {text("edit.save")}
        </Button>
        <Button size="sm" onClick={onDone}>
          {common("action.cancel")}
        </Button>
      </div>
    </form>
  );
}

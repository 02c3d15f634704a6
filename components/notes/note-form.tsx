"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { Button } from "@/components/ui/button";
import { useView } from "@/components/view/view-context";
import { writeNote } from "@/lib/notes/client/change-notes";
import { mayWrite } from "@/lib/notes/client/subject";
import { allNotes } from "@/lib/notes/client/notes-query";
import { NoteTextField, useTextTrouble } from "./note-text-field";

/** Writes a note about the figure on screen; what was written stays in the field until it is stored. */
export function NoteForm() {
  const text = useTranslations("notes");
  const { view, session } = useView();
  return (
    <SectionCard id="write" heading={text("write.heading")}>
      {mayWrite(session.user, view.area) ? (
        <Form />
      ) : (
        <p className="max-w-prose text-muted">{text("write.notAllowed")}</p>
      )}
    </SectionCard>
  );
}

function Form() {
  const text = useTranslations("notes");
  const client = useQueryClient();
  const { view } = useView();
  const [value, setValue] = useState("");
  const [isAsked, setAsked] = useState(false);
  const trouble = useTextTrouble(value);
  const { area, indicator, month } = view;
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => writeNote({ area, indicator, month, text: value }),
    onSuccess: () => {
      setValue("");
      setAsked(false);
      void client.invalidateQueries(allNotes);
    },
    networkMode: "always",
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (trouble === null && !isPending) mutate();
  };
  return (
    <form onSubmit={submit} className="flex max-w-prose flex-col gap-4">
      <NoteTextField
        label={text("write.label")}
        hint={text("write.hint")}
        error={isAsked ? trouble : null}
        value={value}
        onChange={setValue}
      />
      {error ? (
        <FailureNote
          what={text("write.failed")}
          error={error}
          onRetry={() => mutate()}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={isPending}>
          {text("write.save")}
        </Button>
        <p role="status" className="text-14 text-better">
          {isSuccess && value === "" ? text("write.saved") : ""}
        </p>
      </div>
    </form>
  );
}

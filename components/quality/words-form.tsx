"use client";

import { useMutation } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Field, controlLook } from "@/components/ui/field";
import { useReread } from "./use-reread";
import { useWordsTrouble } from "./use-words-trouble";

type WordsFormProps = {
  label: string;
  hint?: string;
  emptyWords: string;
  save: string;
  failed: string;
  isSecondary?: boolean;
  send: (words: string) => Promise<unknown>;
  onDone: () => void;
};

/** A few lines that are sent; they stay in the field until they are stored. */
export function WordsForm({
  label,
  hint,
  emptyWords,
  save,
  failed,
  isSecondary = false,
  send,
  onDone,
}: WordsFormProps) {
  const reread = useReread();
  const [words, setWords] = useState("");
  const [isAsked, setAsked] = useState(false);
  const trouble = useWordsTrouble(words, emptyWords);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => send(words),
    onSuccess: () => {
      setWords("");
      onDone();
      reread();
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
      <Field
        label={label}
        hint={hint}
        error={isAsked && trouble !== null ? trouble : undefined}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            value={words}
            onChange={({ target }) => setWords(target.value)}
            className={cx(controlLook, "h-auto py-2 leading-normal")}
          />
        )}
      </Field>
      {error ? (
        <FailureNote what={failed} error={error} onRetry={() => mutate()} />
      ) : null}
      <Button
        type="submit"
        variant={isSecondary ? "secondary" : "primary"}
        className="self-start"
        disabled={isPending}
      >
        {save}
      </Button>
    </form>
  );
}

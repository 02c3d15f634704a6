"use client";

import { useMutation } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field, TextInput, controlLook } from "@/components/ui/field";
import { useFormats } from "@/lib/core/text/formats";
import {
  changeFindings,
  type ManyDoing,
  type ManyVerb,
} from "@/lib/quality/client/change-finding";
import type { ManyReply } from "@/lib/quality/contract";
import type { Chosen } from "./use-chosen";
import { useReread } from "./use-reread";
import { useWordsTrouble } from "./use-words-trouble";

type DialogProps = {
  verb: ManyVerb;
  chosen: Chosen;
  onClose: () => void;
  onDone: (reply: ManyReply) => void;
};

/** The words or the day that all chosen findings are given; they stay in the window until they are stored. */
export function ManyDialog(props: DialogProps) {
  const text = useTranslations("quality");
  const common = useTranslations("common");
  const { number } = useFormats();
  const { verb, chosen, onClose } = props;
  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <DialogContent
        title={text(`many.title.${verb}`, { count: number(chosen.count) })}
        description={text(`many.text.${verb}`)}
        closeLabel={common("action.close")}
      >
        <DoingForm {...props} />
      </DialogContent>
    </Dialog>
  );
}

function useDoing({ chosen, onDone }: DialogProps) {
  const reread = useReread();
  return useMutation({
    mutationFn: (doing: ManyDoing) => changeFindings(chosen.which, doing),
    onSuccess: (reply) => {
      onDone(reply);
      reread();
    },
    networkMode: "always",
  });
}

function DoingForm(props: DialogProps) {
  const { verb, onClose } = props;
  const text = useTranslations("quality");
  const common = useTranslations("common");
  const [given, setGiven] = useState("");
  const [isAsked, setAsked] = useState(false);
  const trouble = useTrouble(verb, given);
  const { mutate, isPending, error } = useDoing(props);
  const send = () => mutate(doingOf(verb, given));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (trouble === null && !isPending) send();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      <Given
        verb={verb}
        given={given}
        onGiven={setGiven}
        error={isAsked ? trouble : null}
      />
      {error ? (
        <FailureNote what={text("many.failed")} error={error} onRetry={send} />
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{common("action.cancel")}</Button>
        <Button type="submit" variant="primary" disabled={isPending}>
          {text(`many.${verb}`)}
        </Button>
      </div>
    </form>
  );
}

function doingOf(verb: ManyVerb, given: string): ManyDoing {
  if (verb === "accept") return { verb };
  return verb === "assign" ? { verb, due: given } : { verb, text: given };
}

function useTrouble(verb: ManyVerb, given: string): string | null {
  const text = useTranslations("quality");
  const ofWords = useWordsTrouble(
    given,
    text(verb === "return" ? "judge.empty" : "explain.empty"),
  );
  if (verb === "accept") return null;
  if (verb === "assign") return given === "" ? text("assign.empty") : null;
  return ofWords;
}

function Given({
  verb,
  given,
  onGiven,
  error,
}: {
  verb: ManyVerb;
  given: string;
  onGiven: (given: string) => void;
  error: string | null;
}) {
  const text = useTranslations("quality");
  if (verb === "accept") return null;
  const told = { error: error ?? undefined };
  if (verb === "assign")
    return (
      <Field label={text("assign.label")} className="max-w-60" {...told}>
        {(wiring) => (
          <TextInput
            {...wiring}
            type="date"
            value={given}
            onChange={({ target }) => onGiven(target.value)}
          />
        )}
      </Field>
    );
  const isReturn = verb === "return";
  return (
    <Field
      label={text(isReturn ? "judge.returnLabel" : "explain.label")}
      hint={isReturn ? undefined : text("explain.hint")}
      {...told}
    >
      {(wiring) => (
        <textarea
          {...wiring}
          rows={4}
          value={given}
          onChange={({ target }) => onGiven(target.value)}
          className={cx(controlLook, "h-auto py-2 leading-normal")}
        />
      )}
    </Field>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { useFormats } from "@/lib/core/text/formats";
import { withdrawEvidence } from "@/lib/evidence/client/send-evidence";
import type { EvidenceFile } from "@/lib/evidence/contract";
import { longestEvidenceReason } from "@/lib/evidence/domain/limits";
import { evidenceKindNames } from "@/lib/evidence/client/evidence-words";
import { useEvidenceWords } from "./use-evidence-words";

/** One file: saved by its name, with its kind, size and sender. A withdrawn one says why. */
export function EvidenceRow({
  path,
  file,
  onChanged,
}: {
  path: string;
  file: EvidenceFile;
  onChanged: () => void;
}) {
  const text = useEvidenceWords();
  const { say, moment } = useFormats();
  const [isAsked, setAsked] = useState(false);
  const { name, withdrawn } = file;
  return (
    <li className="flex flex-col gap-1 py-2.5">
      <span className="text-13 text-muted">
        {moment(file.at)} · {say(file.by)}
      </span>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <Named path={path} file={file} />
        {file.mayWithdraw && !isAsked ? (
          <Button
            size="sm"
            variant="quiet"
            aria-label={text("withdrawOf", { name })}
            onClick={() => setAsked(true)}
          >
            {text("withdraw")}
          </Button>
        ) : null}
      </div>
      {withdrawn === null ? null : (
        <p className="max-w-prose text-14 text-pretty text-worse">
          {text("withdrawn", {
            moment: moment(withdrawn.at),
            by: say(withdrawn.by),
            reason: withdrawn.reason,
          })}
        </p>
      )}
      {isAsked && withdrawn === null ? (
        <Withdrawal
          path={path}
          id={file.id}
          onDone={() => {
            setAsked(false);
            onChanged();
          }}
          onCancel={() => setAsked(false)}
        />
      ) : null}
    </li>
  );
}

/** The name of a file, which saves it for those who may, with its kind and size. */
function Named({ path, file }: { path: string; file: EvidenceFile }) {
  const text = useEvidenceWords();
  const { say, bytes } = useFormats();
  const { name, kind } = file;
  return (
    <span className="min-w-0 wrap-anywhere">
      {file.mayOpen ? (
        <a
          href={`${path}/${file.id}`}
          download
          aria-label={text("open", { name })}
          className="leading-6 text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
        >
          {name}
        </a>
      ) : (
        <s className="text-muted">{name}</s>
      )}{" "}
      <span className="text-13 text-muted">
        {say(evidenceKindNames[kind])} · {bytes(file.bytes)}
      </span>
    </span>
  );
}

function Withdrawal({
  path,
  id,
  onDone,
  onCancel,
}: {
  path: string;
  id: string;
  onDone: () => void;
  onCancel: () => void;
}) {
  const text = useEvidenceWords();
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => withdrawEvidence(path, id, reason.trim()),
    onSuccess: onDone,
    networkMode: "always",
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== "" && !isPending) mutate();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3 py-2">
      <Field
        label={text("reason")}
        hint={text("reasonHint")}
        error={
          isAsked && reason.trim() === "" ? text("reasonEmpty") : undefined
        }
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for, to write the reason
            autoFocus
            maxLength={longestEvidenceReason}
            autoComplete="off"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      {error ? (
        <FailureNote
          what={text("failed")}
          error={error}
          onRetry={() => mutate()}
        />
      ) : null}
      <Choices isPending={isPending} onCancel={onCancel} />
    </form>
  );
}

function Choices({
  isPending,
  onCancel,
}: {
  isPending: boolean;
  onCancel: () => void;
}) {
  const text = useEvidenceWords();
  const common = useTranslations("common");
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" size="sm" variant="danger" disabled={isPending}>
        {text("confirm")}
      </Button>
      <Button size="sm" onClick={onCancel}>
        {common("action.cancel")}
      </Button>
    </div>
  );
}

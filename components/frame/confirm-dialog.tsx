"use client";

import { useMutation } from "@tanstack/react-query";
import { useState, type ComponentProps, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { FailureNote } from "./failure-note";

type ConfirmProps = {
  /** The button that asks. */
  label: string;
  /** The same with what it is about, for those who do not see the row it stands in. */
  fullLabel: string;
  title: string;
  text: string;
  confirm: string;
  failed: string;
  /** How the asking button looks; a step that only adds is no danger. */
  look?: Pick<ComponentProps<typeof Button>, "variant" | "size" | "className">;
  isDanger?: boolean;
  isDisabled?: boolean;
  act: () => Promise<unknown>;
};

/** A step that changes figures: it says what will happen, and happens only after a second press. */
export function ConfirmDialog(props: ConfirmProps): ReactNode {
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button
          size="sm"
          variant="quiet"
          aria-label={props.fullLabel}
          disabled={props.isDisabled}
          {...props.look}
        >
          {props.label}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={props.title}
        description={props.text}
        closeLabel={common("action.close")}
      >
        <Decision {...props} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function Decision({
  confirm,
  failed,
  isDanger = true,
  act,
  onDone,
}: ConfirmProps & { onDone: () => void }) {
  const common = useTranslations("common");
  const { mutate, isPending, error } = useMutation({
    mutationFn: act,
    onSuccess: onDone,
    networkMode: "always",
  });
  return (
    <div className="flex flex-col gap-4">
      {error ? (
        <FailureNote what={failed} error={error} onRetry={() => mutate()} />
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>{common("action.cancel")}</Button>
        <Button
          variant={isDanger ? "danger" : "primary"}
          disabled={isPending}
          onClick={() => mutate()}
        >
          {confirm}
        </Button>
      </div>
    </div>
  );
}

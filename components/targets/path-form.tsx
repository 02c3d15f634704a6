"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { ConfirmDialog } from "@/components/frame/confirm-dialog";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { setTargets } from "@/lib/targets/client/targets-query";
import type { NewTargets, TargetsReply } from "@/lib/targets/contract";
import {
  readDraft,
  type Draft,
  type DraftRow,
  type DraftTrouble,
} from "@/lib/targets/domain/draft";
import {
  firstYear,
  largestTarget,
  lastYear,
} from "@/lib/targets/domain/limits";
import { PathFields } from "./path-fields";

/** What has just been done with the path. */
export type Stored = "saved" | "removed";

const empty: DraftRow = { year: "", value: "" };

/** Sets the path of the area and indicator on screen. What was entered stays until it is stored. */
export function PathForm({
  reply,
  about,
  onStored,
}: {
  reply: TargetsReply;
  /** Indicator and area, for whoever takes the path away. */
  about: string;
  onStored: (what: Stored) => void;
}) {
  const text = useTranslations("targets");
  const [draft, setDraft] = useState(useDraft(reply));
  const [isAsked, setAsked] = useState(false);
  const { unit } = indicatorOf(reply.indicator);
  const most = largestTarget({ unit });
  const read = readDraft(draft, most);
  const { mutate, isPending, error } = useSetting(reply, () =>
    onStored("saved"),
  );
  const save = () => {
    setAsked(true);
    if (!("trouble" in read) && !isPending) mutate(read);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save();
  };
  const { own } = reply;
  return (
    <form onSubmit={submit} className="flex max-w-prose flex-col gap-5">
      <p className="text-14 text-muted">
        {text("edit.unit", {
          unit: text(unit === "percent" ? "edit.percent" : "edit.perPosyandu"),
        })}
      </p>
      <PathFields draft={draft} onChange={setDraft} />
      {isAsked && "trouble" in read ? (
        <Trouble trouble={read.trouble} most={most} />
      ) : null}
      {error ? (
        <FailureNote what={text("edit.failed")} error={error} onRetry={save} />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={isPending}>
          {text("edit.save")}
        </Button>
        {own ? (
          <Removal
            reply={reply}
            source={own.source}
            about={about}
            isDisabled={isPending}
            onStored={onStored}
          />
        ) : null}
      </div>
    </form>
  );
}

/** A path that goes changes figures against their target on every screen, so it is asked first. */
function Removal({
  reply,
  source,
  about,
  isDisabled,
  onStored,
}: {
  reply: TargetsReply;
  source: string;
  about: string;
  isDisabled: boolean;
  onStored: (what: Stored) => void;
}) {
  const text = useTranslations("targets");
  const { mutateAsync } = useSetting(reply, () => onStored("removed"));
  return (
    <ConfirmDialog
      label={text("edit.remove")}
      fullLabel={text("edit.remove")}
      title={text("edit.removeTitle")}
      text={text("edit.removeText", { about })}
      confirm={text("edit.remove")}
      failed={text("edit.failed")}
      look={{ variant: "danger", size: "md" }}
      isDisabled={isDisabled}
      act={() => mutateAsync({ years: [], baseline: null, source })}
    />
  );
}

function Trouble({ trouble, most }: { trouble: DraftTrouble; most: number }) {
  const text = useTranslations("targets");
  const { number } = useFormats();
  return (
    <p role="alert" className="text-14 font-medium text-worse">
      {text(`edit.${trouble}`, {
        from: String(firstYear),
        to: String(lastYear),
        most: number(most),
      })}
    </p>
  );
}

/** Stores a path over the version that was read; every figure of the page is read anew after it. */
function useSetting(
  { area, indicator, history }: TargetsReply,
  onStored: () => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: Omit<NewTargets, "area" | "indicator" | "version">) =>
      setTargets({
        area,
        indicator,
        version: history[0]?.version ?? 0,
        ...given,
      }),
    onSuccess: () => {
      onStored();
      void client.invalidateQueries();
    },
    networkMode: "always",
  });
}

/** The path that stands, as it is written into the fields; without one, an empty year. */
function useDraft({ own }: TargetsReply): Draft {
  const formats = useFormats();
  const row = ({ year, value }: { year: number; value: number }) => ({
    year: String(year),
    value: formats.number(value, Number.isInteger(value) ? 0 : 1),
  });
  return {
    rows: own === null ? [empty] : own.years.map(row),
    baseline: own?.baseline ? row(own.baseline) : empty,
    source: own?.source ?? "",
  };
}

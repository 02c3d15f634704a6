"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { useArea } from "@/components/view/use-area";
import { useView } from "@/components/view/view-context";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { takeSnapshot } from "@/lib/snapshots/client/change-snapshots";
import { allSnapshots } from "@/lib/snapshots/client/snapshots-query";
import type { Snapshot } from "@/lib/snapshots/contract";
import { longestTitle } from "@/lib/snapshots/domain/limits";

/** Freezes the area and month on screen; `mayTake` is null until it is known who looks. */
export function TakeForm({ mayTake }: { mayTake: boolean | null }) {
  const text = useTranslations("snapshots");
  const { month } = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  return (
    <SectionCard
      id="take"
      heading={text("take.heading")}
      note={text("take.about", {
        area: area?.code === view.area ? area.name : view.area,
        month: month(view.month),
      })}
    >
      {mayTake === true ? (
        <Form key={`${view.area} ${view.month}`} />
      ) : mayTake === false ? (
        <p className="max-w-prose text-muted">{text("take.notAllowed")}</p>
      ) : null}
    </SectionCard>
  );
}

function useTitleTrouble(title: string): string | null {
  const text = useTranslations("snapshots");
  const { number } = useFormats();
  const length = title.trim().length;
  if (length === 0) return text("take.empty");
  if (length > longestTitle)
    return text("take.tooLong", {
      most: number(longestTitle),
      now: number(length),
    });
  return null;
}

function Form() {
  const text = useTranslations("snapshots");
  const client = useQueryClient();
  const { view } = useView();
  const [title, setTitle] = useState("");
  const [isAsked, setAsked] = useState(false);
  const trouble = useTitleTrouble(title);
  const { area, month } = view;
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => takeSnapshot({ area, month, title }),
    onSuccess: () => {
      setTitle("");
      setAsked(false);
      void client.invalidateQueries(allSnapshots);
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
        label={text("take.label")}
        hint={text("take.hint")}
        error={isAsked && trouble !== null ? trouble : undefined}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </Field>
      <Completeness />
      {error ? (
        <FailureNote
          what={text("take.failed")}
          error={error}
          onRetry={() => mutate()}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={isPending}>
          {text("take.save")}
        </Button>
        <p role="status" className="text-14">
          {isPending ? text("take.busy") : null}
          {data ? <Done snapshot={data} /> : null}
        </p>
      </div>
    </form>
  );
}

function Done({ snapshot: { id, number } }: { snapshot: Snapshot }) {
  const text = useTranslations("snapshots");
  const { locale } = useFormats();
  return (
    <>
      <span className="text-better">{text("take.done", { number })}</span>{" "}
      <Link
        href={hrefIn(locale, `/?snapshot=${id}`)}
        className="underline decoration-line-strong underline-offset-3 hover:text-accent"
      >
        {text("take.openIt")}
      </Link>
    </>
  );
}

/** Whoever freezes a month that is not complete is told before. */
function Completeness() {
  const text = useTranslations("snapshots");
  const { number } = useFormats();
  const { view } = useView();
  const { area, level, month } = view;
  const { data } = useQuery(
    valuesQuery({ area, level, month, indicator: "reporting_completeness" }),
  );
  if (data === undefined) return null;
  const { reported, registered } = data.total.coverage;
  if (reported >= registered) return null;
  return (
    <p className="text-14 text-pretty text-caution">
      {text("take.coming", {
        reported: number(reported),
        registered: number(registered),
      })}
    </p>
  );
}

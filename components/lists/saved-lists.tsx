"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Field, TextInput } from "@/components/ui/field";
import { useView } from "@/components/view/view-context";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { savedListsQuery, saveList } from "@/lib/lists/client/saved-lists";
import { SavedLines } from "./saved-lines";
import type { ListView } from "./use-list";

/** The lists that the reader has saved, each with what has changed in it, and the way to save the one on screen. */
export function SavedLists({ list }: { list: ListView }) {
  const text = useTranslations("lists");
  const { session } = useView();
  return (
    <SectionCard id="saved" heading={text("saved.heading")}>
      {session.user === null ? (
        <SignInFirst />
      ) : (
        <>
          <SaveForm list={list} />
          <SavedLines canRemove />
        </>
      )}
    </SectionCard>
  );
}

function SignInFirst() {
  const text = useTranslations("lists");
  const common = useTranslations("common");
  const { locale } = useFormats();
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="text-muted">{text("saved.signIn")}</p>
      <ButtonLink
        size="sm"
        href={hrefIn(locale, `/sign-in?from=${encodeURIComponent("/daftar")}`)}
      >
        {common("menu.signIn")}
      </ButtonLink>
    </div>
  );
}

function SaveForm({ list }: { list: ListView }) {
  const text = useTranslations("lists");
  const client = useQueryClient();
  const [name, setName] = useState("");
  const { where = "", columns = "", sort = "" } = list.parts;
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => saveList({ ...list.parts, name, where, columns, sort }),
    onSuccess: () => {
      setName("");
      void client.invalidateQueries(savedListsQuery());
    },
    networkMode: "always",
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && !isPending) mutate();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <Field label={text("saved.name")} className="min-w-0 flex-[0_1_22rem]">
          {(wiring) => (
            <TextInput
              {...wiring}
              maxLength={80}
              autoComplete="off"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={isPending || name.trim() === ""}>
          {text("saved.save")}
        </Button>
      </div>
      {error ? (
        <FailureNote
          what={text("saved.failed")}
          error={error}
          onRetry={() => mutate()}
        />
      ) : null}
      <p role="status" className="text-14 text-accent empty:hidden">
        {isSuccess && name === "" ? text("saved.saved") : ""}
      </p>
      <p className="max-w-prose text-13 text-pretty text-muted">
        {text("saved.share")}
      </p>
    </form>
  );
}

"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { ConfirmDialog } from "@/components/frame/confirm-dialog";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Field, TextInput } from "@/components/ui/field";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useView } from "@/components/view/view-context";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { listQuery, listSearch } from "@/lib/lists/client/list-query";
import {
  forgetList,
  savedListsQuery,
  saveList,
} from "@/lib/lists/client/saved-lists";
import type { ListParts, SavedList } from "@/lib/lists/contract";
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
          <Saved />
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

function Saved() {
  const text = useTranslations("lists");
  const { data, error, refetch } = useQuery(savedListsQuery());
  if (error)
    return (
      <FailureNote
        what={text("saved.listFailed")}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <SkeletonLines count={2} />;
  if (data.lists.length === 0)
    return <p className="text-muted">{text("saved.none")}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {data.lists.map((one) => (
        <SavedLine key={one.id} saved={one} />
      ))}
    </ul>
  );
}

function SavedLine({ saved }: { saved: SavedList }) {
  const text = useTranslations("lists");
  const client = useQueryClient();
  const { locale, month } = useFormats();
  const { session } = useView();
  const { id, name, areaName, createdAt: _, ...parts } = saved;
  const { only: __, ...alive } = parts;
  const newest = session.latestMonth;
  const now: ListParts = {
    ...alive,
    month: newest,
    ...(saved.month < newest && { against: saved.month }),
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-60">
        <Link
          href={hrefIn(locale, `/daftar?${listSearch(parts).toString()}`)}
          className="inline-block leading-6 font-semibold hover:text-accent hover:underline"
        >
          {name}
        </Link>
        <p className="text-13 text-muted">
          {text("saved.about", {
            area: areaName,
            month: month(saved.month),
          })}
        </p>
      </div>
      <Since parts={now} isNewer={saved.month < newest} />
      <ConfirmDialog
        label={text("saved.remove")}
        fullLabel={text("saved.removeFor", { name })}
        title={text("saved.removeTitle")}
        text={text("saved.removeText", { name })}
        confirm={text("saved.remove")}
        failed={text("saved.removeFailed")}
        act={async () => {
          await forgetList(id);
          await client.invalidateQueries(savedListsQuery());
        }}
      />
    </li>
  );
}

/** A saved list lives: how many it has now, and who came and went since it was saved. */
function Since({ parts, isNewer }: { parts: ListParts; isNewer: boolean }) {
  const text = useTranslations("lists");
  const { locale, number, month } = useFormats();
  const { data, error } = useQuery(listQuery(parts, 0, 1));
  if (error) return <p className="text-13 text-worse">{text("failed")}</p>;
  if (data === undefined)
    return <p className="text-13 text-muted">{text("saved.loading")}</p>;
  const { compared, total } = data;
  const words = (
    <>
      {text("saved.now", { total: number(total) })}
      {compared === null ? null : (
        <>
          {" · "}
          {compared.in + compared.out === 0
            ? text("saved.same", { month: month(compared.against) })
            : text("saved.since", {
                in: number(compared.in),
                out: number(compared.out),
                month: month(compared.against),
              })}
        </>
      )}
    </>
  );
  if (!isNewer) return <p className="text-14">{words}</p>;
  return (
    <Link
      href={hrefIn(locale, `/daftar?${listSearch(parts).toString()}`)}
      className="inline-block text-14 leading-6 text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
    >
      {month(parts.month)}: {words}
    </Link>
  );
}

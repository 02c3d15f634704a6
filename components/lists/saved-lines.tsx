"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { ConfirmDialog } from "@/components/frame/confirm-dialog";
import { FailureNote } from "@/components/frame/failure-note";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useView } from "@/components/view/view-context";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { listQuery, listSearch } from "@/lib/lists/client/list-query";
import { forgetList, savedListsQuery } from "@/lib/lists/client/saved-lists";
import type { ListParts, SavedList } from "@/lib/lists/contract";

/** The lists that the reader has saved, each with how many it has now and who came and went since it was saved. */
export function SavedLines({ canRemove = false }: { canRemove?: boolean }) {
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
        <SavedLine key={one.id} saved={one} canRemove={canRemove} />
      ))}
    </ul>
  );
}

function SavedLine({
  saved,
  canRemove,
}: {
  saved: SavedList;
  canRemove: boolean;
}) {
  const text = useTranslations("lists");
  const { locale, month } = useFormats();
  const { session } = useView();
  const { id: _id, name, areaName, createdAt: _, ...parts } = saved;
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
      {canRemove ? <Remove saved={saved} /> : null}
    </li>
  );
}

function Remove({ saved: { id, name } }: { saved: SavedList }) {
  const text = useTranslations("lists");
  const client = useQueryClient();
  return (
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

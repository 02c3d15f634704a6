"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useView } from "@/components/view/view-context";
import { reportingOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import type { BoardReply } from "@/lib/figures/contract";
import { boardQuery } from "@/lib/submissions/client/board-query";

/** Who has not sent, what was sent in part, and what was refused and not sent again. */
export function WhatWaits() {
  const text = useTranslations("start");
  const { locale } = useFormats();
  const { view } = useView();
  const { data, error, refetch } = useQuery(
    boardQuery(view.area, view.level, view.month),
  );
  const lines = useLines(data);
  if (error)
    return (
      <FailureNote
        what={text("failed")}
        error={error}
        hasNumbers={data !== undefined}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <SkeletonLines count={3} />;
  const { area, month } = view;
  return (
    <div className="flex flex-col gap-4">
      {lines.length === 0 ? (
        <p className="text-muted">{text("waits.nothing")}</p>
      ) : (
        <ul className="flex max-w-prose list-disc flex-col gap-2 pl-5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink
          size="sm"
          href={hrefIn(locale, `/kelengkapan?area=${area}&month=${month}`)}
        >
          {text("waits.toBoard")}
        </ButtonLink>
        <ButtonLink size="sm" href={hrefIn(locale, "/submissions")}>
          {text("waits.toSubmissions")}
        </ButtonLink>
      </div>
    </div>
  );
}

function useLines(data: BoardReply | undefined): string[] {
  const text = useTranslations("start");
  const formats = useFormats();
  if (data === undefined) return [];
  const named = (state: ReturnType<typeof reportingOf>) =>
    data.rows.filter((row) => reportingOf(row) === state);
  const say = (key: "notSent" | "incomplete", rows: BoardReply["rows"]) =>
    rows.length === 0
      ? []
      : [
          text(`waits.${key}`, {
            count: rows.length,
            month: formats.month(data.month),
            names: rows.map(({ name }) => name).join(", "),
          }),
        ];
  const refused = data.rows.reduce((sum, row) => sum + row.refusedOpen, 0);
  return [
    ...say("notSent", named("not-reported")),
    ...say("incomplete", named("incomplete")),
    ...(refused === 0 ? [] : [text("waits.refused", { count: refused })]),
  ];
}

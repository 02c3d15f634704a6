"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useLeftWords } from "@/components/completeness/use-left-words";
import { useNow } from "@/components/completeness/use-now";
import { FailureNote } from "@/components/frame/failure-note";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useView } from "@/components/view/view-context";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import type { BoardReply } from "@/lib/figures/contract";
import { boardQuery } from "@/lib/submissions/client/board-query";
import { refusedRowsQuery } from "@/lib/submissions/client/refused-rows-query";
import { submitHref } from "@/lib/submissions/client/submit-address";
import type { RefusedRowsReply } from "@/lib/submissions/contract";

/** Until when the latest month is wanted, and which refused rows are still to be corrected. */
export function MyTasks({ area }: { area: AreaCode }) {
  const text = useTranslations("start");
  const { session } = useView();
  const board = useQuery(boardQuery(area, "subdistrict", session.latestMonth));
  const refused = useQuery(refusedRowsQuery(area));
  const error = board.error ?? refused.error;
  if (error)
    return (
      <FailureNote
        what={text("failed")}
        error={error}
        onRetry={() => {
          void board.refetch();
          void refused.refetch();
        }}
      />
    );
  if (board.data === undefined || refused.data === undefined)
    return <SkeletonLines count={2} />;
  return (
    <div className="flex flex-col gap-3">
      <Deadline board={board.data} />
      <Refused
        area={area}
        rows={refused.data.rows}
        latest={session.latestMonth}
      />
    </div>
  );
}

function Deadline({ board }: { board: BoardReply }) {
  const text = useTranslations("start");
  const formats = useFormats();
  const leftWords = useLeftWords();
  const now = useNow(board.asOf);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span className="figures text-20 font-semibold" aria-live="off">
        {leftWords(now, board.deadline)}
      </span>
      <span className="text-14 text-muted">
        {text("months.deadline", {
          month: formats.month(board.month),
          moment: formats.moment(board.deadline),
        })}
      </span>
    </p>
  );
}

function Refused({
  area,
  rows,
  latest,
}: {
  area: AreaCode;
  rows: RefusedRowsReply["rows"];
  latest: Month;
}) {
  const text = useTranslations("start");
  const { locale, number, month } = useFormats();
  if (rows.length === 0)
    return <p className="text-14 text-muted">{text("months.noRefused")}</p>;
  const months = [...new Set(rows.map((row) => row.month))];
  const counted = months
    .map((of) => ({
      of,
      count: rows.filter((row) => row.month === of).length,
    }))
    .toSorted((a, b) => (b.of ?? "").localeCompare(a.of ?? ""));
  const door = (of: Month | null, label: ReactNode) => (
    <Link
      href={`${submitHref(locale, { area, month: of ?? latest })}#refused`}
      prefetch={false}
      className="font-semibold text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
    >
      {label}
    </Link>
  );
  return (
    <p className="max-w-prose text-pretty">
      {text("months.refused", { count: number(rows.length) })}{" "}
      {counted.map(({ of, count }, at) => (
        <span key={of ?? ""}>
          {at > 0 ? "; " : null}
          {door(
            of,
            text("months.refusedOf", {
              count: number(count),
              month: of === null ? text("months.noMonth") : month(of),
            }),
          )}
        </span>
      ))}
      .
    </p>
  );
}

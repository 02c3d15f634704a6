"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { withdrawSubmission } from "@/lib/submissions/client/settle-submission";
import { submissionsQuery } from "@/lib/submissions/client/submissions-query";
import type { SubmissionSummary } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { buttonLook } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { SkeletonLines } from "@/components/ui/skeleton";
import { DataTable, type Column } from "@/components/ui/table";
import { ConfirmDialog } from "@/components/frame/confirm-dialog";
import { useFormWords } from "@/components/frame/subjects";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import type { Scope } from "./scope";

/** What was sent for an area and month: when, by whom, and how many rows. The file can be downloaded again, and the submission taken back. */
export function SubmissionHistory({ area, month }: Scope) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const { data, error, refetch } = useQuery(submissionsQuery(area, month));
  const columns = useColumns();
  const caption = `${text("history.heading")}, ${formats.month(month)}`;
  return (
    <SectionCard
      id="submissions"
      heading={text("history.heading")}
      note={formats.month(month)}
    >
      {error ? (
        <FailureNote
          what={text("history.failed")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data ? (
        <DataTable
          caption={caption}
          captionHidden
          dense={false}
          columns={columns}
          rows={data.submissions}
          rowKey={({ id }) => id}
          empty={text("history.empty", { month: formats.month(month) })}
        />
      ) : error ? null : (
        <SkeletonLines count={3} />
      )}
    </SectionCard>
  );
}

function useColumns(): Column<SubmissionSummary>[] {
  const text = useTranslations("submissions");
  const formats = useFormats();
  return useMemo(
    () =>
      [
        {
          key: "file",
          heading: text("history.file"),
          isRowHeading: true,
          className: "min-w-24 sm:min-w-32",
          sortBy: ({ file }) => file.name,
          cell: (row) => <FileText row={row} />,
        },
        {
          key: "time",
          heading: text("history.time"),
          sortBy: ({ receivedAt }) => receivedAt,
          className: "max-sm:hidden",
          cell: ({ receivedAt }) => formats.moment(receivedAt),
        },
        {
          key: "sender",
          heading: text("history.sender"),
          sortBy: ({ sender }) => sender,
          className: "max-md:hidden",
          cell: ({ sender }) => sender,
        },
        {
          key: "rows",
          heading: text("history.rows"),
          sortBy: ({ rows }) => rows.valid,
          cell: (row) => <RowsText row={row} />,
        },
        {
          key: "actions",
          heading: <span className="sr-only">{text("history.actions")}</span>,
          className: "text-right",
          cell: (row) => <Actions row={row} />,
        },
      ] satisfies Column<SubmissionSummary>[],
    [text, formats],
  );
}

function FileText({ row }: { row: SubmissionSummary }) {
  const { isUsual, name } = useFormWords()(row.form);
  const formats = useFormats();
  return (
    <>
      <Link
        href={hrefIn(formats.locale, `/submissions/${row.id}`)}
        className="font-semibold wrap-anywhere hover:text-accent"
      >
        {row.file.name}
      </Link>
      {isUsual ? null : <span className="block">{name}</span>}
      <span className="block text-muted">
        {row.areaName}, {formats.bytes(row.file.bytes)}
      </span>
      <span className="block text-muted sm:hidden">
        {formats.moment(row.receivedAt)}, {row.sender}
      </span>
    </>
  );
}

function RowsText({ row }: { row: SubmissionSummary }) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const { rows, refusedOpen, status, withdrawnAt } = row;
  const counts = {
    valid: formats.number(rows.valid),
    refused: formats.number(rows.refused),
  };
  const isWithdrawn = status === "withdrawn";
  return (
    <span className={cx("figures", isWithdrawn && "text-muted")}>
      <span className={cx(isWithdrawn && "line-through")}>
        {text(
          rows.refused > 0 ? "history.rowsText" : "history.rowsClean",
          counts,
        )}
      </span>
      {refusedOpen > 0 && !isWithdrawn ? (
        <span className="block text-caution">
          {text("history.open", { count: refusedOpen })}
        </span>
      ) : null}
      {withdrawnAt ? (
        <span className="block">
          {text("history.withdrawn", { moment: formats.moment(withdrawnAt) })}
        </span>
      ) : null}
    </span>
  );
}

function Actions({ row }: { row: SubmissionSummary }) {
  const text = useTranslations("submissions");
  const { number } = useFormats();
  const { withdraw } = useFormWords()(row.form);
  const client = useQueryClient();
  const name = row.file.name;
  return (
    <span className="inline-flex flex-wrap justify-end gap-1">
      {row.file.kept && row.valuesHidden !== true ? (
        <a
          href={`/api/v1/submissions/${row.id}/file`}
          download
          aria-label={text("history.downloadLabel", { name })}
          className={buttonLook({ variant: "quiet", size: "sm" })}
        >
          {text("history.download")}
        </a>
      ) : null}
      {row.status === "accepted" ? (
        <ConfirmDialog
          label={text("history.withdraw")}
          fullLabel={text("history.withdrawLabel", { name })}
          title={text("history.askTitle")}
          text={withdraw({
            name,
            rows: number(row.rows.valid),
          })}
          confirm={text("history.confirm")}
          failed={text("history.withdrawFailed")}
          act={async () => {
            await withdrawSubmission(row.id);
            void client.invalidateQueries();
          }}
        />
      ) : null}
    </span>
  );
}

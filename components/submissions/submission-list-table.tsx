"use client";

import Link from "next/link";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useFormWords } from "@/components/frame/subjects";
import { DataTable, type Column } from "@/components/ui/table";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import type { SubmissionSummary } from "@/lib/submissions/contract";
import type { SubmissionState } from "@/lib/submissions/domain/submission-state";

/** Submissions, each with what came in, what was refused and how much there is to look at. */
export function SubmissionListTable({
  rows,
}: {
  rows: readonly SubmissionSummary[];
}) {
  const text = useTranslations("submissions");
  const columns = useColumns();
  return (
    <DataTable
      caption={text("list.heading")}
      captionHidden
      dense={false}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={text("list.empty")}
    />
  );
}

function stateOf(row: SubmissionSummary): SubmissionState {
  if (row.status === "withdrawn") return "withdrawn";
  return row.refusedOpen > 0 ? "to-mend" : "accepted";
}

function useColumns(): Column<SubmissionSummary>[] {
  const text = useTranslations("submissions");
  const formats = useFormats();
  return useMemo(() => {
    const count = (
      key: string,
      heading: string,
      of: (row: SubmissionSummary) => number,
    ): Column<SubmissionSummary> => ({
      key,
      heading,
      isFigure: true,
      className: "max-md:hidden",
      sortBy: of,
      cell: (row) => formats.number(of(row)),
    });
    return [
      {
        key: "file",
        heading: text("history.file"),
        isRowHeading: true,
        className: "min-w-40",
        sortBy: ({ areaName }) => areaName,
        cell: (row) => <FileText row={row} />,
      },
      {
        key: "time",
        heading: text("history.time"),
        className: "max-sm:hidden",
        sortBy: ({ receivedAt }) => receivedAt,
        cell: (row) => (
          <>
            {formats.moment(row.receivedAt)}
            <span className="block text-muted">{row.sender}</span>
          </>
        ),
      },
      {
        key: "state",
        heading: text("history.status"),
        sortBy: stateOf,
        cell: (row) => <StateText row={row} />,
      },
      count("valid", text("list.accepted"), ({ rows }) => rows.valid),
      count("refused", text("list.refused"), ({ rows }) => rows.refused),
      count("issues", text("list.issues"), ({ issueCount }) => issueCount),
    ];
  }, [text, formats]);
}

function FileText({ row }: { row: SubmissionSummary }) {
  const { isUsual, name } = useFormWords()(row.form);
  const formats = useFormats();
  return (
    <>
      <Link
        href={hrefIn(formats.locale, `/submissions/${row.id}`)}
        className="font-semibold hover:text-accent"
      >
        {row.areaName} · {formats.months(row.months)}
      </Link>
      {isUsual ? null : <span className="block">{name}</span>}
      <span className="block wrap-anywhere text-muted">{row.file.name}</span>
      <span className="block text-muted sm:hidden">
        {formats.moment(row.receivedAt)}, {row.sender}
      </span>
    </>
  );
}

/** What became of it; on a narrow screen the counts stand here, as they have no columns there. */
function StateText({ row }: { row: SubmissionSummary }) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const { rows, refusedOpen, withdrawnAt, issueCount } = row;
  const counts = {
    valid: formats.number(rows.valid),
    refused: formats.number(rows.refused),
    issues: formats.number(issueCount),
  };
  return (
    <>
      {withdrawnAt
        ? text("history.withdrawn", { moment: formats.moment(withdrawnAt) })
        : text("history.accepted")}
      {refusedOpen > 0 ? (
        <span className="block text-caution">
          {text("history.open", { count: refusedOpen })}
        </span>
      ) : null}
      <span className="figures block text-muted md:hidden">
        {text("list.counts", counts)}
      </span>
    </>
  );
}

"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { DataTable, type Column } from "@/components/ui/table";
import { useFormats } from "@/lib/core/text/formats";
import {
  qualityHref,
  type QualityFilter,
} from "@/lib/quality/client/quality-filter";
import type { FindingWork } from "@/lib/quality/contract";

type Key = "open" | "returned" | "explained" | "overdue";

/** The filter of the list that holds what a number counts. */
const doors: Record<Key, Partial<QualityFilter>> = {
  open: { state: "open" },
  returned: { state: "returned" },
  explained: { state: "explained" },
  overdue: { due: "overdue" },
};

/** Numbers of findings by month, for planners by regency too; each leads to the list of what it counts. */
export function FindingWorkTable({
  rows,
  keys,
  isByRegency,
  caption,
}: {
  rows: readonly FindingWork[];
  keys: readonly Key[];
  isByRegency: boolean;
  caption: string;
}) {
  const text = useTranslations("start");
  const { month, publicationDate } = useFormats();
  const place = (row: FindingWork) => `${row.name}, ${month(row.month)}`;
  const columns: Column<FindingWork>[] = [
    {
      key: "where",
      heading: text(isByRegency ? "findings.where" : "months.month"),
      isRowHeading: true,
      sortBy: isByRegency ? ({ name }) => name : ({ month: of }) => of,
      cell: (row) => (isByRegency ? place(row) : month(row.month)),
    },
    ...keys.map((key) => ({
      key,
      heading: text(`findings.${key}`),
      isFigure: true,
      sortBy: (row: FindingWork) => row[key],
      cell: (row: FindingWork) => (
        <Count row={row} of={key} label={place(row)} />
      ),
    })),
    {
      key: "due",
      heading: text("findings.firstDue"),
      isFigure: true,
      sortBy: ({ firstDue }) => firstDue,
      cell: ({ firstDue }) =>
        firstDue === null ? "–" : publicationDate(firstDue),
    },
  ];
  return (
    <div className="max-h-112 overflow-auto">
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ regency, month: of }) => `${regency} ${of}`}
      />
    </div>
  );
}

function Count({
  row,
  of,
  label,
}: {
  row: FindingWork;
  of: Key;
  label: string;
}) {
  const text = useTranslations("start");
  const { locale, number } = useFormats();
  const count = row[of];
  if (count === 0) return <span className="text-muted">0</span>;
  return (
    <Link
      href={qualityHref(locale, {
        area: row.regency,
        month: row.month,
        ...doors[of],
      })}
      prefetch={false}
      aria-label={`${text(`findings.${of}`)}, ${label}: ${number(count)}`}
      className="inline-block min-w-6 rounded-mark leading-6 text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
    >
      {number(count)}
    </Link>
  );
}

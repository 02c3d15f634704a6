"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useTickerSentence } from "@/components/live/ticker-list";
import { DataTable, type Column } from "@/components/ui/table";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import type { ChangeBetween, CompareReply } from "@/lib/snapshots/contract";

/** What happened to the month between two snapshots, with the way to each submission. */
export function HappenedTable({ reply }: { reply: CompareReply }) {
  const text = useTranslations("snapshots");
  const columns = useColumns();
  return (
    <div className="flex flex-col gap-2">
      <div
        role="region"
        aria-label={text("tables.changes")}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a window that scrolls is reached and moved by the keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto"
      >
        <DataTable
          caption={text("compare.changesCaption")}
          columns={columns}
          rows={reply.changes}
          rowKey={({ sequence }) => String(sequence)}
        />
      </div>
      {reply.isCut ? (
        <p className="text-14 text-muted">{text("compare.cut")}</p>
      ) : null}
    </div>
  );
}

function useColumns(): Column<ChangeBetween>[] {
  const text = useTranslations("snapshots");
  const formats = useFormats();
  const say = useTickerSentence();
  return [
    {
      key: "at",
      heading: text("compare.at"),
      sortBy: ({ sequence }) => sequence,
      cell: ({ at }) => formats.moment(at, "short"),
      className: "whitespace-nowrap",
    },
    {
      key: "what",
      heading: text("compare.what"),
      cell: say,
      isRowHeading: true,
    },
    {
      key: "posyandu",
      heading: text("compare.posyandu"),
      sortBy: ({ posyandu }) => posyandu,
      cell: ({ posyandu }) => formats.number(posyandu),
      isFigure: true,
    },
    {
      key: "submission",
      heading: <span className="sr-only">{text("compare.sender")}</span>,
      cell: ({ submission, name }) =>
        submission === null ? null : (
          <Link
            href={hrefIn(formats.locale, `/submissions/${submission}`)}
            aria-label={`${text("compare.openSubmission")}, ${name}`}
            className="underline decoration-line-strong underline-offset-3 hover:text-accent"
          >
            {text("compare.openSubmission")}
          </Link>
        ),
    },
  ];
}

"use client";

import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { cx } from "@/components/ui/class-names";
import { DataTable } from "@/components/ui/table";
import { useFormats } from "@/lib/core/text/formats";
import type { BoardMonth, PosyanduReply } from "@/lib/posyandu/contract";
import { Twin } from "./twin";

type Came =
  "notExpected" | "missing" | "childrenOnly" | "notOpen" | "onTime" | "late";

/** What a month says first; a month that came and was not open says that, since its figures follow from it. */
function cameOf(month: BoardMonth): Came {
  if (!month.expected) return "notExpected";
  if (!month.reported) return month.fromChildren ? "childrenOnly" : "missing";
  if (month.notOpen) return "notOpen";
  return month.onTime ? "onTime" : "late";
}

const looks: Record<Came, string> = {
  notExpected: "border-transparent text-muted",
  missing: "hatched border-line-strong/50",
  childrenOnly: "border-line-strong/50 border-dashed",
  notOpen: "border-line-strong/50 border-dotted",
  onTime: "border-line bg-accent-soft",
  late: "border-line bg-caution-soft",
};

/** Twenty-four months: came on time, late, not open, or not at all. */
export function PosyanduBoard({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { month } = useFormats();
  return (
    <SectionCard id="board" heading={text("board.heading")}>
      <ol className="grid grid-cols-3 gap-1.5 sm:grid-cols-6 lg:grid-cols-12">
        {reply.board.map((one) => {
          const came = cameOf(one);
          return (
            <li
              key={one.month}
              className={cx(
                "flex min-h-14 flex-col justify-between rounded-mark border px-1.5 py-1",
                looks[came],
              )}
            >
              <span className="text-12 text-muted">
                {month(one.month, "short")}
              </span>
              <span className="text-12 leading-tight font-semibold">
                <span className="bg-surface/80">{text(`board.${came}`)}</span>
                {one.corrected ? (
                  <span className="block font-normal">
                    {text("board.corrected")}
                  </span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ol>
      <BoardTable reply={reply} />
    </SectionCard>
  );
}

function BoardTable({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { month, moment, number } = useFormats();
  const [from = "", to = ""] = [reply.months.at(0), reply.months.at(-1)];
  return (
    <Twin label={text("board.table")}>
      <DataTable
        caption={text("board.caption", { from: month(from), to: month(to) })}
        captionHidden
        rows={reply.board.toReversed()}
        rowKey={(row) => row.month}
        columns={[
          {
            key: "month",
            heading: text("board.month"),
            isRowHeading: true,
            cell: (row) => month(row.month),
          },
          {
            key: "came",
            heading: text("board.came"),
            cell: (row) =>
              [
                text(`board.${cameOf(row)}`),
                row.notOpen && !row.onTime ? text("board.late") : null,
                row.corrected ? text("board.corrected") : null,
              ]
                .filter(Boolean)
                .join(", "),
          },
          {
            key: "days",
            heading: text("board.days"),
            isFigure: true,
            cell: (row) => (row.openDays === null ? "–" : number(row.openDays)),
          },
          {
            key: "when",
            heading: text("board.when"),
            cell: (row) =>
              row.receivedAt === null ? "–" : moment(row.receivedAt, "short"),
          },
        ]}
      />
    </Twin>
  );
}

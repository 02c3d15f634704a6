"use client";

import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { DataTable } from "@/components/ui/table";
import { useFormats } from "@/lib/core/text/formats";
import type { ChildrenOfMonth, PosyanduReply } from "@/lib/posyandu/contract";

const classes = [
  ["stunted", "stunted", "height_measured"],
  ["severelyStunted", "severely_stunted", "height_measured"],
  ["wasted", "wasted", "weight_height_assessed"],
  ["severelyWasted", "severely_wasted", "weight_height_assessed"],
  ["overweight", "overweight", "weight_height_assessed"],
  ["underweight", "underweight", "weight_age_assessed"],
  ["severelyUnderweight", "severely_underweight", "weight_age_assessed"],
] as const;

/** What was found of the children who were measured one by one, month by month. */
export function PosyanduChildren({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { number, month } = useFormats();
  return (
    <SectionCard id="children" heading={text("children.heading")}>
      {reply.children.length === 0 ? (
        <p className="text-muted">{text("children.none")}</p>
      ) : (
        <div
          role="region"
          aria-label={text("children.caption")}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is moved by the keyboard
          tabIndex={0}
          className="overflow-x-auto"
        >
          <DataTable<ChildrenOfMonth>
            caption={text("children.caption")}
            captionHidden
            rows={reply.children.toReversed()}
            rowKey={(row) => row.month}
            columns={[
              {
                key: "month",
                heading: text("board.month"),
                isRowHeading: true,
                cell: (row) => month(row.month),
                className: "whitespace-nowrap",
              },
              {
                key: "children",
                heading: text("children.measured"),
                isFigure: true,
                cell: (row) => number(row.children),
              },
              ...classes.map(([key, count, assessed]) => ({
                key,
                heading: text(`children.${key}`),
                isFigure: true,
                className: "min-w-24",
                cell: (row: ChildrenOfMonth) =>
                  row[assessed] === 0
                    ? "–"
                    : text("children.of", {
                        count: number(row[count]),
                        assessed: number(row[assessed]),
                      }),
              })),
            ]}
          />
        </div>
      )}
    </SectionCard>
  );
}

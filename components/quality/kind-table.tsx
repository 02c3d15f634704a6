"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { cx } from "@/components/ui/class-names";
import { StateMessage } from "@/components/ui/state-message";
import { DataTable, type Column } from "@/components/ui/table";
import { useFormats } from "@/lib/core/text/formats";
import type { QualityReply } from "@/lib/quality/contract";
import { findingKindOf } from "@/lib/quality/domain/finding-kinds";
import { findingStates } from "@/lib/quality/domain/work-states";
import { FilterLink } from "./filter-link";
import { useQualityFilter } from "./use-quality";

type Row = QualityReply["kinds"][number];

/** How many findings of each kind there are and where the work on them stands; every number leads to its list. */
export function KindTable({ reply }: { reply: QualityReply }) {
  const text = useTranslations("quality");
  const formats = useFormats();
  const columns = useColumns();
  const named = { area: reply.total.name, month: formats.month(reply.month) };
  const rows = reply.kinds.filter(({ counts }) =>
    Object.values(counts).some((count) => count > 0),
  );
  return (
    <SectionCard id="kinds" heading={text("kinds.heading")}>
      {rows.length === 0 ? (
        <Nothing reply={reply} />
      ) : (
        <div className="overflow-x-auto">
          <DataTable
            caption={text("kinds.caption", named)}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={({ kind }) => kind}
          />
        </div>
      )}
    </SectionCard>
  );
}

/** Nothing found is said of reports that came; without a report nothing can be said. */
function Nothing({ reply }: { reply: QualityReply }) {
  const text = useTranslations("quality");
  const formats = useFormats();
  const named = {
    area: reply.total.name,
    month: formats.month(reply.month),
  };
  return reply.total.reported === 0 ? (
    <p className="text-muted">{text("kinds.noReports", named)}</p>
  ) : (
    <StateMessage tone="info" title={text("kinds.none", named)}>
      {text("kinds.noneText")}
    </StateMessage>
  );
}

function useColumns(): Column<Row>[] {
  const text = useTranslations("quality");
  const { say, number } = useFormats();
  const { filter } = useQualityFilter();
  return useMemo(
    () => [
      {
        key: "kind",
        heading: text("kinds.kind"),
        isRowHeading: true,
        className: "min-w-44",
        cell: ({ kind }) => (
          <FilterLink
            to={{ kind, state: null }}
            className={cx(
              "inline-block rounded-mark leading-6 hover:text-accent hover:underline",
              filter.kind === kind && "font-semibold",
            )}
          >
            {say(findingKindOf(kind).name)}
          </FilterLink>
        ),
      },
      ...findingStates.map((state) => ({
        key: state,
        heading: text(`state.${state}`),
        isFigure: true,
        sortBy: ({ counts }: Row) => counts[state],
        cell: ({ kind, counts }: Row) =>
          counts[state] === 0 ? (
            <span className="text-muted">0</span>
          ) : (
            <FilterLink
              to={{ kind, state }}
              className="inline-block min-w-6 rounded-mark leading-6 hover:text-accent hover:underline"
            >
              {number(counts[state])}
            </FilterLink>
          ),
      })),
    ],
    [text, say, number, filter.kind],
  );
}

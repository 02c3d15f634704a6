"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { Distribution, GrowthReply } from "@/lib/growth/contract";
import {
  spreadSteps,
  type SpreadStep,
} from "@/lib/growth/domain/growth-spread";
import { useFormats } from "@/lib/core/text/formats";
import { DataTable, type Column } from "@/components/ui/table";
import { useCounts } from "./growth-data";

/** The spread as a table: every step, lowest first, beside the percentage of the standard. */
export function GrowthSpreadTable({
  reply,
  spread,
}: {
  reply: GrowthReply;
  spread: Distribution;
}) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const steps = useMemo(() => spreadSteps(spread.bins, spread.n), [spread]);
  return (
    <div className="max-h-80 overflow-auto print:max-h-none">
      <DataTable
        caption={text("spread.caption", {
          index: text(`spread.index.${spread.index}`),
          area: reply.name,
          month: formats.month(reply.month),
        })}
        captionHidden
        columns={useColumns()}
        rows={steps}
        rowKey={({ from }) => String(from)}
      />
    </div>
  );
}

function useColumns(): Column<SpreadStep>[] {
  const text = useTranslations("growth");
  const formats = useFormats();
  const { count, percent } = useCounts();
  return [
    {
      key: "step",
      heading: text("spread.columnStep"),
      isRowHeading: true,
      className: "figures",
      sortBy: ({ from }) => from,
      cell: ({ from, to }) =>
        text("spread.range", {
          from: formats.number(from, 1),
          to: formats.number(to, 1),
        }),
    },
    {
      key: "count",
      heading: text("spread.columnCount"),
      isFigure: true,
      sortBy: ({ n }) => n,
      cell: ({ n }) => count(n),
    },
    {
      key: "share",
      heading: text("spread.columnShare"),
      isFigure: true,
      sortBy: ({ share }) => share,
      cell: ({ share }) => percent(share),
    },
    {
      key: "expected",
      heading: text("spread.columnExpected"),
      isFigure: true,
      sortBy: ({ expected }) => expected,
      cell: ({ expected }) => formats.percent(expected),
    },
  ];
}

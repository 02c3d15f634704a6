"use client";

import { useTranslations } from "use-intl/react";
import type { ChangeSplit, GrowthReply } from "@/lib/growth/contract";
import { percentOf } from "@/lib/growth/domain/growth-percent";
import { useFormats } from "@/lib/core/text/formats";
import { DataTable, type Column } from "@/components/ui/table";
import { useCounts } from "./growth-data";

type Month = { stunted: number | null; measured: number | null };

type Row = {
  key: "both" | "onlyBefore" | "onlyNow" | "all";
  name: string;
  /** Null if none of them was measured in that month. */
  then: Month | null;
  now: Month | null;
};

/** The children of both months, of one only, and all: how many, and how many of them were stunted. */
export function GrowthChangeTable({
  change,
  month,
}: {
  change: ChangeSplit;
  month: GrowthReply["month"];
}) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const before = formats.month(change.before);
  const now = formats.month(month);
  const column = (key: "then" | "now", name: string): Column<Row> => ({
    key,
    heading: text("change.then", { month: name }),
    isFigure: true,
    cell: (row) => <Stunted month={row[key]} />,
  });
  return (
    <DataTable
      caption={text("change.caption", { before, now })}
      columns={[
        {
          key: "group",
          heading: text("change.group"),
          isRowHeading: true,
          cell: ({ name }) => name,
        },
        column("then", before),
        column("now", now),
      ]}
      rows={useRows(change, before, now)}
      rowKey={({ key }) => key}
      rowClass={({ key }) => (key === "all" ? "font-semibold" : undefined)}
      dense={false}
    />
  );
}

function useRows(change: ChangeSplit, before: string, now: string): Row[] {
  const text = useTranslations("growth");
  const { both, onlyBefore, onlyNow } = change;
  return [
    {
      key: "both",
      name: text("change.both"),
      then: { stunted: both.stuntedBefore, measured: both.n },
      now: { stunted: both.stuntedNow, measured: both.n },
    },
    {
      key: "onlyBefore",
      name: text("change.onlyBefore", { month: before }),
      then: { stunted: onlyBefore.stunted, measured: onlyBefore.n },
      now: null,
    },
    {
      key: "onlyNow",
      name: text("change.onlyNow", { month: now }),
      then: null,
      now: { stunted: onlyNow.stunted, measured: onlyNow.n },
    },
    {
      key: "all",
      name: text("change.all"),
      then: { stunted: change.stuntedBefore, measured: change.measuredBefore },
      now: { stunted: change.stuntedNow, measured: change.measuredNow },
    },
  ];
}

function Stunted({ month }: { month: Month | null }) {
  const text = useTranslations("growth");
  const { count, percent } = useCounts();
  if (month === null)
    return <span className="text-muted">{text("change.notThen")}</span>;
  if (month.measured === 0)
    return <span className="text-muted">{text("nobody")}</span>;
  return (
    <>
      {percent(percentOf(month.stunted, month.measured))}
      <span className="block text-12 font-normal text-muted">
        {text("of", {
          part: count(month.stunted),
          whole: count(month.measured),
        })}
      </span>
    </>
  );
}

"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { ChildMonth } from "@/lib/children/contract";
import { useFormats } from "@/lib/core/text/formats";
import { DataTable, type Column } from "@/components/ui/table";

/** Each month of a file: how many were measured, and how many are stunted as computed and as stated in the file. */
export function ChildrenMonths({ months }: { months: readonly ChildMonth[] }) {
  const text = useTranslations("children");
  const columns = useColumns();
  if (months.length === 0)
    return <p className="text-14 text-muted">{text("months.none")}</p>;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-16 font-semibold">{text("months.heading")}</h3>
      <DataTable
        caption={text("months.caption")}
        captionHidden
        dense={false}
        columns={columns}
        rows={months}
        rowKey={({ month }) => month}
        initial={{ key: "month", descending: true }}
      />
      <p className="text-13 text-muted">{text("months.note")}</p>
    </div>
  );
}

function useColumns(): Column<ChildMonth>[] {
  const text = useTranslations("children");
  const formats = useFormats();
  return useMemo(
    () =>
      [
        {
          key: "month",
          heading: text("months.month"),
          isRowHeading: true,
          sortBy: ({ month }) => month,
          cell: ({ month }) => formats.month(month, "short"),
        },
        {
          key: "posyandu",
          heading: text("months.posyandu"),
          isFigure: true,
          className: "max-sm:hidden",
          sortBy: ({ posyandu }) => posyandu,
          cell: ({ posyandu }) => formats.number(posyandu),
        },
        {
          key: "measured",
          heading: text("months.measured"),
          isFigure: true,
          sortBy: ({ heightMeasured }) => heightMeasured,
          cell: (month) => <Measured month={month} />,
        },
        {
          key: "stunted",
          heading: text("months.stunted"),
          isFigure: true,
          sortBy: ({ stunted }) => stunted,
          cell: ({ stunted, heightMeasured }) => (
            <CountWithShare count={stunted} of={heightMeasured} />
          ),
        },
        {
          key: "stated",
          heading: text("months.stated"),
          isFigure: true,
          className: "sm:max-w-56",
          sortBy: ({ statedCompared, statedStunted }) =>
            statedCompared === 0 ? null : statedStunted,
          cell: (month) => <Stated month={month} />,
        },
        {
          key: "flagged",
          heading: text("months.flagged"),
          isFigure: true,
          className: "max-sm:hidden",
          sortBy: ({ flagged }) => flagged,
          cell: ({ flagged }) => formats.number(flagged),
        },
      ] satisfies Column<ChildMonth>[],
    [text, formats],
  );
}

/** How many were measured. On a narrow screen the number of implausible ones stands below, because it has no column there. */
function Measured({
  month: { heightMeasured, flagged },
}: {
  month: ChildMonth;
}) {
  const text = useTranslations("children");
  const { number } = useFormats();
  return (
    <>
      {number(heightMeasured)}
      <span className="block text-12 text-muted sm:hidden">
        {text("months.flaggedShort", { count: number(flagged) })}
      </span>
    </>
  );
}

/** A count with its percentage. If nothing was measured there is no percentage. */
function CountWithShare({ count, of }: { count: number; of: number }) {
  const { number, percent } = useFormats();
  return (
    <>
      {number(count)}
      {of > 0 ? (
        <span className="text-muted max-sm:block">
          {" "}
          {percent((count / of) * 100)}
        </span>
      ) : null}
    </>
  );
}

function Stated({
  month: { statedCompared, statedStunted, computedStunted },
}: {
  month: ChildMonth;
}) {
  const text = useTranslations("children");
  const { number } = useFormats();
  if (statedCompared === 0)
    return <span className="text-muted">{text("months.notStated")}</span>;
  return (
    <>
      <CountWithShare count={statedStunted} of={statedCompared} />
      <span className="block text-12 text-pretty text-muted">
        {text("months.statedOf", {
          compared: number(statedCompared),
          computed: number(computedStunted),
        })}
      </span>
    </>
  );
}

"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/domain/catalogue/catalogue";
import type { IndicatorEntry } from "@/lib/domain/catalogue/indicator-entry";
import type { IndicatorId } from "@/lib/domain/catalogue/indicators";
import { reportedShare } from "@/lib/domain/ranking";
import type { Formats } from "@/lib/text/bind-formats";
import { useFormats } from "@/lib/text/formats";
import type { PlainTable } from "@/lib/text/plain-table";
import { DataTable, type Column } from "../ui/table";
import { AreaName } from "./area-name";
import { cellValue, shareText } from "./cell-text";
import { ChangeFigure } from "./change-line";
import { useTableCaption } from "./table-caption";
import { useCompared, type ComparedRow } from "./use-compared";

/** The twin of map and ranking: the same areas, every figure and every state in words. */
export function AreaTable({ indicator }: { indicator: IndicatorId }) {
  const rows = useCompared(indicator);
  const columns = useColumns(indicator);
  const caption = useTableCaption(indicator);
  if (rows === undefined) return null;
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ area }) => area}
    />
  );
}

type Words = {
  text: ReturnType<typeof useTranslations<"province">>;
  common: ReturnType<typeof useTranslations<"common">>;
  formats: Formats;
};

function useColumns(id: IndicatorId): Column<ComparedRow>[] {
  const text = useTranslations("province");
  const common = useTranslations("common");
  const formats = useFormats();
  return useMemo(() => {
    const words = { text, common, formats };
    return [
      ...nameColumns(words),
      valueColumn(words, indicatorOf(id)),
      changeColumn("Month"),
      changeColumn("Year"),
      shareColumn(words),
    ];
  }, [id, text, common, formats]);
}

function nameColumns({ text }: Words): Column<ComparedRow>[] {
  return [
    {
      key: "place",
      heading: text("table.place"),
      isFigure: true,
      sortBy: ({ place }) => place,
      cell: ({ place }) => place ?? "–",
    },
    {
      key: "area",
      heading: text("table.area"),
      isRowHeading: true,
      sortBy: ({ name }) => name,
      cell: ({ area, name }) => <AreaName code={area} name={name} />,
    },
  ];
}

function valueColumn(
  { text, common, formats }: Words,
  indicator: IndicatorEntry,
): Column<ComparedRow> {
  const stateOf = (row: ComparedRow) =>
    row.state === "value" ? "–" : common(`state.${row.state}`);
  return {
    key: "value",
    heading: text("table.value"),
    isFigure: true,
    sortBy: ({ value }) => value ?? null,
    cell: (row) =>
      cellValue(formats, indicator, row) ?? (
        <span className="text-muted">{stateOf(row)}</span>
      ),
  };
}

function changeColumn(which: "Month" | "Year"): Column<ComparedRow> {
  const key = `since${which}` as const;
  return {
    key,
    heading: <Since which={which} />,
    isFigure: true,
    sortBy: (row) => row[key]?.difference ?? null,
    cell: (row) => <ChangeFigure change={row[key]} />,
  };
}

function shareColumn({ text, formats }: Words): Column<ComparedRow> {
  return {
    key: "share",
    heading: text("table.share"),
    isFigure: true,
    sortBy: ({ coverage }) => reportedShare(coverage),
    cell: ({ coverage }) => (
      <span
        title={text("map.coverage", {
          reported: formats.number(coverage.reported),
          registered: formats.number(coverage.registered),
        })}
      >
        {shareText(formats, coverage)}
      </span>
    ),
  };
}

function Since({ which }: { which: "Month" | "Year" }) {
  const text = useTranslations("province");
  return (
    <span title={text(`table.since${which}`)}>
      ± {text(`ranking.since${which}`)}
    </span>
  );
}

const exportHeadings = [
  "code",
  "area",
  "value",
  "unit",
  "numerator",
  "denominator",
  "reported",
  "registered",
  "place",
  "sinceMonth",
  "sinceYear",
  "state",
] as const;

/** The table as it is saved or copied: codes, counts and unrounded figures. */
export function useAreaExport(id: IndicatorId): PlainTable | null {
  const text = useTranslations("province");
  const common = useTranslations("common");
  const rows = useCompared(id);
  return useMemo(() => {
    if (rows === undefined) return null;
    const isPercent = indicatorOf(id).unit === "percent";
    const unit = text(isPercent ? "table.percent" : "table.perPosyandu");
    const remark = (row: ComparedRow) => {
      const words = row.reason ? text(`ranking.reason.${row.reason}`) : "";
      const simulated = row.simulated ? common("state.simulated") : "";
      return [words, simulated].filter(Boolean).join("; ");
    };
    return {
      headings: exportHeadings.map((key) => text(`table.${key}`)),
      rows: rows.map((row) => [
        row.area,
        row.name,
        row.value ?? null,
        unit,
        row.numerator ?? null,
        row.denominator ?? null,
        row.coverage.reported,
        row.coverage.registered,
        row.place,
        row.sinceMonth?.difference ?? null,
        row.sinceYear?.difference ?? null,
        remark(row),
      ]),
    };
  }, [id, rows, text, common]);
}

"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/domain/catalogue/catalogue";
import type { IndicatorId } from "@/lib/domain/catalogue/indicators";
import { reportedShare } from "@/lib/domain/ranking";
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

function useColumns(id: IndicatorId): Column<ComparedRow>[] {
  const text = useTranslations("province");
  const common = useTranslations("common");
  const formats = useFormats();
  return useMemo(() => {
    const indicator = indicatorOf(id);
    const stateOf = (row: ComparedRow) =>
      row.state === "value" ? "–" : common(`state.${row.state}`);
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
      {
        key: "value",
        heading: text("table.value"),
        isFigure: true,
        sortBy: ({ value }) => value ?? null,
        cell: (row) =>
          cellValue(formats, indicator, row) ?? (
            <span className="text-muted">{stateOf(row)}</span>
          ),
      },
      {
        key: "sinceMonth",
        heading: <Since key="m" which="Month" />,
        isFigure: true,
        sortBy: ({ sinceMonth }) => sinceMonth?.difference ?? null,
        cell: ({ sinceMonth }) => <ChangeFigure change={sinceMonth} />,
      },
      {
        key: "sinceYear",
        heading: <Since key="y" which="Year" />,
        isFigure: true,
        sortBy: ({ sinceYear }) => sinceYear?.difference ?? null,
        cell: ({ sinceYear }) => <ChangeFigure change={sinceYear} />,
      },
      {
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
      },
    ] satisfies Column<ComparedRow>[];
  }, [id, text, common, formats]);
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

"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { Verdict } from "@/lib/core/catalogue/change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { isAreaCode, type AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import type { PlainTable } from "@/lib/core/text/plain-table";
import { useAreasAbove } from "./use-areas-above";
import { useCompared, type ComparedRow } from "./use-compared";
import { useFigureColumns } from "./use-figure-columns";
import { useView } from "@/components/view/view-context";

const headingsAfter = ["place", "sinceMonth", "sinceYear", "state"] as const;

/** The table as it is saved or copied: the areas above each row, codes, counts and unrounded figures; why a figure is missing stands beside it. */
export function useIndicatorExport(id: IndicatorId): PlainTable | null {
  const text = useTranslations("figures");
  const common = useTranslations("common");
  const { say } = useFormats();
  const { view } = useView();
  const rows = useCompared(id);
  const columns = useFigureColumns(indicatorOf(id));
  const above = useAreasAbove(view.level);
  return useMemo(() => {
    if (rows === undefined || above === null) return null;
    const indicator = indicatorOf(id);
    const unlike: Partial<Record<Verdict, string>> = {
      "other-source": text("table.otherSource"),
      "not-open": say(midSentence(stateLabel["not-open"])),
    };
    const remark = (row: ComparedRow) => {
      const words = row.reason ? say(midSentence(stateLabel[row.reason])) : "";
      const simulated = row.simulated ? common("state.simulated") : "";
      const changes = (["sinceMonth", "sinceYear"] as const).flatMap(
        (since) => {
          const why = unlike[row[since]?.verdict ?? "same"];
          return why === undefined ? [] : `${text(`table.${since}`)}: ${why}`;
        },
      );
      return [words, simulated, ...changes].filter(Boolean).join("; ");
    };
    return {
      headings: [
        text("table.month"),
        text("table.indicator"),
        ...above.headings,
        text("table.code"),
        text("table.area"),
        ...columns.headings,
        ...headingsAfter.map((key) => text(`table.${key}`)),
      ],
      rows: rows.map((row) => [
        view.month,
        say(indicator.label),
        ...above.namesAbove(row.village ?? areaCodeOf(row.area)),
        row.area,
        row.name,
        ...columns.cells(row),
        row.place,
        row.sinceMonth?.difference ?? null,
        row.sinceYear?.difference ?? null,
        remark(row),
      ]),
    };
  }, [id, rows, above, columns, text, common, say, view.month]);
}

/** The code of an area; nothing for the id of a posyandu, which says nothing of its place. */
function areaCodeOf(key: ComparedRow["area"]): AreaCode | undefined {
  return isAreaCode(key) ? key : undefined;
}

"use client";

import { useTranslations } from "use-intl/react";
import { shareText } from "@/components/figures/cell-text";
import { ValueCell } from "@/components/figures/value-cell";
import { SectionCard } from "@/components/frame/section-card";
import { DataTable, type Column } from "@/components/ui/table";
import { AreaName } from "@/components/view/area-name";
import { LevelChoice } from "@/components/view/level-choice";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { roundedValueOf, shownShare } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import type { KaderBoardReply, KaderRow } from "@/lib/kader/contract";
import { useArea } from "@/components/view/use-area";

const columns = [
  ["perPosyandu", "kader_per_posyandu"],
  ["five", "kader_coverage"],
  ["trained", "kader_trained"],
  ["utama", "kader_utama"],
  ["incentive", "kader_incentive"],
] as const;

/** The areas below the one on screen, to be ordered by any of the figures. */
export function KaderAreas({ reply }: { reply: KaderBoardReply }) {
  const text = useTranslations("kader");
  const common = useTranslations("common");
  const formats = useFormats();
  const { data: area } = useArea();
  const own = useColumns();
  return (
    <SectionCard
      id="areas"
      heading={text("areas.heading", {
        level: common(`levelMid.${reply.level}`),
      })}
      actions={<LevelChoice />}
    >
      <div className="relative -mx-4 max-h-[40rem] overflow-auto px-4 sm:-mx-6 sm:px-6">
        <DataTable
          caption={text("areas.caption", {
            area: area?.code === reply.area ? area.name : reply.area,
            month: formats.month(reply.month),
          })}
          captionHidden
          columns={own}
          rows={reply.rows}
          rowKey={(row) => row.area}
          empty={text("areas.none")}
          dense={false}
        />
      </div>
    </SectionCard>
  );
}

function useColumns(): Column<KaderRow>[] {
  const text = useTranslations("kader");
  const view = useTranslations("view");
  const formats = useFormats();
  const activeOf = (row: KaderRow) =>
    row.values.kader_per_posyandu?.numerator ?? null;
  return [
    {
      key: "area",
      heading: view("table.area"),
      isRowHeading: true,
      sortBy: ({ name }) => name,
      cell: ({ area, name }) => (
        <AreaName code={area} name={name} isShortOnPhone />
      ),
    },
    {
      key: "reported",
      heading: text("areas.reported"),
      isFigure: true,
      sortBy: ({ coverage }) => shownShare(coverage),
      cell: ({ coverage }) => shareText(formats, coverage),
      className: "text-muted",
    },
    {
      key: "active",
      heading: text("areas.active"),
      isFigure: true,
      sortBy: activeOf,
      cell: (row) => {
        const active = activeOf(row);
        return active === null ? "–" : formats.number(active);
      },
    },
    ...columns.map(([key, id]) => figureColumn(id, text(`areas.${key}`))),
  ];
}

function figureColumn(id: IndicatorId, heading: string): Column<KaderRow> {
  const indicator = indicatorOf(id);
  return {
    key: id,
    heading,
    isFigure: true,
    sortBy: ({ values }) => {
      const figure = values[id];
      return figure === undefined
        ? null
        : (roundedValueOf(indicator, figure) ?? null);
    },
    cell: ({ values }) => {
      const figure = values[id];
      return figure === undefined ? (
        "–"
      ) : (
        <ValueCell indicator={indicator} cell={figure} />
      );
    },
  };
}

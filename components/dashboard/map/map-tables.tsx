"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { ClusterArea } from "@/lib/clusters/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { Compare } from "@/lib/core/client/view";
import { useFormats } from "@/lib/core/text/formats";
import type { ValueRow } from "@/lib/figures/contract";
import { useTableCaption } from "@/components/figures/table-caption";
import { ValueCell } from "@/components/figures/value-cell";
import type { Column } from "@/components/ui/table";
import { AreaTable } from "@/components/view/area-table";
import { useView } from "@/components/view/view-context";
import { useDifferenceMap, type AreaDifference } from "./use-difference-map";
import { useClusters } from "./use-clusters";
import { useFigureMap } from "./use-figure-map";
import { useSides } from "./use-other-side";

/** The table twins of what the map shows beside plain figures. */
export function MapTables() {
  const { view } = useView();
  const { compare } = view.map;
  return compare === null ? (
    <ClusterTable />
  ) : (
    <ComparedTable compare={compare} />
  );
}

type ComparedRow = AreaDifference & { code: string; name: string };

/** Both figures of each area, and their difference where they can be subtracted. */
function ComparedTable({ compare }: { compare: Compare }) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const sides = useSides(compare);
  const now = useFigureMap(sides.now.indicator, sides.now.month);
  const other = useFigureMap(sides.other.indicator, sides.other.month);
  const { byArea } = useDifferenceMap(now, other);
  const isSame = now.indicator.unit === other.indicator.unit;
  const rows = useMemo(
    () =>
      [...byArea.values()].map((one): ComparedRow => ({
        ...one,
        code: one.row.area,
        name: one.row.name,
      })),
    [byArea],
  );
  const columns = [
    figureColumn(
      "other",
      sides.other.name,
      other.indicator,
      (row) => row.other,
    ),
    figureColumn("now", sides.now.name, now.indicator, ({ row }) => row),
    ...(isSame
      ? [
          {
            key: "difference",
            heading: `${text("map.difference")}, ${text(`map.units.${now.indicator.unit}`)}`,
            isFigure: true,
            sortBy: (row: ComparedRow) => row.difference,
            cell: (row: ComparedRow) =>
              row.difference === null ? (
                <span className="text-muted">{text("map.noDifference")}</span>
              ) : (
                formats.signed(row.difference, 1)
              ),
          },
        ]
      : []),
  ];
  return (
    <AreaTable
      caption={text("map.differenceLabel", {
        now: sides.now.name,
        other: sides.other.name,
      })}
      columns={columns}
      rows={rows}
    />
  );
}

function figureColumn(
  key: string,
  heading: string,
  indicator: IndicatorEntry,
  figureOf: (row: ComparedRow) => ValueRow | undefined,
): Column<ComparedRow> {
  return {
    key,
    heading,
    isFigure: true,
    sortBy: (row) => figureOf(row)?.value ?? null,
    cell: (row) => {
      const figure = figureOf(row);
      return figure ? <ValueCell indicator={indicator} cell={figure} /> : "–";
    },
  };
}

type ClusterRow = ClusterArea & { code: string };

function ClusterTable() {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { view } = useView();
  const caption = useTableCaption(view.indicator);
  const map = useFigureMap(view.indicator, view.month);
  const { clusters } = useClusters();
  const rows = useMemo(
    () => clusters?.rows.map((row) => ({ ...row, code: row.area })) ?? [],
    [clusters],
  );
  const labels = new Map(map.rows.map(({ code, label }) => [code, label]));
  const columns: Column<ClusterRow>[] = [
    {
      key: "value",
      heading: formats.say(map.indicator.label),
      isFigure: true,
      cell: ({ code }) => labels.get(code) ?? "–",
    },
    {
      key: "kind",
      heading: text("map.clusters.heading"),
      sortBy: ({ kind }) => kind,
      cell: ({ kind }) => text(`map.clusters.kind.${kind}`),
    },
    {
      key: "neighbours",
      heading: text("map.clusters.neighbours"),
      isFigure: true,
      sortBy: ({ neighbours }) => neighbours,
      cell: ({ neighbours }) => formats.number(neighbours),
    },
    {
      key: "p",
      heading: text("map.clusters.p"),
      isFigure: true,
      sortBy: ({ p }) => p,
      cell: ({ p }) => (p === null ? "–" : formats.number(p, 3)),
    },
  ];
  return <AreaTable caption={caption} columns={columns} rows={rows} />;
}

"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useCellText } from "@/components/figures/use-cell-text";
import { StateWord } from "@/components/figures/state-word";
import { lookOf } from "@/components/figures/indicator-look";
import { useLiveChange } from "@/components/live/use-live";
import { bandToken, type AreaLook } from "@/components/map/area-look";
import { cx } from "@/components/ui/class-names";
import { Explained } from "@/components/ui/explained";
import { AreaName } from "@/components/view/area-name";
import { useDashboardHref } from "@/components/view/use-dashboard-href";
import { useMayOpen } from "@/components/view/use-may-open";
import { cellValue } from "@/components/figures/cell-text";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { stateOf } from "@/lib/core/catalogue/states";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import type { FiguresRow } from "@/lib/figures/contract";
import type { HeatColumn } from "./use-heat";

/** An area with one cell a column. */
export function HeatRow({
  row,
  columns,
  isTotal,
}: {
  row: FiguresRow;
  columns: readonly HeatColumn[];
  isTotal: boolean;
}) {
  const change = useLiveChange();
  return (
    <tr
      key={change?.sequence}
      className={cx(change?.areas.has(row.area) && "row-flash")}
    >
      <th
        scope="row"
        className={cx(
          "sticky left-0 z-10 max-w-32 bg-surface py-1 pr-2 text-left sm:max-w-none",
          isTotal ? "font-semibold" : "font-normal",
        )}
      >
        {isTotal ? (
          row.name
        ) : (
          <AreaName code={row.area} name={row.name} isShortOnPhone />
        )}
      </th>
      {columns.map((column) => (
        <HeatCell key={column.id} row={row} column={column} />
      ))}
    </tr>
  );
}

function HeatCell({ row, column }: { row: FiguresRow; column: HeatColumn }) {
  const text = useTranslations("fields");
  const indicator = indicatorOf(column.id);
  const figure = row.values[column.id];
  if (figure === undefined)
    return (
      <td className={cx(cell, "dotted bg-sunken")}>
        <span className={pill}>
          <Explained why={text("notPublicWhy")} className="text-12 text-muted">
            {text("notPublic")}
          </Explained>
        </span>
      </td>
    );
  const whole = { ...row, ...figure };
  const look = lookOf(indicator, column.bands, whole);
  const colour =
    look.kind === "band"
      ? { background: `var(--${bandToken(indicator.good, look.band)})` }
      : undefined;
  return (
    <td style={colour} className={cx(cell, patternOf(look))}>
      <Value row={row} indicator={indicator} id={column.id} />
    </td>
  );
}

/** Ground and pattern are what the cell says: they stay where a reader's own colours are forced upon the page. */
const cell =
  "h-9 min-w-24 rounded-mark px-1 text-center align-middle forced-color-adjust-none";
/** The figure stands on the ground of the page, so that it is read on every colour and pattern. */
const pill = "inline-block rounded-mark bg-surface px-1.5 leading-6";

function patternOf(look: AreaLook): string {
  const isStrong = look.kind === "band" && look.band > 3;
  const edge = look.isPartial
    ? cx(
        "outline-1 -outline-offset-2 outline-dashed",
        isStrong ? "outline-surface" : "outline-ink",
      )
    : "";
  switch (look.kind) {
    case "hatched":
      return "hatched bg-sunken";
    case "dots":
      return "dotted bg-sunken";
    case "plain":
    case "quiet":
      return "bg-sunken outline-1 -outline-offset-1 outline-line-strong outline-dotted";
    case "band":
      return edge;
  }
}

/** The value or limit, which leads to its figure; or the word of the state that stands for it. */
function Value({
  row,
  indicator,
  id,
}: {
  row: FiguresRow;
  indicator: IndicatorEntry;
  id: HeatColumn["id"];
}) {
  const text = useTranslations("fields");
  const formats = useFormats();
  const cellText = useCellText();
  const hrefOf = useDashboardHref();
  const mayOpen = useMayOpen();
  const figure = row.values[id];
  if (figure === undefined) return null;
  const value = cellValue(formats, indicator, figure);
  const code: string = row.area;
  if (value === null)
    return (
      <span className={cx(pill, "text-12")}>
        <StateWord state={stateOf(indicator, figure)} />
      </span>
    );
  if (!isAreaCode(code) || !mayOpen(code))
    return <span className={cx(pill, "figures font-semibold")}>{value}</span>;
  const whole = { ...row, ...figure };
  return (
    <Link
      href={hrefOf(code, id)}
      aria-label={text("table.door", {
        area: row.name,
        indicator: formats.say(indicator.label),
        value: cellText(indicator, whole),
      })}
      className={cx(
        pill,
        "figures font-semibold hover:text-accent hover:underline",
      )}
    >
      {value}
    </Link>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, type CSSProperties } from "react";
import { useTranslations } from "use-intl/react";
import { lookOf } from "@/components/figures/indicator-look";
import { useHeat, type HeatColumn } from "@/components/fields/use-heat";
import { bandToken, type AreaLook } from "@/components/map/area-look";
import { cx } from "@/components/ui/class-names";
import { useView } from "@/components/view/view-context";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { shownValueOf, stateOf } from "@/lib/core/catalogue/states";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { shortName } from "@/lib/core/text/short-name";
import { stateLabel } from "@/lib/core/text/states";
import { fieldsQuery } from "@/lib/fields/client/queries";
import type { FieldsReply } from "@/lib/fields/contract";
import type { FiguresRow } from "@/lib/figures/contract";
import { GridRows } from "./grid-rows";
import { SlideRead } from "./slide-read";

/** The six fields of service of every area, in percent of its posyandu; colours as on the page of the fields. */
export function FieldsSlide() {
  const { view } = useView();
  const read = useQuery(fieldsQuery(view.area, view.level, view.month));
  return <SlideRead read={read}>{(reply) => <Heat reply={reply} />}</SlideRead>;
}

const grid = "minmax(0,2.2fr) repeat(6, minmax(3rem,1fr))";

function Heat({ reply }: { reply: FieldsReply }) {
  const text = useTranslations("meetings");
  const fields = useTranslations("fields");
  const columns = useHeat(reply, null);
  const rows = useMemo(
    () =>
      [reply.total, ...reply.rows].map((row) => ({
        ...row,
        key: row.area,
      })),
    [reply],
  );
  return (
    <div className="flex h-full min-h-0 flex-col gap-1">
      <div
        style={{ gridTemplateColumns: grid }}
        className="grid items-end gap-x-2 px-1 text-center text-12 leading-tight font-semibold text-muted"
      >
        <span className="text-left font-normal">{text("fields.unit")}</span>
        {reply.fields.map(({ field }) => (
          <span key={field} title={fields(`field.${field}`)}>
            <span className="min-[100rem]:hidden">
              {text(`fields.short.${field}`)}
            </span>
            <span className="max-[100rem]:hidden">
              {field === "trantibumlinmas"
                ? text("fields.short.trantibumlinmas")
                : fields(`field.${field}`)}
            </span>
          </span>
        ))}
      </div>
      <GridRows caption={text("fields.caption")} rows={rows} columns={grid}>
        {(row) => (
          <>
            <span
              className={cx(
                "truncate text-16",
                row.area === reply.total.area ? "font-bold" : "font-semibold",
              )}
            >
              {shortName(row.name)}
            </span>
            {columns.map((column) => (
              <Cell key={column.id} row={row} column={column} />
            ))}
          </>
        )}
      </GridRows>
    </div>
  );
}

/** The figure, and below it the colour of its class; a broken line where too few have reported. */
function Cell({ row, column }: { row: FiguresRow; column: HeatColumn }) {
  const formats = useFormats();
  const indicator = indicatorOf(column.id);
  const figure = row.values[column.id];
  if (figure === undefined) return <span className="text-center">–</span>;
  const look = lookOf(indicator, column.bands, { ...row, ...figure });
  const value = shownValueOf(indicator, figure);
  return (
    <span className="flex flex-col items-stretch gap-0.5 text-center">
      {value === undefined ? (
        <span className="truncate text-12 text-muted">
          {formats.say(stateLabel[stateOf(indicator, figure)])}
        </span>
      ) : (
        <span
          data-figure
          className="figures text-20 leading-none font-semibold tracking-tighter"
        >
          {formats.number(value, shownDecimals[indicator.unit])}
        </span>
      )}
      <span
        aria-hidden
        style={groundOf(look, indicator.good)}
        className={cx(
          "h-1.5 rounded-[2px] forced-color-adjust-none",
          look.kind === "hatched" && "hatched bg-sunken",
          look.kind === "dots" && "dotted bg-sunken",
          look.isPartial &&
            "outline-2 outline-offset-0 outline-dashed outline-line-strong",
        )}
      />
    </span>
  );
}

function groundOf(
  look: AreaLook,
  good: "up" | "down" | "neutral",
): CSSProperties | undefined {
  return look.kind === "band"
    ? { background: `var(--${bandToken(good, look.band)})` }
    : undefined;
}

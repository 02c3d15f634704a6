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
import { stateLabel } from "@/lib/core/text/states";
import { fieldsQuery } from "@/lib/fields/client/queries";
import type { FieldsReply } from "@/lib/fields/contract";
import type { FiguresRow } from "@/lib/figures/contract";
import { PagedRows } from "./paged-rows";
import { SlideRead } from "./slide-read";

/** The six fields of service of every area, in percent of its posyandu; colours as on the page of the fields. */
export function FieldsSlide() {
  const { view } = useView();
  const read = useQuery(fieldsQuery(view.area, view.level, view.month));
  return <SlideRead read={read}>{(reply) => <Heat reply={reply} />}</SlideRead>;
}

const grid = "minmax(0,1.3fr) repeat(6, minmax(3.5rem,1fr))";

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
        className="grid items-end gap-x-3 px-2 text-center text-12 leading-tight font-semibold text-muted"
      >
        <span className="text-left font-normal">{text("fields.unit")}</span>
        {reply.fields.map(({ field }) => (
          <span key={field} className="wrap-anywhere hyphens-auto">
            {fields(`field.${field}`)}
          </span>
        ))}
      </div>
      <PagedRows caption={text("fields.caption")} rows={rows} columns={grid}>
        {(row) => (
          <>
            <span
              className={cx(
                "truncate text-16",
                row.area === reply.total.area ? "font-bold" : "font-semibold",
              )}
            >
              {row.name}
            </span>
            {columns.map((column) => (
              <Cell key={column.id} row={row} column={column} />
            ))}
          </>
        )}
      </PagedRows>
    </div>
  );
}

function Cell({ row, column }: { row: FiguresRow; column: HeatColumn }) {
  const formats = useFormats();
  const indicator = indicatorOf(column.id);
  const figure = row.values[column.id];
  if (figure === undefined) return <span className="text-center">–</span>;
  const look = lookOf(indicator, column.bands, { ...row, ...figure });
  const value = shownValueOf(indicator, figure);
  return (
    <span
      style={groundOf(look, indicator.good)}
      className={cx(
        "flex h-[1.45rem] items-center justify-center rounded-mark forced-color-adjust-none",
        look.kind === "hatched" && "hatched bg-sunken",
        look.kind === "dots" && "dotted bg-sunken",
      )}
    >
      {value === undefined ? (
        <span className="rounded-mark bg-surface px-1 text-12">
          {formats.say(stateLabel[stateOf(indicator, figure)])}
        </span>
      ) : (
        <span
          data-figure
          className="figures rounded-mark bg-surface px-1 text-20 leading-none font-semibold"
        >
          {formats.number(value, shownDecimals[indicator.unit])}
          {look.isPartial ? <span className="text-muted">*</span> : null}
        </span>
      )}
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

"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useOwnMovement } from "@/components/analysis/use-own-movement";
import { useChanges } from "@/components/dashboard/use-headline";
import { cellValue, valueText } from "@/components/figures/cell-text";
import { ChangeLine } from "@/components/figures/change-line";
import { useTarget, useValues } from "@/components/figures/use-figures";
import { useView } from "@/components/view/view-context";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { stateOf } from "@/lib/core/catalogue/states";
import { reachesTarget } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { stateLabel } from "@/lib/core/text/states";
import type { ValueRow } from "@/lib/figures/contract";
import { mainIndicators } from "@/lib/meetings/domain/main-indicators";
import { GridRows } from "./grid-rows";
import { SlideRead } from "./slide-read";
import { OfIndicator } from "./summary-slide";

/** The areas that can be called, by name; the page of each lies over this slide once it is. */
export function RegencySlide() {
  const text = useTranslations("meetings");
  const { view } = useView();
  const read = useQuery(areaQuery(view.area));
  const rows = useMemo(
    () =>
      (read.data?.children ?? [])
        .filter(({ validTo }) => validTo === null)
        .map(({ code, name }) => ({ key: code, name })),
    [read.data],
  );
  return (
    <div className="flex h-full min-h-0 flex-col gap-3">
      <p className="text-14 text-muted">{text("regency.lead")}</p>
      <SlideRead read={read}>
        {() => (
          <GridRows
            caption={text("regency.caption")}
            rows={rows}
            columns="minmax(0,1fr)"
          >
            {({ name }) => (
              <span className="truncate text-20 font-semibold">{name}</span>
            )}
          </GridRows>
        )}
      </SlideRead>
    </div>
  );
}

/** The page of one area: what a chair asks of it, each with its change and what was to be reached. */
export function AreaPage() {
  return (
    <ul className="flex h-full flex-col justify-evenly gap-1 overflow-hidden">
      {mainIndicators.map((indicator) => (
        <OfIndicator key={indicator} indicator={indicator}>
          <Line />
        </OfIndicator>
      ))}
    </ul>
  );
}

function Line() {
  const formats = useFormats();
  const { view } = useView();
  const read = useValues();
  const changes = useChanges();
  const weighed = useOwnMovement(view.indicator);
  const indicator = indicatorOf(view.indicator);
  const [first] = changes;
  return (
    <li className="grid grid-cols-1 items-center gap-x-4 border-b border-line pb-1.5 last:border-0 lg:grid-cols-[minmax(0,1fr)_7rem_minmax(0,1.1fr)]">
      <span className="text-16 leading-tight font-semibold text-pretty">
        {formats.say(indicator.label)}
      </span>
      <SlideRead read={read}>
        {({ total }) => (
          <>
            <span
              data-figure
              className="figures text-28 leading-none font-semibold whitespace-nowrap lg:text-right"
            >
              {cellValue(formats, indicator, total) ?? (
                <span className="text-14">
                  {formats.say(stateLabel[stateOf(indicator, total)])}
                </span>
              )}
            </span>
            <div className="text-12 leading-snug">
              {first ? (
                <ChangeLine
                  since={first}
                  indicator={indicator}
                  weighed={weighed(first.month)}
                  isShort
                />
              ) : null}
              <Goal total={total} />
            </div>
          </>
        )}
      </SlideRead>
    </li>
  );
}

/** What was to be reached, and whether it is: both as they are shown. */
function Goal({ total }: { total: ValueRow }) {
  const text = useTranslations("meetings");
  const formats = useFormats();
  const { view } = useView();
  const target = useTarget();
  if (target === null) return null;
  const indicator = indicatorOf(view.indicator);
  const digits = Number.isInteger(target.value) ? 0 : 1;
  const level = valueText(formats, indicator, target.value, digits);
  const isKnown = total.state === "value" && total.value !== undefined;
  const isReached =
    isKnown && reachesTarget(indicator, total.value ?? 0, target.value);
  const key = isKnown ? (isReached ? "reached" : "missed") : "target";
  return (
    <p className="figures text-muted">{text(`regency.${key}`, { level })}</p>
  );
}

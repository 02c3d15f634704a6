"use client";

import { useTranslations } from "use-intl/react";
import { isMonth } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import type { PointFacts } from "./use-points";

/** What is said of a posyandu that is pointed at, below its name: strata, last report, and how far the nearest other one is. */
export function PointNote({ strata, lastMonth, nearest }: PointFacts) {
  const text = useTranslations("map");
  const formats = useFormats();
  return (
    <dl className="figures mt-1 grid grid-cols-[auto_auto] gap-x-3 text-muted">
      <dt>{text("point.strata")}</dt>
      <dd>{strata ? text(`strata.${strata}`) : text("point.unknown")}</dd>
      <dt>{text("point.last")}</dt>
      <dd>
        {isMonth(lastMonth) ? formats.month(lastMonth) : text("point.never")}
      </dd>
      {nearest === null ? null : (
        <>
          <dt>{text("point.nearest")}</dt>
          <dd>
            {nearest < 950
              ? text("point.metres", {
                  count: formats.number(Math.round(nearest / 10) * 10),
                })
              : text("point.kilometres", {
                  count: formats.number(nearest / 1000, 1),
                })}
          </dd>
        </>
      )}
    </dl>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { CoverageBar } from "@/components/figures/coverage-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useView } from "@/components/view/view-context";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { submitHref } from "@/lib/submissions/client/submit-address";
import { twoYears } from "@/lib/figures/client/series-query";
import type { SeriesPoint } from "@/lib/figures/contract";

/** The last months of an operator's area: how many of its posyandu are in, and the way to send what is missing. */
export function MyMonths({ area, name }: { area: AreaCode; name: string }) {
  const text = useTranslations("start");
  const { session } = useView();
  const { data, error, refetch } = useQuery(
    twoYears(area, "reporting_completeness", session.latestMonth),
  );
  if (error)
    return (
      <FailureNote
        what={text("failed")}
        error={error}
        hasNumbers={data !== undefined}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <SkeletonLines count={6} />;
  return (
    <ul
      aria-label={text("months.caption", { area: name })}
      className="flex flex-col divide-y divide-line"
    >
      {data.points
        .slice(-6)
        .toReversed()
        .map((point) => (
          <MonthLine key={point.month} area={area} point={point} />
        ))}
    </ul>
  );
}

function MonthLine({ area, point }: { area: AreaCode; point: SeriesPoint }) {
  const text = useTranslations("start");
  const formats = useFormats();
  const reported = point.numerator ?? 0;
  const registered = point.denominator ?? point.coverage.registered;
  const missing = registered - reported;
  const month = formats.month(point.month);
  const state =
    missing === 0
      ? text("months.complete")
      : reported === 0
        ? text("months.none")
        : text("months.missing", { count: formats.number(missing) });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <span className="w-36 font-semibold">{month}</span>
      <CoverageBar coverage={{ reported, registered }} className="w-28" />
      <span className="figures text-14">
        {text("months.of", {
          reported: formats.number(reported),
          registered: formats.number(registered),
        })}
      </span>
      <span className={missing === 0 ? "text-14 text-muted" : "text-14"}>
        {state}
      </span>
      {missing > 0 ? (
        <ButtonLink
          size="sm"
          className="ml-auto"
          href={submitHref(formats.locale, {
            area,
            month: point.month,
          })}
        >
          {text("months.send", { month })}
        </ButtonLink>
      ) : null}
    </li>
  );
}

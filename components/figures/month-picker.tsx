"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { seriesQuery } from "@/lib/figures/client/series-query";
import type { SeriesPoint } from "@/lib/figures/contract";
import {
  addMonths,
  monthRange,
  monthsBetween,
} from "@/lib/core/domain/month-steps";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { Button, buttonLook } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { ChevronDown, ChevronLeft, ChevronRight } from "@/components/ui/icons";
import { PopoverButton } from "@/components/ui/popover-button";
import { shareText } from "./cell-text";
import { ViewLink } from "@/components/view/view-link";
import { useView } from "@/components/view/view-context";

/** The month on screen, one step back and forth, and all months with how complete they are. */
export function MonthPicker() {
  const text = useTranslations("figures");
  const formats = useFormats();
  const { view, session, go } = useView();
  const first = session.firstMonth;
  const latest = session.latestMonth;
  const step = (by: number) => go({ month: addMonths(view.month, by) });
  return (
    <div className="flex shrink-0 items-center">
      <Button
        variant="quiet"
        size="icon"
        className="max-md:hidden"
        aria-label={text("picker.previousMonth")}
        disabled={monthsBetween(first, view.month) <= 0}
        onClick={() => step(-1)}
      >
        <ChevronLeft />
      </Button>
      <PopoverButton
        className={buttonLook({ variant: "quiet", size: "sm" })}
        label={`${text("picker.month")}: ${formats.month(view.month)}`}
        isNamedByContent
        windowClass="w-[min(22rem,calc(100vw-1rem))] p-2.5"
        button={
          <>
            <span className="sr-only">{text("picker.month")}: </span>
            <span className="sm:hidden">
              {formats.month(view.month, "short")}
            </span>
            <span className="max-sm:hidden">{formats.month(view.month)}</span>
            <ChevronDown className="text-muted" />
          </>
        }
      >
        {(close) => (
          <MonthGrid first={first} latest={latest} onChoose={close} />
        )}
      </PopoverButton>
      <Button
        variant="quiet"
        size="icon"
        className="max-md:hidden"
        aria-label={text("picker.nextMonth")}
        disabled={monthsBetween(view.month, latest) <= 0}
        onClick={() => step(1)}
      >
        <ChevronRight />
      </Button>
    </div>
  );
}

function MonthGrid({
  first,
  latest,
  onChoose,
}: {
  first: Month;
  latest: Month;
  onChoose: () => void;
}) {
  const { view } = useView();
  const { data } = useQuery(
    seriesQuery({
      area: view.area,
      indicator: "reporting_completeness",
      from: first,
      to: latest,
    }),
  );
  const points = new Map(data?.points.map((point) => [point.month, point]));
  const months = monthRange(first, latest);
  const years = [
    ...new Set(months.map((month) => month.slice(0, 4))),
  ].reverse();
  return (
    <div className="flex flex-col gap-3">
      {years.map((year) => (
        <section key={year} aria-label={year}>
          <h3 className="figures px-1 pb-1 text-12 font-semibold text-muted">
            {year}
          </h3>
          <div className="grid grid-cols-4 gap-1">
            {months
              .filter((month) => month.startsWith(year))
              .map((month) => (
                <MonthCell
                  key={month}
                  month={month}
                  point={points.get(month)}
                  onChoose={onChoose}
                />
              ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function MonthCell({
  month,
  point,
  onChoose,
}: {
  month: Month;
  point: SeriesPoint | undefined;
  onChoose: () => void;
}) {
  const text = useTranslations("figures");
  const formats = useFormats();
  const { view } = useView();
  const isCurrent = month === view.month;
  const share = point ? shareText(formats, point.coverage) : null;
  const isSilent = point?.coverage.reported === 0;
  return (
    <ViewLink
      change={{ month }}
      onGo={onChoose}
      aria-current={isCurrent ? "date" : undefined}
      aria-label={`${formats.month(month)}${share ? `, ${text("picker.reported", { share })}` : ""}`}
      className={cx(
        "rounded-control px-2 py-1 text-14 hover:bg-sunken",
        isCurrent && "bg-accent-soft font-semibold text-accent",
      )}
    >
      {formats.monthName(month, "short")}
      <span
        className={cx(
          "mt-1 block h-1 overflow-hidden rounded-full",
          isSilent ? "hatched" : "bg-sunken",
        )}
      >
        {point ? (
          <span
            className="block h-full bg-accent"
            style={{ width: `${shareOf(point)}%` }}
          />
        ) : null}
      </span>
      <span className="figures text-12 font-normal text-muted">
        {share ?? "\u00a0"}
      </span>
    </ViewLink>
  );
}

function shareOf({ coverage }: SeriesPoint): number {
  return coverage.registered === 0
    ? 0
    : (coverage.reported / coverage.registered) * 100;
}

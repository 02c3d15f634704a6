"use client";

import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { AreaName } from "@/components/view/area-name";
import { cellValue } from "@/components/figures/cell-text";
import { ChangeFigure } from "@/components/figures/change-line";
import { targetFor, useSeries } from "@/components/figures/use-figures";
import {
  useCompared,
  type ComparedRow,
} from "@/components/figures/use-compared";
import { useLiveChange } from "@/components/live/use-live";
import { useView } from "@/components/view/view-context";

const columns =
  "grid grid-cols-[3.25rem_minmax(6rem,9.75rem)_minmax(2.5rem,1fr)_3.5rem_3.25rem] items-center gap-x-2 sm:grid-cols-[3.25rem_minmax(6rem,9.75rem)_minmax(3rem,1fr)_3.5rem_3.25rem_3.25rem]";

/** Places with bars on one scale; below them, apart, who has no place and why. */
export function RankingBars({ indicator }: { indicator: IndicatorId }) {
  const text = useTranslations("province");
  const formats = useFormats();
  const rows = useCompared(indicator);
  if (rows === undefined) return null;
  const ranked = rows.filter(({ reason }) => reason === null);
  const unranked = rows.filter(({ reason }) => reason !== null);
  return (
    <div className="text-13">
      <Heads label={formats.say(indicatorOf(indicator).label)} />
      {ranked.length === 0 ? (
        <p className="py-3 text-muted">{text("ranking.none")}</p>
      ) : (
        <Places rows={ranked} id={indicator} />
      )}
      {unranked.length > 0 ? (
        <section aria-labelledby="unranked" className="pt-2">
          <h3 id="unranked" className="text-12 font-semibold text-muted">
            {text("ranking.unranked")}
          </h3>
          <Unranked rows={unranked} indicator={indicatorOf(indicator)} />
        </section>
      ) : null}
    </div>
  );
}

function Heads({ label }: { label: string }) {
  const text = useTranslations("province");
  return (
    <div
      className={cx(
        columns,
        "sticky top-0 z-1 bg-surface pb-0.5 text-right text-12 text-muted",
      )}
    >
      <span className="col-span-4 truncate text-left">{label}</span>
      <span title={text("table.sinceMonth")}>{text("ranking.sinceMonth")}</span>
      <span title={text("table.sinceYear")} className="max-sm:hidden">
        {text("ranking.sinceYear")}
      </span>
    </div>
  );
}

function Places({
  rows,
  id,
}: {
  rows: readonly ComparedRow[];
  id: IndicatorId;
}) {
  const { view } = useView();
  const { data: series } = useSeries(id);
  const indicator = indicatorOf(id);
  const target = targetFor(id, view.month, series)?.value ?? null;
  const highest = Math.max(...rows.map(({ value }) => value ?? 0), target ?? 0);
  const top =
    indicator.unit === "percent" && highest > 50 ? 100 : highest * 1.05 || 1;
  return (
    <ol>
      {rows.map((row) => (
        <Place
          key={row.area}
          row={row}
          indicator={indicator}
          top={top}
          target={target}
        />
      ))}
    </ol>
  );
}

function Place({
  row,
  indicator,
  top,
  target,
}: {
  row: ComparedRow;
  indicator: IndicatorEntry;
  top: number;
  target: number | null;
}) {
  const formats = useFormats();
  const change = useLiveChange();
  const isFresh = change?.areas.has(row.area) ?? false;
  const reaches =
    target !== null &&
    (indicator.good === "up"
      ? (row.value ?? 0) >= target
      : (row.value ?? 0) <= target);
  return (
    <li
      key={isFresh ? change?.sequence : 0}
      className={cx(columns, "h-5 rounded-mark", isFresh && "row-flash")}
    >
      <PlaceNumber row={row} />
      <span className="truncate" title={row.name}>
        <AreaName code={row.area} name={row.name} isShortOnPhone={true} />
      </span>
      <Bar
        share={(row.value ?? 0) / top}
        targetShare={target === null ? null : target / top}
        isStrong={reaches}
      />
      <span className="figures text-right font-semibold">
        {cellValue(formats, indicator, row)}
      </span>
      <span className="text-right">
        <ChangeFigure change={row.sinceMonth} />
      </span>
      <span className="text-right max-sm:hidden">
        <ChangeFigure change={row.sinceYear} />
      </span>
    </li>
  );
}

function PlaceNumber({ row: { place, isTied, moved } }: { row: ComparedRow }) {
  const text = useTranslations("province");
  const steps = Math.abs(moved ?? 0);
  return (
    <span className="figures flex items-baseline justify-end gap-1">
      {moved ? (
        <span
          className="text-12 text-muted"
          title={text(moved > 0 ? "ranking.movedUp" : "ranking.movedDown", {
            steps: String(steps),
          })}
        >
          <span aria-hidden>
            {moved > 0 ? "▴" : "▾"}
            {Math.min(steps, 99)}
          </span>
        </span>
      ) : null}
      <span
        className="w-5 text-right"
        title={isTied ? text("ranking.tied") : undefined}
      >
        {place}
        {isTied ? "=" : ""}
      </span>
    </span>
  );
}

function Bar({
  share,
  targetShare,
  isStrong,
}: {
  share: number;
  targetShare: number | null;
  isStrong: boolean;
}) {
  return (
    <span aria-hidden className="relative block h-2.5 rounded-[2px] bg-sunken">
      <span
        className={cx(
          "absolute inset-y-0 left-0 rounded-[2px]",
          isStrong
            ? "bg-accent"
            : "bg-[color-mix(in_srgb,var(--accent)_50%,var(--surface))]",
        )}
        style={{ width: `${Math.min(1, share) * 100}%` }}
      />
      {targetShare !== null && targetShare <= 1 ? (
        <span
          className="absolute -inset-y-0.5 w-px bg-ink"
          style={{ left: `calc(${targetShare * 100}% - 1px)` }}
        />
      ) : null}
    </span>
  );
}

function Unranked({
  rows,
  indicator,
}: {
  rows: readonly ComparedRow[];
  indicator: IndicatorEntry;
}) {
  const text = useTranslations("province");
  const formats = useFormats();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
      {rows.map((row) => (
        <li key={row.area}>
          <AreaName code={row.area} name={row.name} />{" "}
          <span className="text-muted">
            {row.value === undefined
              ? ""
              : `${cellValue(formats, indicator, row) ?? ""}, `}
            {row.reason ? text(`ranking.reason.${row.reason}`) : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}

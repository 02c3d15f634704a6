"use client";

import { useId, type CSSProperties, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { LiveChange } from "@/lib/core/client/connection";
import { cx } from "@/components/ui/class-names";
import { Explained } from "@/components/ui/explained";
import { AreaName } from "@/components/view/area-name";

/** An area with its place and its bar. */
export type RankedArea = {
  code: string;
  name: string;
  place: number;
  isTied: boolean;
  /** Places won since before; negative when lost. */
  moved: number | null;
  /** Length of the bar, 0 to 1 of the scale. */
  share: number;
  /** Drawn in the full colour, such as an area that reaches its target. */
  isStrong: boolean;
  figure: string;
  /** A cell for each of the change columns. */
  changes: readonly ReactNode[];
};

/** An area without a place, and why. */
export type UnrankedArea = { code: string; name: string; why: ReactNode };

/** A column of changes; the full title is shown to who points at it. The second has no room on a phone. */
export type ChangeColumn = { heading: string; title: string };

export type Ranking = {
  heading: string;
  /** At most two. */
  changeColumns: readonly ChangeColumn[];
  ranked: readonly RankedArea[];
  unranked: readonly UnrankedArea[];
  /** Where the target stands on the scale of the bars. */
  targetShare: number | null;
};

const grid = "grid items-center gap-x-2";
const gridColumns = [
  "grid-cols-[3.25rem_minmax(6rem,9.75rem)_minmax(2.5rem,1fr)_var(--figure)]",
  "grid-cols-[3.25rem_minmax(6rem,9.75rem)_minmax(2.5rem,1fr)_var(--figure)_3.25rem]",
  "grid-cols-[3.25rem_minmax(6rem,9.75rem)_minmax(2.5rem,1fr)_var(--figure)_3.25rem] sm:grid-cols-[3.25rem_minmax(6rem,9.75rem)_minmax(3rem,1fr)_var(--figure)_3.25rem_3.25rem]",
] as const;

/** Places with bars on one scale; below them, apart, who has no place and why. */
export function RankingBars({
  heading,
  changeColumns,
  ranked,
  unranked,
  targetShare,
  change = null,
}: Ranking & {
  /** What changed last: those rows are lit for a moment. */
  change?: LiveChange | null;
}) {
  const text = useTranslations("charts");
  const columns = cx(grid, gridColumns[changeColumns.length]);
  const longest = Math.max(7, ...ranked.map(({ figure }) => figure.length));
  return (
    <div
      className="text-13"
      style={{ "--figure": `${longest / 2}rem` } as CSSProperties}
    >
      <Heads heading={heading} changes={changeColumns} columns={columns} />
      {ranked.length === 0 ? (
        <p className="py-3 text-muted">{text("ranking.none")}</p>
      ) : (
        <ol>
          {ranked.map((row) => {
            const lit = change?.areas.has(row.code) ? change.sequence : 0;
            return (
              <li
                key={`${row.code} ${lit}`}
                className={cx(
                  columns,
                  "h-6 rounded-mark",
                  lit > 0 && "row-flash",
                )}
              >
                <Place row={row} targetShare={targetShare} />
              </li>
            );
          })}
        </ol>
      )}
      {unranked.length > 0 ? <Unranked rows={unranked} /> : null}
    </div>
  );
}

function Heads({
  heading,
  changes,
  columns,
}: {
  heading: string;
  changes: readonly ChangeColumn[];
  columns: string;
}) {
  return (
    <div
      className={cx(
        columns,
        "sticky top-0 z-1 bg-surface pb-0.5 text-right text-12 text-muted",
      )}
    >
      <span className="col-span-4 truncate text-left">{heading}</span>
      {changes.map((column, index) => (
        <span
          key={column.title}
          title={column.title}
          className={changeClass(index)}
        >
          {column.heading}
        </span>
      ))}
    </div>
  );
}

const changeClass = (index: number) =>
  index > 0 ? "max-sm:hidden" : undefined;

function Place({
  row,
  targetShare,
}: {
  row: RankedArea;
  targetShare: number | null;
}) {
  return (
    <>
      <PlaceNumber row={row} />
      <span className="truncate" title={row.name}>
        <AreaName
          code={row.code}
          name={row.name}
          isShortOnPhone
          figure={row.figure}
        />
      </span>
      <Bar
        share={row.share}
        targetShare={targetShare}
        isStrong={row.isStrong}
      />
      <span className="figures text-right font-semibold">{row.figure}</span>
      {row.changes.map((cell, index) => (
        <span key={index} className={cx("text-right", changeClass(index))}>
          {cell}
        </span>
      ))}
    </>
  );
}

function PlaceNumber({ row: { place, isTied, moved } }: { row: RankedArea }) {
  const text = useTranslations("charts");
  const steps = Math.abs(moved ?? 0);
  return (
    <span className="figures flex items-center justify-end gap-1 leading-6">
      {moved ? <MovedMark isUp={moved > 0} steps={steps} /> : null}
      <span className="min-w-5 text-right whitespace-nowrap">
        {place}
        {isTied ? (
          <Explained why={text("ranking.tiedWhy")} label={text("ranking.tied")}>
            =
          </Explained>
        ) : null}
      </span>
    </span>
  );
}

function MovedMark({ isUp, steps }: { isUp: boolean; steps: number }) {
  const text = useTranslations("charts");
  const words = text(isUp ? "ranking.movedUp" : "ranking.movedDown", {
    steps: String(steps),
  });
  return (
    <Explained
      why={`${words}. ${text("ranking.movedWhy")}`}
      label={words}
      className="min-w-6 text-right text-12 text-muted"
    >
      {isUp ? "▴" : "▾"}
      {Math.min(steps, 99)}
    </Explained>
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

function Unranked({ rows }: { rows: readonly UnrankedArea[] }) {
  const text = useTranslations("charts");
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="pt-2">
      <h3 id={heading} className="text-12 font-semibold text-muted">
        {text("ranking.unranked")}
      </h3>
      <ul className="flex flex-wrap gap-x-4">
        {rows.map(({ code, name, why }) => (
          <li key={code}>
            <AreaName code={code} name={name} />{" "}
            <span className="text-muted">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

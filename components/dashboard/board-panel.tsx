"use client";

import { useTranslations } from "use-intl/react";
import { isRefused } from "@/lib/core/client/api-error";
import type { BoardRow } from "@/lib/figures/contract";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { compareNames } from "@/lib/core/catalogue/ranking";
import {
  reportingOf,
  shownShare,
  type ReportingState,
} from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import {
  midSentence,
  reportingNamed,
  stateLabel,
} from "@/lib/core/text/states";
import { shortName } from "@/lib/core/text/short-name";
import { cx } from "@/components/ui/class-names";
import { Warning } from "@/components/ui/icons";
import { HeldHeight } from "@/components/dashboard/held-height";
import { Skeleton } from "@/components/ui/skeleton";
import { shareText } from "@/components/figures/cell-text";
import { CoverageBar } from "@/components/figures/coverage-bar";
import { FailureNote } from "@/components/frame/failure-note";
import { useBoard } from "@/components/submissions/use-board";
import { BoardKey } from "./board-key";
import { TickerLine } from "@/components/live/ticker-line";
import { useLiveChange } from "@/components/live/use-live";
import { useMayOpen } from "@/components/view/use-may-open";
import { ViewLink } from "@/components/view/view-link";
import { useView } from "@/components/view/view-context";

/** Who has sent the month: one chip for each area, hatched where nothing came. */
export function BoardPanel() {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { view } = useView();
  const { data, error, refetch } = useBoard();
  const isClosed = isRefused(error, "level-not-public");
  return (
    <section aria-labelledby="board-heading" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 wall:flex-nowrap">
        <h2
          id="board-heading"
          className="text-14 font-semibold wall:whitespace-nowrap"
        >
          {text("boardHeading")} {formats.month(view.month)}
        </h2>
        {data ? <BoardKey reply={data} /> : null}
        <div className="ml-auto max-w-full min-w-0 wall:flex wall:flex-1 wall:justify-end print:hidden">
          <TickerLine />
        </div>
      </div>
      {error && !isClosed ? (
        <FailureNote
          what={text("failed.board")}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      <HeldHeight isSettled={data !== undefined || Boolean(error)}>
        {data ? <Chips rows={data.rows} /> : null}
        {data === undefined && !error ? <Skeleton className="h-12" /> : null}
      </HeldHeight>
    </section>
  );
}

/**
 * Few areas share the width in the order of their codes. Of many the incomplete come first, each on a line of its own height, so that the regencies of the
 * largest province are all in sight; only more than those scroll.
 */
function Chips({ rows }: { rows: readonly BoardRow[] }) {
  const isMany = rows.length > 18;
  const ordered = isMany
    ? rows.toSorted(
        (a, b) => shownShare(a) - shownShare(b) || compareNames(a, b),
      )
    : rows;
  return (
    <ul
      className={cx(
        "grid",
        isMany
          ? "max-h-30 grid-cols-[repeat(auto-fill,minmax(7.75rem,1fr))] gap-1 overflow-auto"
          : "grid-cols-[repeat(auto-fit,minmax(6.75rem,1fr))] gap-1.5",
      )}
    >
      {ordered.map((row) => (
        <li key={row.area} className="min-w-0">
          <Chip row={row} isSlim={isMany} />
        </li>
      ))}
    </ul>
  );
}

/** The same patterns as on the map; their key stands above. */
const chipLooks: Readonly<Record<ReportingState, string>> = {
  complete: "border-line",
  incomplete: "border-dashed border-line-strong",
  "not-reported": "hatched border-line-strong",
  "no-posyandu": "border-dotted border-line-strong",
};

function Chip({ row, isSlim }: { row: BoardRow; isSlim: boolean }) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const change = useLiveChange();
  const mayOpen = useMayOpen();
  const state = reportingOf(row);
  const look = cx(
    "block min-w-0 rounded-control border px-2",
    isSlim ? "leading-6" : "py-1",
    chipLooks[state],
    change?.areas.has(row.area) && "row-flash",
  );
  const words = text("board.chip", {
    name: row.name,
    reported: formats.number(row.reported),
    registered: formats.number(row.registered),
    late: formats.number(row.reported - row.onTime),
  });
  const label =
    state === "complete"
      ? words
      : `${words} · ${formats.say(midSentence(reportingNamed[state]))}`;
  const body = isSlim ? (
    <SlimBody row={row} state={state} />
  ) : (
    <ChipBody row={row} state={state} />
  );
  const code: string = row.area;
  if (!isAreaCode(code) || !mayOpen(code))
    return (
      <div key={change?.sequence} className={look} title={label}>
        {body}
      </div>
    );
  return (
    <ViewLink
      key={change?.sequence}
      change={{ area: code }}
      className={cx(look, "hover:border-accent")}
      title={label}
    >
      {body}
    </ViewLink>
  );
}

function ChipBody({ row, state }: { row: BoardRow; state: ReportingState }) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const isSilent = state === "not-reported" || state === "no-posyandu";
  const name = (
    <span
      className={cx(
        "block truncate text-12",
        isSilent &&
          "w-fit max-w-full rounded-mark bg-surface px-1 font-semibold",
      )}
    >
      {shortName(row.name)}
    </span>
  );
  if (isSilent)
    return (
      <>
        {name}
        <span className="mt-0.5 block w-fit rounded-mark bg-surface px-1 text-13 leading-4.5 font-semibold">
          {formats.say(stateLabel[state])}
        </span>
      </>
    );
  return (
    <>
      {name}
      <span className="mt-0.5 flex items-center gap-1.5 leading-4.5">
        <span className="figures shrink-0 text-13 font-semibold">
          {shareText(formats, row)}
        </span>
        <CoverageBar
          coverage={row}
          onTime={row.onTime}
          className="min-w-0 flex-1"
        />
        {row.refusedOpen > 0 ? (
          <span
            className="figures flex shrink-0 items-center text-12 font-semibold text-worse"
            title={text("board.open", {
              count: formats.number(row.refusedOpen),
            })}
          >
            <Warning className="size-3.5" />
            {formats.number(row.refusedOpen)}
            <span className="sr-only">
              {text("board.open", { count: formats.number(row.refusedOpen) })}
            </span>
          </span>
        ) : null}
      </span>
    </>
  );
}

/** Name and share on one line; where nothing came, the pattern of the chip and the word stand for it. */
function SlimBody({ row, state }: { row: BoardRow; state: ReportingState }) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const isSilent = state === "not-reported" || state === "no-posyandu";
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <span
        className={cx(
          "min-w-0 flex-1 truncate text-12 leading-6",
          isSilent && "bg-surface font-semibold",
        )}
      >
        {shortName(row.name)}
      </span>
      {row.refusedOpen > 0 ? (
        <Warning className="size-3.5 shrink-0 text-worse" />
      ) : null}
      <span
        className={cx(
          "figures shrink-0 text-12 leading-5 font-semibold",
          isSilent && "rounded-mark bg-surface px-1",
        )}
      >
        {isSilent ? (
          <span aria-hidden>{text("board.nothing")}</span>
        ) : (
          shareText(formats, row)
        )}
        {isSilent || row.refusedOpen > 0 ? (
          <span className="sr-only">
            {isSilent ? ` ${formats.say(stateLabel[state])}` : ""}
            {row.refusedOpen > 0
              ? ` ${text("board.open", { count: formats.number(row.refusedOpen) })}`
              : ""}
          </span>
        ) : null}
      </span>
    </span>
  );
}

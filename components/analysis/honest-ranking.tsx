"use client";

import { useTranslations } from "use-intl/react";
import type { RankedRow, RankingReply } from "@/lib/analysis/contract";
import { mostCompared } from "@/lib/analysis/domain/most-compared";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { LiveChange } from "@/lib/core/client/connection";
import { groupBy } from "@/lib/core/domain/group-by";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { Explained } from "@/components/ui/explained";
import { useView } from "@/components/view/view-context";
import { RankedArea } from "./ranked-area";
import { intervalScale, type IntervalScale } from "./interval-scale";
import { UnrankedAreas } from "./unranked-areas";

/** One line of the ranking; heads and rows share it. */
const rankingGrid =
  "grid items-center gap-x-2 grid-cols-[2.75rem_minmax(5rem,8.75rem)_minmax(2.5rem,1fr)_3.5rem_3.25rem] sm:grid-cols-[3.75rem_minmax(6rem,8.75rem)_minmax(3rem,1fr)_3.5rem_3.25rem_3.25rem]";

/**
 * Areas in order, in bands of those that cannot be told apart, with what chance leaves of each figure. Areas without a place stand below, each with the
 * reason.
 */
export function HonestRanking({
  reply,
  change = null,
}: {
  reply: RankingReply;
  /** What changed last: those rows are lit for a moment. */
  change?: LiveChange | null;
}) {
  const text = useTranslations("analysis");
  const { ranked, unranked } = reply;
  if (ranked.length === 0)
    return (
      <div className="text-13">
        <p className="py-2 text-muted">{text("ranking.none")}</p>
        <UnrankedAreas
          rows={unranked}
          indicator={indicatorOf(reply.indicator)}
        />
      </div>
    );
  const scale = intervalScale(ranked);
  return (
    <div className="text-13">
      <Heads reply={reply} scale={scale} />
      <ol>
        {bandsOf(ranked).map((rows) => (
          <Band
            key={rows[0]?.area ?? ""}
            rows={rows}
            reply={reply}
            scale={scale}
            change={change}
          />
        ))}
      </ol>
      {ranked.length > mostCompared ? (
        <p className="py-1 text-muted">
          {text("ranking.tooMany", { most: String(mostCompared) })}
        </p>
      ) : null}
      <UnrankedAreas rows={unranked} indicator={indicatorOf(reply.indicator)} />
    </div>
  );
}

/** Rows by their band, in the order they come; where none was worked out each is one of its own. */
function bandsOf(ranked: readonly RankedRow[]): RankedRow[][] {
  const bands = groupBy(ranked, ({ band, area }) =>
    band === null ? area : String(band),
  );
  return [...bands.values()];
}

function Heads({
  reply,
  scale,
}: {
  reply: RankingReply;
  scale: IntervalScale;
}) {
  const text = useTranslations("analysis");
  const figures = useTranslations("figures");
  const formats = useFormats();
  const { view, go } = useView();
  const { order } = view;
  const { method } = reply;
  const end = (value: number) => formats.number(value);
  return (
    <div
      className={cx(
        rankingGrid,
        "sticky top-0 z-1 bg-surface text-right text-12 text-muted",
      )}
    >
      <span className="col-span-2 text-left">
        <button
          type="button"
          title={text("order.change")}
          className="cursor-pointer rounded-mark leading-6 font-semibold whitespace-nowrap hover:text-ink"
          onClick={() => go({ order: order === "best" ? "worst" : "best" })}
        >
          {text(`order.${order}`)}{" "}
          <span aria-hidden>{order === "best" ? "▾" : "▴"}</span>
        </button>
      </span>
      <Explained
        why={text("ranking.intervalWhy", {
          method: text(`ranking.${method.scatter}`),
          factor: formats.number(method.overdispersion, 1),
        })}
        label={text("ranking.intervalLabel", {
          from: end(scale.from),
          to: end(scale.to),
        })}
        className="figures flex min-w-0 justify-between whitespace-nowrap"
      >
        <span>{end(scale.from)}</span>
        <span className="truncate px-1 max-sm:hidden">
          {text("ranking.interval")}
        </span>
        <span>{end(scale.to)}</span>
      </Explained>
      <span />
      <span title={figures("table.sinceMonth")}>
        {figures("ranking.sinceMonth")}
      </span>
      <span title={figures("table.sinceYear")} className="max-sm:hidden">
        {figures("ranking.sinceYear")}
      </span>
    </div>
  );
}

/** Areas that cannot be told apart: one place for all of them, held together by a line at their side. */
function Band({
  rows,
  reply,
  scale,
  change,
}: {
  rows: readonly RankedRow[];
  reply: RankingReply;
  scale: IntervalScale;
  change: LiveChange | null;
}) {
  const text = useTranslations("analysis");
  const places = rows.map(({ place }) => place);
  const from = Math.min(...places);
  const to = from + rows.length - 1;
  const isBand = rows.length > 1;
  return (
    <li className="border-b border-line/70 last:border-0">
      {isBand ? (
        <span className="sr-only">
          {text("ranking.bandLabel", { from: String(from), to: String(to) })}
        </span>
      ) : null}
      <ul
        className={cx(
          "border-l-2 pl-1",
          isBand ? "border-line-strong" : "border-transparent",
        )}
      >
        {rows.map((row, at) => {
          const lit = change?.areas.has(row.area) ? change.sequence : 0;
          return (
            <li
              key={`${row.area} ${lit}`}
              className={cx(
                rankingGrid,
                "h-6.5 rounded-mark",
                lit > 0 && "row-flash",
              )}
            >
              <RankedArea
                row={row}
                indicator={indicatorOf(reply.indicator)}
                scale={scale}
                place={
                  isBand ? (
                    <BandPlace at={at} from={from} to={to} />
                  ) : (
                    String(row.place)
                  )
                }
              />
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** The first row of a band has its places, the second the word; the others nothing more to say. */
function BandPlace({ at, from, to }: { at: number; from: number; to: number }) {
  const text = useTranslations("analysis");
  if (at === 0)
    return (
      <span aria-hidden>
        {from}–{to}
      </span>
    );
  if (at !== 1) return null;
  return (
    <Explained
      why={text("ranking.bandWhy")}
      className="text-12 text-muted underline decoration-line-strong decoration-dotted underline-offset-3"
    >
      {text("ranking.band")}
    </Explained>
  );
}

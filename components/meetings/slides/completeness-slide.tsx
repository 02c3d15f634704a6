"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { shareText } from "@/components/figures/cell-text";
import { CoverageBar } from "@/components/figures/coverage-bar";
import { useBoard } from "@/components/submissions/use-board";
import { compareNames } from "@/lib/core/catalogue/ranking";
import { reportingOf, shownShare } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { stateLabel } from "@/lib/core/text/states";
import type { BoardReply } from "@/lib/figures/contract";
import { GridRows } from "./grid-rows";
import { SlideRead } from "./slide-read";

/** Who has not sent: the first slide of every meeting. Those of whom most is missing stand at the top. */
export function CompletenessSlide() {
  const read = useBoard();
  return (
    <SlideRead read={read}>{(reply) => <Board reply={reply} />}</SlideRead>
  );
}

function Board({ reply }: { reply: BoardReply }) {
  const text = useTranslations("meetings");
  const formats = useFormats();
  const rows = useMemo(
    () =>
      reply.rows
        .toSorted((a, b) => shownShare(a) - shownShare(b) || compareNames(a, b))
        .map((row) => ({ ...row, key: row.area })),
    [reply],
  );
  return (
    <div className="flex h-full min-h-0 flex-col gap-3">
      <Sum rows={reply.rows} deadline={reply.deadline} />
      <GridRows
        caption={text("completeness.caption")}
        rows={rows}
        columns="minmax(0,1.5fr) minmax(0,1fr) 3.75rem 5rem"
      >
        {(row) => {
          const state = reportingOf(row);
          const missing = row.registered - row.reported;
          return (
            <>
              <span className="truncate text-16 font-semibold">{row.name}</span>
              <CoverageBar
                coverage={row}
                onTime={row.onTime}
                className="h-3 max-sm:invisible"
              />
              <span
                data-figure
                className="figures text-right text-20 leading-none font-semibold"
              >
                {shareText(formats, row)}
              </span>
              <span className="figures text-right text-13 whitespace-nowrap text-muted">
                {state === "not-reported" || state === "no-posyandu"
                  ? formats.say(stateLabel[state])
                  : missing === 0
                    ? text("completeness.whole")
                    : text("completeness.missing", {
                        count: formats.number(missing),
                      })}
              </span>
            </>
          );
        }}
      </GridRows>
    </div>
  );
}

/** All posyandu of the area: the sum over those that the board shows. */
function Sum({ rows, deadline }: Pick<BoardReply, "rows" | "deadline">) {
  const text = useTranslations("meetings");
  const formats = useFormats();
  const sum = (key: "reported" | "registered" | "onTime") =>
    rows.reduce((total, row) => total + row[key], 0);
  const [reported, registered] = [sum("reported"), sum("registered")];
  const whole = rows.filter(
    (row) => row.registered > 0 && row.reported === row.registered,
  ).length;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p
        data-figure
        className="figures text-40 leading-none font-semibold tracking-tight"
      >
        {formats.number(registered - reported)}
      </p>
      <div className="figures min-w-0 flex-1 basis-64 leading-snug">
        <p className="text-14">
          {text("completeness.sum", {
            registered: formats.number(registered),
            share: shareText(formats, { reported, registered }),
          })}
        </p>
        <p className="text-12 text-muted">
          {text("completeness.wholeAreas", {
            whole: formats.number(whole),
            count: formats.number(rows.length),
          })}
          {" · "}
          {text("completeness.onTime", {
            count: formats.number(sum("onTime")),
            deadline: formats.date(deadline),
          })}
        </p>
      </div>
    </div>
  );
}

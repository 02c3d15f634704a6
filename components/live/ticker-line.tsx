"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { tickerQuery } from "@/lib/live/client/ticker-query";
import { ChevronDown } from "@/components/ui/icons";
import { PopoverButton } from "@/components/ui/popover-button";
import { useBoard } from "@/components/submissions/use-board";
import { TickerList, useTickerSentence, useTickerTime } from "./ticker-list";
import { useView } from "@/components/view/view-context";

/** The newest entry, which slides in; the rest opens on demand. */
export function TickerLine() {
  const text = useTranslations("live");
  const { view } = useView();
  const { data } = useQuery({
    ...tickerQuery(view.area),
    // What happens now is no part of a snapshot.
    enabled: view.snapshot === null,
  });
  const { data: board } = useBoard();
  const say = useTickerSentence();
  const time = useTickerTime(board?.asOf);
  const newest = data?.entries[0];
  if (newest === undefined) return null;
  return (
    <PopoverButton
      label={text("ticker.open")}
      isNamedByContent
      className="flex max-w-full min-w-0 cursor-pointer items-center gap-2 rounded-mark text-13 leading-6 hover:text-accent"
      button={
        <>
          <span
            key={newest.sequence}
            className="line-slide figures min-w-0 truncate"
          >
            <span className="text-muted">{time(newest.at)}</span>{" "}
            <span className="font-semibold">{say(newest)}</span>
          </span>
          <span className="sr-only">. {text("ticker.open")}</span>
          <ChevronDown className="shrink-0 text-muted" />
        </>
      }
      align="end"
      windowClass="w-[min(26rem,calc(100vw-1rem))] p-4"
    >
      {() => (
        <>
          <h3 className="pb-1 text-14 font-semibold">{text("ticker.label")}</h3>
          <TickerList limit={30} />
        </>
      )}
    </PopoverButton>
  );
}

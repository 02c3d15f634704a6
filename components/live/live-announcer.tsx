"use client";

import { useQuery } from "@tanstack/react-query";
import { tickerQuery } from "@/lib/live/client/ticker-query";
import { useLiveChange } from "./use-live";
import { useTickerSentence } from "./ticker-list";
import { useView } from "@/components/view/view-context";

/** Says a live change once to those who hear the page; before the first one there is nothing to say. */
export function LiveAnnouncer() {
  const { view } = useView();
  const change = useLiveChange();
  const { data } = useQuery(tickerQuery(view.area));
  const say = useTickerSentence();
  const newest = data?.entries[0];
  return (
    <p aria-live="polite" className="sr-only">
      {change !== null && newest ? say(newest) : ""}
    </p>
  );
}
